package vn.dangvu.access;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.ROLE_GRANT;
import static vn.dangvu.schema.organizations_api.Tables.CHANGE;
import static vn.dangvu.schema.organizations_api.Tables.EVENT;
import static vn.dangvu.schema.organizations_api.Tables.EVENT_PART;
import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Roles at organizations that have ended, and who goes on for those.
@Repository
class EndedRoleStore {

    private final DSLContext db;

    EndedRoleStore(DSLContext db) {
        this.db = db;
    }

    List<EndedRole> all(LocalDate today) {
        var last = VERSION.as("last");
        var later = VERSION.as("later");
        var rows =
                db.select(
                                ROLE_GRANT.ID,
                                ROLE_GRANT.ORGANIZATION_ID,
                                ROLE_GRANT.ROLE,
                                ROLE_GRANT.SEES_ROWS,
                                ACCOUNT.ID,
                                ACCOUNT.USERNAME,
                                ACCOUNT.DISPLAY_NAME,
                                last.OFFICIAL_NAME,
                                last.UNTIL)
                        .from(ROLE_GRANT)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID).and(ACCOUNT.DISABLED_AT.isNull()))
                        .join(last)
                        .on(last.ORGANIZATION_ID.eq(ROLE_GRANT.ORGANIZATION_ID))
                        .where(ROLE_GRANT.REVOKED_AT.isNull())
                        .and(last.UNTIL.le(today))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(later)
                                                .where(
                                                        later.ORGANIZATION_ID.eq(
                                                                last.ORGANIZATION_ID))
                                                .and(later.SINCE.ge(last.UNTIL))))
                        .orderBy(ROLE_GRANT.ORGANIZATION_ID, ACCOUNT.USERNAME)
                        .fetch();
        var heirs = heirs(new HashSet<>(rows.getValues(ROLE_GRANT.ORGANIZATION_ID)), today);
        return rows.map(row ->
                new EndedRole(
                        row.get(ROLE_GRANT.ID),
                        row.get(ACCOUNT.ID),
                        row.get(ACCOUNT.USERNAME),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        new Viewer.Grant(
                                row.get(ROLE_GRANT.ORGANIZATION_ID),
                                Viewer.Role.valueOf(row.get(ROLE_GRANT.ROLE)),
                                row.get(ROLE_GRANT.SEES_ROWS)),
                        row.get(last.OFFICIAL_NAME),
                        row.get(last.UNTIL),
                        heirs.getOrDefault(row.get(ROLE_GRANT.ORGANIZATION_ID), List.of())));
    }

    /// Follows the events from organization to organization until one lives on `today`.
    private Map<Integer, List<Place>> heirs(Set<Integer> ended, LocalDate today) {
        var places = new HashMap<Integer, List<Place>>();
        for (Integer one : ended) {
            var found = new LinkedHashMap<Integer, Place>();
            var seen = new HashSet<>(Set.of(one));
            Set<Integer> at = Set.of(one);
            while (!at.isEmpty()) {
                var next = successors(at);
                next.removeIf(id -> !seen.add(id));
                living(next, today)
                        .forEach(place -> found.put(place.organization().value(), place));
                next.removeAll(found.keySet());
                at = next;
            }
            places.put(one, List.copyOf(found.values()));
        }
        return places;
    }

    private Set<Integer> successors(Collection<Integer> subjects) {
        var subject = EVENT_PART.as("subject");
        var successor = EVENT_PART.as("successor");
        return db.selectDistinct(successor.ORGANIZATION_ID)
                .from(subject)
                .join(successor)
                .on(successor.EVENT_ID.eq(subject.EVENT_ID).and(successor.PART.eq("SUCCESSOR")))
                .join(EVENT)
                .on(EVENT.ID.eq(subject.EVENT_ID))
                .join(CHANGE)
                .on(CHANGE.ID.eq(EVENT.CHANGE_ID))
                .where(subject.PART.eq("SUBJECT"))
                .and(subject.ORGANIZATION_ID.in(subjects))
                .and(EVENT.KIND.notIn("RENAMED", "KIND_CHANGED", "HANDED_OVER", "ESTABLISHED"))
                .and(condition("{0} = 'infinity'", CHANGE.SUPERSEDED_AT))
                .fetchSet(successor.ORGANIZATION_ID);
    }

    private List<Place> living(Collection<Integer> organizations, LocalDate today) {
        return db.select(VERSION.ORGANIZATION_ID, VERSION.CODE, VERSION.OFFICIAL_NAME)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.in(organizations))
                .and(VERSION.SINCE.le(today))
                .and(VERSION.UNTIL.gt(today))
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(row ->
                        new Place(new OrganizationId(row.value1()), row.value2(), row.value3()));
    }
}
