package vn.dangvu.reorganizations;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.time.LocalDate;
import java.util.List;

/// A committee of two branches with a handful of cells and members, and what can be asked of its
/// tables.
public final class Village implements RandomLedger.Book {

    public static final int TOP = 16;
    public static final int EAST = 32;
    public static final int EAST_ONE = 48;
    public static final int EAST_TWO = 64;
    public static final int WEST = 80;
    public static final int WEST_ONE = 96;

    public static final Viewer OFFICER =
            new Viewer("officer", false, List.of(new Grant(TOP, Role.OFFICER, true)), null);

    private final DSLContext sql;

    public Village(DSLContext sql) {
        this.sql = sql;
    }

    public void settle() {
        sql.transaction(work -> {
            organization(work.dsl(), TOP, null, "UPPER_GRASSROOTS", "T");
            organization(work.dsl(), EAST, TOP, "GRASSROOTS_PARTY_COMMITTEE", "E");
            organization(work.dsl(), EAST_ONE, EAST, "CELL", "E.1");
            organization(work.dsl(), EAST_TWO, EAST, "CELL", "E.2");
            organization(work.dsl(), WEST, TOP, "GRASSROOTS_PARTY_COMMITTEE", "W");
            organization(work.dsl(), WEST_ONE, WEST, "CELL", "W.1");
        });
        members(EAST_ONE, "a", 5);
        members(EAST_TWO, "b", 4);
        members(WEST_ONE, "c", 3);
    }

    /// Another tree, without members.
    void settle(List<Unit> units) {
        sql.transaction(work ->
                units.forEach(unit ->
                        organization(
                                work.dsl(),
                                unit.id(),
                                unit.parent(),
                                unit.kind().name(),
                                unit.code())));
    }

    private static void organization(
            DSLContext work, int id, @Nullable Integer parent, String kind, String code) {
        work.execute(
                "insert into organizations.organization (id, created_by) values (?, 'test')", id);
        work.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_at, recorded_by)
                values (?, daterange('2000-01-01', null), ?, ?, ?, ?, cast(? as integer), date '2000-01-01', 'test')\
                """,
                id,
                "Name " + code,
                code,
                code,
                kind,
                parent);
    }

    private void members(int cell, String prefix, int count) {
        for (int number = 1; number <= count; number++) {
            String name = "Nguyễn Văn " + prefix + number;
            sql.execute(
                    "insert into members.name (full_name, given, middle, family) values (?, ?,"
                            + " 'Văn', 'Nguyễn')",
                    name,
                    prefix + number);
            sql.execute(
                    "insert into members.member (code, recorded_by) values (?, 'test')",
                    prefix + number);
            sql.execute(
                    """
                    insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_at, recorded_by)
                    select m.id, date '1900-01-01', n.id, 'MALE', date '1980-01-01', '01', date '2015-01-01', 'test'
                    from members.member m, members.name n where m.code = ? and n.full_name = ?\
                    """,
                    prefix + number,
                    name);
            fact(prefix + number, "OPENING_BALANCE", "2015-01-01", null, cell);
        }
    }

    /// Somebody without a name, of whom nothing is recorded yet.
    @Override
    public void person(String code) {
        sql.execute(
                "insert into members.name (full_name, given, middle, family) values (?, ?, '', '')"
                        + " on conflict do nothing",
                code,
                code);
        sql.execute("insert into members.member (code, recorded_by) values (?, 'test')", code);
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_at, recorded_by)
                select m.id, date '1900-01-01', n.id, 'MALE', date '1960-01-01', '01', date '2000-01-01', 'test'
                from members.member m, members.name n where m.code = ? and n.full_name = ?\
                """,
                code,
                code);
    }

    /// How many stood in and below each organization on a day, and what happened there until then.
    String figures(String day) {
        return sql.fetch(
                                """
                                select r.ancestor_id, count(*) from members_api.membership b
                                join organizations_api.reach r on r.descendant_id = b.cell_id
                                  and r.since <= cast(? as date) and r.until > cast(? as date)
                                where b.since <= cast(? as date) and b.until > cast(? as date)
                                group by 1 order by 1\
                                """,
                                day,
                                day,
                                day,
                                day)
                        .formatCSV()
                + sql.fetch(
                                """
                                select r.ancestor_id, f.kind, f.direction, count(*) from members_api.flow f
                                join organizations_api.reach r on r.descendant_id = f.cell_id
                                  and r.since <= f.effective_on and r.until > f.effective_on
                                where f.effective_on <= cast(? as date) and f.superseded_at = 'infinity'
                                group by 1, 2, 3 order by 1, 2, 3\
                                """,
                                day)
                        .formatCSV();
    }

    @Override
    public void fact(
            String member, String kind, String on, @Nullable Integer from, @Nullable Integer to) {
        sql.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, standing, recorded_at, recorded_by)
                select id, cast(? as members.movement_kind), cast(? as date), cast(? as integer), cast(? as integer),
                       case when ? = 'OPENING_BALANCE' then 'OFFICIAL'::members.standing end, cast(? as date), 'test'
                from members.member where code = ?\
                """,
                kind,
                on,
                from,
                to,
                kind,
                on,
                member);
    }

    /// The cell in which a member is on a day, by its code then; empty when nowhere.
    public String cellOf(String member, String day) {
        return sql
                .fetch(
                        """
                        select v.code from members.membership b
                        join members.member m on m.id = b.member_id
                        join organizations_api.version v on v.organization_id = b.cell_id and v.since <= b.until and v.until > b.since
                        where m.code = ? and b.since <= cast(? as date) and b.until > cast(? as date)
                        order by v.since desc limit 1\
                        """,
                        member,
                        day,
                        day)
                .map(row -> row.get(0, String.class))
                .stream()
                .findFirst()
                .orElse("");
    }

    /// Everything that is so, as text: what an undo must bring back.
    public String state() {
        return sql.fetch(
                                """
                                select organization_id, valid, official_name, short_name, code, kind, parent_id
                                from organizations.version order by 1, 2\
                                """)
                        .formatCSV()
                + sql.fetch(
                                """
                                select member_id, kind, effective_on, ordinal, from_cell, to_cell, standing, decision_number, reason
                                from members.movement where superseded_at = 'infinity' order by member_id, effective_on, ordinal\
                                """)
                        .formatCSV()
                + sql.fetch(
                                "select member_id, cell_id, since, until, standing from"
                                        + " members.membership order by 1, 3")
                        .formatCSV()
                + sql.fetch(
                                "select ancestor_id, descendant_id, depth, since, until from"
                                        + " organizations.closure order by 1, 2, 4")
                        .formatCSV();
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
