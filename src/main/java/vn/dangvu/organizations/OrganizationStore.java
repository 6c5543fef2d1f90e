package vn.dangvu.organizations;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import static vn.dangvu.schema.organizations.Tables.TREE_REVISION;
import static vn.dangvu.schema.organizations_api.Tables.CLOSURE;
import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Period;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Repository
class OrganizationStore {

    /// Half-open days end in 'infinity' inside SQL and in null outside.
    private static final Field<LocalDate> UNTIL =
            nullif(VERSION.UNTIL, field("'infinity'::date", LocalDate.class)).as("open_until");

    /// @param period of a restated scope: the day of its tree
    private record Asked(OrganizationId organization, Period period, boolean restated) {}

    private static final String UNIT =
            """
            {0} <> {1} and kind in ('GRASSROOTS_PARTY_COMMITTEE', 'GRASSROOTS_CELL', 'CELL') and not exists (
                select from organizations_api.closure up
                join organizations_api.closure here on here.descendant_id = up.ancestor_id and here.ancestor_id = {1}
                 and here.depth > 0 and here.since <= {2} and here.until > {2}
                join organizations_api.version above on above.organization_id = up.ancestor_id
                 and above.since <= {2} and above.until > {2}
                 and above.kind in ('GRASSROOTS_PARTY_COMMITTEE', 'GRASSROOTS_CELL')
                where up.descendant_id = {0} and up.depth > 0 and up.since <= {2} and up.until > {2})\
            """;

    private final DSLContext db;
    private final TreeMemory<Asked, Scope> memory = new TreeMemory<>();

    OrganizationStore(DSLContext db) {
        this.db = db;
    }

    Optional<Organization> nearest(OrganizationId id, LocalDate day) {
        return versions()
                .where(VERSION.ORGANIZATION_ID.eq(id.value()))
                // Begun by then, the last such; else the first that came.
                .orderBy(
                        field(VERSION.SINCE.le(day)).desc(),
                        when(VERSION.SINCE.le(day), VERSION.SINCE).desc(),
                        VERSION.SINCE)
                .limit(1)
                .fetchOptional(OrganizationStore::read);
    }

    /// The organization that bears the code on the day; else the last one that bore it.
    Optional<Organization> byCode(String code, LocalDate day) {
        return versions()
                .where(VERSION.CODE.eq(code))
                .orderBy(field(on(day)).desc(), VERSION.SINCE.desc())
                .limit(1)
                .fetchOptional(OrganizationStore::read);
    }

    /// Of `roots`, those that do not stand below another one of them.
    List<Organization> tops(Integer[] roots, LocalDate day) {
        return Arrays.stream(roots)
                .filter(root ->
                        Arrays.stream(roots)
                                .noneMatch(other ->
                                        !other.equals(root)
                                                && within(
                                                        new Integer[] {other},
                                                        new OrganizationId(root),
                                                        day)))
                .sorted()
                .flatMap(root -> nearest(new OrganizationId(root), day).stream())
                .toList();
    }

    List<Organization> children(OrganizationId id, LocalDate day) {
        return versions()
                .where(VERSION.PARENT_ID.eq(id.value()))
                .and(on(day))
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(OrganizationStore::read);
    }

    Set<OrganizationId> parents(Integer[] roots, Collection<OrganizationId> among, LocalDate day) {
        return db.selectDistinct(VERSION.PARENT_ID)
                .from(VERSION)
                .where(VERSION.PARENT_ID.in(among.stream().map(OrganizationId::value).toList()))
                .and(on(day))
                .and(within(roots, VERSION.ORGANIZATION_ID, day))
                .fetchSet(row -> new OrganizationId(row.value1()));
    }

