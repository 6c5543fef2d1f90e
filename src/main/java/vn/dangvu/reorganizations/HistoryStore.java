package vn.dangvu.reorganizations;

import static vn.dangvu.schema.members_api.Tables.FLOW;
import static vn.dangvu.schema.members_api.Tables.PROFILE;
import static vn.dangvu.schema.organizations_api.Tables.CHANGE;
import static vn.dangvu.schema.organizations_api.Tables.EVENT;
import static vn.dangvu.schema.organizations_api.Tables.EVENT_PART;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.TreeChange;
import vn.dangvu.organizations.TreeEvent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// What happened to organizations by decision, as the tree tells it.
@Repository
class HistoryStore {

    /// @param kind a name of `MovementKind`
    record Recorded(long fact, long member, String name, String kind, LocalDate on) {}

    private final DSLContext db;

    HistoryStore(DSLContext db) {
        this.db = db;
    }

    /// Of a change, also of one that was undone; in the order of its steps.
    List<TreeEvent> ofChange(long change) {
        return events(EVENT.CHANGE_ID.eq(change));
    }

    /// What an organization had a part in and was not undone, the oldest first.
    List<TreeEvent> of(OrganizationId organization) {
        return events(
                EVENT.ID
                        .in(
                                DSL.select(EVENT_PART.EVENT_ID)
                                        .from(EVENT_PART)
                                        .where(EVENT_PART.ORGANIZATION_ID.eq(organization.value())))
                        .and(
                                EVENT.CHANGE_ID.in(
                                        DSL.select(CHANGE.ID)
                                                .from(CHANGE)
                                                .where(
                                                        DSL.condition(
                                                                "{0} = 'infinity'",
                                                                CHANGE.SUPERSEDED_AT)))));
    }

    private List<TreeEvent> events(Condition wanted) {
        return db.select(
                        EVENT.KIND,
                        EVENT.EFFECTIVE_ON,
                        EVENT.DECISION_NUMBER,
                        EVENT.DECISION_DATE,
                        part("SUBJECT"),
                        part("SUCCESSOR"),
                        EVENT.RECEPTION_NUMBER,
                        EVENT.RECEPTION_DATE,
                        EVENT.RECEPTION_ISSUER)
                .from(EVENT)
                .where(wanted)
                .orderBy(EVENT.EFFECTIVE_ON, EVENT.CHANGE_ID, EVENT.ORDINAL)
                .fetch(row ->
                        new TreeEvent(
                                TreeEvent.Kind.valueOf(row.value1()),
                                row.value2(),
                                ids(row.value5()),
                                ids(row.value6()),
                                row.value3(),
                                row.value4(),
                                new TreeChange.Decision(row.value7(), row.value8(), row.value9())));
    }

    private static Field<Integer[]> part(String part) {
        return DSL.field(
                DSL.select(
                                DSL.arrayAgg(EVENT_PART.ORGANIZATION_ID)
                                        .orderBy(EVENT_PART.ORGANIZATION_ID))
                        .from(EVENT_PART)
                        .where(EVENT_PART.EVENT_ID.eq(EVENT.ID))
                        .and(EVENT_PART.PART.eq(part)));
    }

    private static List<OrganizationId> ids(Integer @Nullable [] numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers).map(OrganizationId::new).toList();
    }

    List<Recorded> facts(Collection<Long> facts) {
        return db.selectDistinct(FLOW.ID, FLOW.MEMBER_ID, name(), FLOW.KIND, FLOW.EFFECTIVE_ON)
                .from(FLOW)
                .where(FLOW.ID.in(facts))
                .orderBy(FLOW.EFFECTIVE_ON, FLOW.ID)
                .fetch(row ->
                        new Recorded(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    /// As the member is called now.
    private static Field<String> name() {
        return DSL.field(
                DSL.select(PROFILE.FULL_NAME)
                        .from(PROFILE)
                        .where(PROFILE.MEMBER_ID.eq(FLOW.MEMBER_ID))
                        .and(DSL.condition("{0} = 'infinity'", PROFILE.SUPERSEDED_AT))
                        .orderBy(PROFILE.EFFECTIVE_ON.desc())
                        .limit(1));
    }
}
