package vn.dangvu.years;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;

import java.time.LocalDate;
import java.util.List;

/// A province with two committees: U with a grassroots committee of two cells, V with a grassroots
/// cell; and whoever a test puts into them. The classes that share it give people codes of their
/// own.
public class YearsOffice {

    public static final int PROVINCE = 16;
    public static final int UPPER = 32;
    public static final int COMMITTEE = 48;
    public static final int EAST = 64;
    public static final int WEST = 80;
    public static final int OTHER = 96;
    public static final int FAR = 112;

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 10);

    public static final Viewer OFFICER = viewer("huong", UPPER, Role.OFFICER);
    public static final Viewer ABOVE = viewer("tinh", PROVINCE, Role.OFFICER);
    public static final Viewer SECRETARY = viewer("bithu", EAST, Role.SECRETARY);
    public static final Viewer READER = viewer("xem", UPPER, Role.INSPECTOR);
    public static final Viewer FIGURES =
            new Viewer("so", false, List.of(new Grant(UPPER, Role.VIEWER, false)), null);
    public static final Viewer STRANGER = viewer("la", OTHER, Role.OFFICER);

    private final DSLContext db;

    YearsOffice(DSLContext db) {
        this.db = db;
        db.execute(
                "insert into organizations.organization (id, created_by) select id, 't' from"
                        + " unnest(array[16, 32, 48, 64, 80, 96, 112]) id");
        db.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[1960-01-01,)', 'Đảng bộ tỉnh', 'Đảng bộ tỉnh', 'P', 'PROVINCIAL_COMMITTEE', null, 't'),
                       (32, '[1960-01-01,)', 'Đảng bộ xã U', 'Đảng bộ U', 'U', 'UPPER_GRASSROOTS', 16, 't'),
                       (48, '[1960-01-01,)', 'Đảng bộ cơ sở G', 'Đảng bộ G', 'G', 'GRASSROOTS_PARTY_COMMITTEE', 32, 't'),
                       (64, '[1960-01-01,)', 'Chi bộ Đông', 'Chi bộ Đông', 'G.1', 'CELL', 48, 't'),
                       (80, '[1960-01-01,)', 'Chi bộ Tây', 'Chi bộ Tây', 'G.2', 'CELL', 48, 't'),
                       (96, '[1960-01-01,)', 'Đảng bộ xã V', 'Đảng bộ V', 'V', 'UPPER_GRASSROOTS', 16, 't'),
                       (112, '[1960-01-01,)', 'Chi bộ Xa', 'Chi bộ Xa', 'V.1', 'GRASSROOTS_CELL', 96, 't')\
                """);
    }

    /// In the cell since 2015, when the register began.
    public long member(String code, int cell, @Nullable String joined) {
        return member(code, cell, joined, "OFFICIAL", "RETIRED");
    }

    public long member(
            String code, int cell, @Nullable String joined, String standing, String occupation) {
        long id = person(code, joined, occupation);
        move(id, "OPENING_BALANCE", "2015-01-01", null, cell, standing, null);
        return id;
    }

    /// Somebody of whom nothing has happened yet.
    public long person(String code, @Nullable String joined, String occupation) {
        String name = "Phạm Thị " + letters(code);
        db.execute(
                "insert into members.name (full_name, given, middle, family) values (?, ?, 'Thị',"
                        + " 'Phạm') on conflict do nothing",
                name,
                letters(code));
        long id =
                db.fetchSingle(
                                "insert into members.member (code, recorded_by) values (?, 't')"
                                        + " returning id",
                                code)
                        .get(0, long.class);
        db.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, occupation, joined_on, recorded_by)
                select ?, date '1900-01-01', n.id, 'FEMALE', date '1950-03-08', '01', ?, cast(? as date), 't'
                from members.name n where n.full_name = ?\
                """,
                id,
                occupation,
                joined,
                name);
        return id;
    }

    public void move(
            long member,
            String kind,
            String day,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String standing,
            @Nullable String signed) {
        db.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, standing, decision_date, recorded_by)
                values (?, cast(? as members.movement_kind), cast(? as date), cast(? as integer), cast(? as integer),
                        cast(? as members.standing), cast(? as date), 't')\
                """,
                member,
                kind,
                day,
                from,
                to,
                standing,
                signed);
    }

    /// Goes with a slip to another cell and stays there for a time (TRF-04).
    public void stays(long member, int home, int host, String day) {
        long transfer =
                db.fetchSingle(
                                "insert into transfers.transfer (member_id, temporary, cause,"
                                        + " recorded_by) values (?, true, 'STUDY', 't') returning"
                                        + " id",
                                member)
                        .get(0, long.class);
        db.execute(
                """
                insert into transfers.event (transfer_id, kind, effective_on, cell_id, cause_on, recorded_by)
                values (?, 'ASKED', cast(? as date), ?, cast(? as date), 't')\
                """,
                transfer,
                day,
                home,
                day);
        long slip =
                db.fetchSingle(
                                """
                                insert into transfers.event (transfer_id, kind, effective_on, toward, elsewhere, route, paper_number, recorded_by)
                                values (?, 'SLIP_ISSUED', cast(? as date), ?, 'Nơi đến', 'WITHIN_PROVINCE', '1-GT', 't') returning id\
                                """,
                                transfer,
                                day,
                                host)
                        .get(0, long.class);
        db.execute(
                """
                insert into transfers.slip (event_id, transfer_id, full_name, given, middle, family, sex, born_on, born_precision, standing, origin)
                select ?, ?, n.full_name, n.given, n.middle, n.family, p.sex, p.born_on, p.born_precision, 'OFFICIAL', 'Nơi đi'
                from members.profile p join members.name n on n.id = p.name_id where p.member_id = ?\
                """,
                slip,
                transfer,
                member);
        db.execute(
                """
                insert into transfers.event (transfer_id, kind, effective_on, cell_id, recorded_by)
                values (?, 'RECEIVED', cast(? as date), ?, 't')\
                """,
                transfer,
                day,
                host);
    }

    /// Names have no digits.
    private static String letters(String code) {
        return code.chars()
                .mapToObj(one ->
                        Character.isDigit(one)
                                ? "" + (char) ('a' + one - '0')
                                : Character.isLetter(one) ? "" + (char) one : "")
                .reduce("", String::concat);
    }

    public static Viewer viewer(String name, int organization, Role role) {
        return new Viewer(name, false, List.of(new Grant(organization, role, true)), null);
    }
}
