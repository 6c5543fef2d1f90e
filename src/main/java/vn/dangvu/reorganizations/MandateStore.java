package vn.dangvu.reorganizations;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import static vn.dangvu.schema.organizations_api.Tables.VERSION;
import static vn.dangvu.schema.reorganizations.Tables.MANDATE;
import static vn.dangvu.schema.reviews_api.Tables.RATING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Mandate.Agreement;
import vn.dangvu.reorganizations.Mandate.People;
import vn.dangvu.reorganizations.MandateRules.Superior;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What organizations were given: facts that are superseded, never changed.
@Repository
class MandateStore {

    private static final vn.dangvu.schema.reorganizations_api.tables.Mandate IN_FORCE =
            vn.dangvu.schema.reorganizations_api.Tables.MANDATE;

    private final DSLContext db;

    MandateStore(DSLContext db) {
        this.db = db;
    }

    /// Two who record at one organization do it one after the other.
    void lock(OrganizationId organization) {
        db.fetch("select pg_advisory_xact_lock(hashtext('mandate'), {0})", organization.value());
    }

    /// The newest first.
    List<Mandate> of(OrganizationId organization) {
        return db.selectFrom(IN_FORCE)
                .where(IN_FORCE.ORGANIZATION_ID.eq(organization.value()))
                .orderBy(IN_FORCE.SINCE.desc(), IN_FORCE.ID.desc())
                .fetch(row ->
                        new Mandate(
                                row.getId(),
                                MandateKind.valueOf(row.getKind()),
                                row.getSince(),
                                end(row.getUntil()),
                                new Plan.Decision(
                                        row.getDecisionNumber(),
                                        row.getDecisionDate(),
                                        row.getDecisionIssuer()),
                                agreement(row.getConsentNumber(), row.getConsentDate()),
                                people(row.getMembers(), row.getOfficial())));
    }

    /// Which organizations have one of `kinds` in force on `day`.
    Set<Integer> with(Set<MandateKind> kinds, LocalDate day) {
        return db.selectDistinct(IN_FORCE.ORGANIZATION_ID)
                .from(IN_FORCE)
                .where(IN_FORCE.KIND.in(kinds.stream().map(Enum::name).toList()))
                .and(IN_FORCE.SINCE.le(day))
                .and(condition("{0} > {1}", IN_FORCE.UNTIL, day))
                .fetchSet(IN_FORCE.ORGANIZATION_ID);
    }

    /// How many were given to each of these organizations and not taken back as an error.
    Map<Integer, Integer> recorded(Collection<Integer> organizations) {
        return db.select(MANDATE.ORGANIZATION_ID, count())
                .from(MANDATE)
                .where(MANDATE.ORGANIZATION_ID.in(organizations))
                .and(MANDATE.ACT.eq("GRANTED"))
                .and(believed(MANDATE.SUPERSEDED_AT))
                .groupBy(MANDATE.ORGANIZATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    void granted(OrganizationId organization, Mandates.Draft draft, String who) {
        var consent = draft.consent();
        var people = draft.people();
        db.insertInto(MANDATE)
                .set(
                        act(
                                organization,
                                draft.kind(),
                                "GRANTED",
                                draft.from(),
                                draft.decision(),
                                who))
                .set(MANDATE.CONSENT_NUMBER, consent == null ? null : consent.number())
                .set(MANDATE.CONSENT_DATE, consent == null ? null : consent.dated())
                .set(MANDATE.MEMBERS, people == null ? null : people.members())
                .set(MANDATE.OFFICIAL, people == null ? null : people.official())
                .execute();
    }

    void ended(
            OrganizationId organization,
            MandateKind kind,
            LocalDate from,
            Plan.Decision decision,
            String who) {
        db.insertInto(MANDATE).set(act(organization, kind, "ENDED", from, decision, who)).execute();
    }

    void withdraw(OrganizationId organization, Mandate mandate) {
        var its = MANDATE.ID.eq(mandate.id());
        if (mandate.until() != null) {
            its = its.or(MANDATE.EFFECTIVE_ON.eq(mandate.until()).and(MANDATE.ACT.eq("ENDED")));
        }
        db.update(MANDATE)
                .set(MANDATE.SUPERSEDED_AT, currentOffsetDateTime())
                .where(MANDATE.ORGANIZATION_ID.eq(organization.value()))
                .and(MANDATE.KIND.eq(mandate.kind().name()))
                .and(believed(MANDATE.SUPERSEDED_AT))
                .and(its)
                .execute();
    }

    /// What stands above on that day, whether or not a viewer sees it.
    Optional<Superior> superior(OrganizationId id, LocalDate day) {
        return db.select(VERSION.KIND, VERSION.UNIT_TYPE)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.eq(id.value()))
                .and(VERSION.SINCE.le(day))
                .and(VERSION.UNTIL.gt(day))
                .fetchOptional(
                        row -> new Superior(OrganizationKind.valueOf(row.value1()), row.value2()));
    }

    /// How many years in a row, the last one of them `year`, it was rated good or better.
    int goodYears(OrganizationId organization, int year) {
        var good =
                db.select(RATING.YEAR)
                        .from(RATING)
                        .where(RATING.CELL_ID.eq(organization.value()))
                        .and(RATING.SUBJECT.eq("GRASSROOTS"))
                        .and(RATING.LEVEL.in("EXCELLENT", "GOOD"))
                        .and(believed(RATING.SUPERSEDED_AT))
                        .fetchSet(row -> row.value1().intValue());
        int years = 0;
        while (good.contains(year - years)) {
            years++;
        }
        return years;
    }

    private static Map<Field<?>, ?> act(
            OrganizationId organization,
            MandateKind kind,
            String act,
            LocalDate from,
            Plan.Decision decision,
            String who) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        row.put(MANDATE.ORGANIZATION_ID, organization.value());
        row.put(MANDATE.KIND, kind.name());
        row.put(MANDATE.ACT, act);
        row.put(MANDATE.EFFECTIVE_ON, from);
        row.put(MANDATE.DECISION_NUMBER, decision.number());
        row.put(MANDATE.DECISION_DATE, decision.date());
        row.put(MANDATE.DECISION_ISSUER, decision.issuer());
        row.put(MANDATE.RECORDED_BY, who);
        return row;
    }

    private static Condition believed(Field<OffsetDateTime> supersededAt) {
        return condition("{0} = 'infinity'", supersededAt);
    }

    private static @Nullable LocalDate end(LocalDate until) {
        return until.getYear() > 9999 ? null : until;
    }

    private static @Nullable Agreement agreement(
            @Nullable String number, @Nullable LocalDate dated) {
        return number == null ? null : new Agreement(number, dated);
    }

    private static @Nullable People people(@Nullable Integer members, @Nullable Integer official) {
        return members == null || official == null ? null : new People(members, official);
    }
}