    List<Organization> path(Integer[] roots, OrganizationId id, LocalDate day) {
        return versions()
                .join(CLOSURE)
                .on(CLOSURE.ANCESTOR_ID.eq(VERSION.ORGANIZATION_ID))
                .where(CLOSURE.DESCENDANT_ID.eq(id.value()))
                .and(on(day))
                .and(CLOSURE.SINCE.le(day))
                .and(CLOSURE.UNTIL.gt(day))
                .and(within(roots, VERSION.ORGANIZATION_ID, day))
                .orderBy(CLOSURE.DEPTH.desc())
                .fetch(OrganizationStore::read);
    }

    List<Organization> search(Integer[] roots, String words, LocalDate day, int limit) {
        var found =
                condition(
                        "persistence.plain({0} || ' ' || {1} || ' ' || {2}) like all (select '%' ||"
                            + " word || '%' from unnest(string_to_array(persistence.plain({3}), '"
                            + " ')) as word)",
                        VERSION.CODE, VERSION.OFFICIAL_NAME, VERSION.SHORT_NAME, val(words));
        return versions()
                .where(on(day))
                .and(found)
                .and(within(roots, VERSION.ORGANIZATION_ID, day))
                .orderBy(VERSION.ORGANIZATION_ID)
                .limit(limit)
                .fetch(OrganizationStore::read);
    }

    /// Everything below one of `roots` by today's tree that lives on `day`.
    List<Organization> all(Integer[] roots, LocalDate today, LocalDate day) {
        return versions()
                .where(on(day))
                .and(
                        within(roots, VERSION.ORGANIZATION_ID, today)
                                .or(within(roots, VERSION.ORGANIZATION_ID, day)))
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(OrganizationStore::read);
    }

    /// Who stood above each of `ids` on `day`.
    Map<Integer, Integer> parentsOf(Collection<Integer> ids, LocalDate day) {
        return db.select(VERSION.ORGANIZATION_ID, VERSION.PARENT_ID)
                .from(VERSION)
                .where(VERSION.ORGANIZATION_ID.eq(any(ids.toArray(Integer[]::new))))
                .and(VERSION.PARENT_ID.isNotNull())
                .and(on(day))
                .fetchMap(VERSION.ORGANIZATION_ID, VERSION.PARENT_ID);
    }

    List<Organization> cells(OrganizationId id, LocalDate day) {
        return versions()
                .where(on(day))
                .and(VERSION.KIND.in("CELL", "GRASSROOTS_CELL"))
                .and(within(new Integer[] {id.value()}, VERSION.ORGANIZATION_ID, day))
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(OrganizationStore::read);
    }

    /// Grassroots organizations and cells below `id`, none below another of them.
    List<Organization> units(OrganizationId id, LocalDate day) {
        return versions()
                .where(on(day))
                .and(within(new Integer[] {id.value()}, VERSION.ORGANIZATION_ID, day))
                .and(condition(UNIT, VERSION.ORGANIZATION_ID, val(id.value()), val(day)))
                .orderBy(VERSION.ORGANIZATION_ID)
                .fetch(OrganizationStore::read);
    }

    List<Organization> history(OrganizationId id) {
        return versions()
                .where(VERSION.ORGANIZATION_ID.eq(id.value()))
                .orderBy(VERSION.SINCE.desc())
                .fetch(OrganizationStore::read);
    }

    Scope scope(OrganizationId id, Period period) {
        return memory.get(revision(), new Asked(id, period, false), () -> readScope(id, period));
    }

    Scope restated(OrganizationId id, LocalDate day) {
        return memory.get(
                revision(), new Asked(id, Period.day(day), true), () -> readRestated(id, day));
    }

    private long revision() {
        return db.select(TREE_REVISION.REVISION).from(TREE_REVISION).fetchSingle().value1();
    }

    private Scope readRestated(OrganizationId id, LocalDate day) {
        return new Scope(
                db.fetch(
                                "select lo, hi from organizations_api.scope_restated({0}, {1})",
                                val(id.value()), val(day))
                        .map(row ->
                                Scope.Range.fixed(
                                        row.get("lo", int.class), row.get("hi", int.class))));
    }

