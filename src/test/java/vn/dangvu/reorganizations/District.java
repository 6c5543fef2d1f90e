package vn.dangvu.reorganizations;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.List;

/// A committee with as many grassroots organizations and members as a test wants, group by group:
/// `G1.01` and `G1.01.1` are a committee and a cell of the first.
final class District {

    static final int TOP = 16;

    /// Few enough for any cell, and for a grassroots cell.
    private static final int CELL = 25;

    /// @param organizations grassroots organizations, `committees` of them with cells below
    /// @param members of all of them
    record Group(int organizations, int committees, int committeeSize, int members) {}

    private final DSLContext sql;
    private final List<Object[]> organizations = new ArrayList<>();
    private final List<Object[]> members = new ArrayList<>();
    private int last = TOP;

    District(DSLContext sql) {
        this.sql = sql;
    }

    void settle(List<Group> groups) {
        organizations.add(new Object[] {TOP, null, "UPPER_GRASSROOTS", "Q"});
        for (int number = 1; number <= groups.size(); number++) {
            plan(number, groups.get(number - 1));
        }
        sql.transaction(work -> {
            work.dsl()
                    .batch(
                            "insert into organizations.organization (id, created_by) values (?,"
                                    + " 'test')",
                            organizations.stream()
                                    .map(row -> new Object[] {row[0]})
                                    .toArray(Object[][]::new))
                    .execute();
            work.dsl()
                    .batch(
                            """
                            insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_at, recorded_by)
                            values (?, daterange('2000-01-01', null), ?, ?, ?, ?, cast(? as integer), date '2000-01-01', 'test')\
                            """,
                            organizations.stream()
                                    .map(row ->
                                            new Object[] {
                                                row[0], row[3], row[3], row[3], row[2], row[1]
                                            })
                                    .toArray(Object[][]::new))
                    .execute();
        });
        open();
    }

    private void plan(int group, Group wanted) {
        int left = wanted.members();
        for (int at = 1; at <= wanted.organizations(); at++) {
            String code = "G" + group + "." + "%02d".formatted(at);
            boolean committee = at <= wanted.committees();
            int others = wanted.organizations() - at;
            int size = committee ? wanted.committeeSize() : (left + others) / (others + 1);
            left -= size;
            int id = add(TOP, committee ? "GRASSROOTS_PARTY_COMMITTEE" : "GRASSROOTS_CELL", code);
            if (committee) {
                cells(id, code, size);
            } else {
                people(id, code, size);
            }
        }
    }

    private void cells(int committee, String code, int size) {
        int cells = (size + CELL - 1) / CELL;
        int left = size;
        for (int at = 1; at <= cells; at++) {
            int here = (left + cells - at) / (cells - at + 1);
            people(add(committee, "CELL", code + "." + at), code + "." + at, here);
            left -= here;
        }
    }

    private int add(int parent, String kind, String code) {
        last += 16;
        organizations.add(new Object[] {last, parent, kind, code});
        return last;
    }

    private void people(int cell, String code, int count) {
        for (int at = 1; at <= count; at++) {
            members.add(new Object[] {code + "-" + at, cell});
        }
    }

    private void open() {
        sql.batch(
                        "insert into members.member (code, recorded_by) values (?, 'test')",
                        members.stream().map(row -> new Object[] {row[0]}).toArray(Object[][]::new))
                .execute();
        sql.execute(
                "insert into members.name (full_name, given, middle, family) values ('Nguyễn An',"
                        + " 'An', '', 'Nguyễn')");
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_at, recorded_by)
                select m.id, date '1900-01-01', n.id, 'MALE', date '1980-01-01', '01', date '2015-01-01', 'test'
                from members.member m, members.name n\
                """);
        sql.batch(
                        """
                        insert into members.movement (member_id, kind, effective_on, to_cell, standing, recorded_at, recorded_by)
                        select id, 'OPENING_BALANCE', date '2015-01-01', cast(? as integer), 'OFFICIAL', date '2015-01-01', 'test'
                        from members.member where code = ?\
                        """,
                        members.stream()
                                .map(row -> new Object[] {row[1], row[0]})
                                .toArray(Object[][]::new))
                .execute();
    }
}