    /// By the number of what has ended by `day`: who goes on for it then.
    Map<OrganizationId, Organization> holders(Collection<Integer> ids, LocalDate day) {
        var holder = field("holder.organization_id", Integer.class);
        var holds = field("holder.holder_id", Integer.class);
        return versions(holder)
                .join(table("organizations_api.holders({0})", val(day)).as("holder"))
                .on(holds.eq(VERSION.ORGANIZATION_ID))
                .where(on(day))
                .and(holder.in(ids))
                .fetchMap(row -> new OrganizationId(row.get(holder)), OrganizationStore::read);
    }

    private Scope readScope(OrganizationId id, Period period) {
        return new Scope(
                db.fetch(
                                "select lo, hi, since, until from organizations_api.scope({0}, {1},"
                                        + " {2})",
                                val(id.value()), val(period.from()), val(period.after()))
                        .map(row ->
                                new Scope.Range(
                                        row.get("lo", int.class),
                                        row.get("hi", int.class),
                                        row.get("since", LocalDate.class),
                                        row.get("until", LocalDate.class))));
    }

    boolean within(Integer[] roots, OrganizationId id, LocalDate day) {
        return db.select(
                        field(
                                "organizations_api.within({0}, {1}, {2})",
                                Boolean.class, val(roots), val(id.value()), val(day)))
                .fetchSingle(row -> Boolean.TRUE.equals(row.value1()));
    }

    /// The same of many at once.
    Set<OrganizationId> withinAmong(
            Integer[] roots, Collection<OrganizationId> ids, LocalDate day) {
        return db.fetch(
                        "select id from unnest({0}) as id where organizations_api.within({1}, id,"
                                + " {2})",
                        val(ids.stream().map(OrganizationId::value).toArray(Integer[]::new)),
                        val(roots),
                        val(day))
                .intoSet(row -> new OrganizationId(row.get("id", int.class)));
    }

    private SelectJoinStep<? extends Record> versions(Field<?>... more) {
        return db.select(more)
                .select(
                        VERSION.ORGANIZATION_ID,
                        VERSION.CODE,
                        VERSION.OFFICIAL_NAME,
                        VERSION.SHORT_NAME,
                        VERSION.KIND,
                        VERSION.UNIT_TYPE,
                        VERSION.PARENT_ID,
                        VERSION.SINCE,
                        UNTIL,
                        VERSION.DECISION_NUMBER,
                        VERSION.DECISION_DATE)
                .from(VERSION);
    }

    private static Condition on(LocalDate day) {
        return VERSION.SINCE.le(day).and(VERSION.UNTIL.gt(day));
    }

    /// Below one of `roots` on the day, asked set-wise.
    private static Condition within(Integer[] roots, Field<Integer> organization, LocalDate day) {
        return organization.in(
                DSL.select(CLOSURE.as("c").DESCENDANT_ID)
                        .from(CLOSURE.as("c"))
                        .where(CLOSURE.as("c").ANCESTOR_ID.eq(any(roots)))
                        .and(CLOSURE.as("c").SINCE.le(day))
                        .and(CLOSURE.as("c").UNTIL.gt(day)));
    }

    private static Organization read(Record row) {
        Integer parent = row.get(VERSION.PARENT_ID);
        return new Organization(
                new OrganizationId(row.get(VERSION.ORGANIZATION_ID)),
                row.get(VERSION.CODE),
                row.get(VERSION.OFFICIAL_NAME),
                row.get(VERSION.SHORT_NAME),
                OrganizationKind.valueOf(row.get(VERSION.KIND)),
                row.get(VERSION.UNIT_TYPE),
                parent == null ? null : new OrganizationId(parent),
                row.get(VERSION.SINCE),
                row.get(UNTIL),
                row.get(VERSION.DECISION_NUMBER),
                row.get(VERSION.DECISION_DATE));
    }
}
