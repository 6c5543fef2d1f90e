package vn.dangvu.radar;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Validity;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A committee U with a grassroots committee G (cells G.1 and G.2) and a grassroots cell K, on 30
/// June 2021. In G.1 something runs out for almost everybody, in G.2 the books are not right.
public class RadarOffice {

    static final LocalDate TODAY = LocalDate.of(2021, 6, 30);

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private final Imports imports;
    private final Accounts accounts;
    private final DSLContext db;
    private boolean prepared;

    RadarOffice(Imports imports, Accounts accounts, DSLContext db) {
        this.imports = imports;
        this.accounts = accounts;
        this.db = db;
    }

    /// Once for all classes of the world.
    public synchronized void prepare(Path folder) {
        if (prepared) {
            return;
        }
        prepared = true;
        var books = new Books(folder);
        organization(books, "U", "", "UPPER_GRASSROOTS");
        organization(books, "G", "U", "GRASSROOTS_PARTY_COMMITTEE");
        organization(books, "G.1", "G", "CELL");
        organization(books, "G.2", "G", "CELL");
        organization(books, "K", "U", "GRASSROOTS_CELL");
        running(books);
        gaps(books);
        var result = books.into(imports, ADMINISTRATOR);
        if (result.refused() > 0) {
            throw new IllegalStateException(result.problems().toString());
        }
        terms();
        work();
    }

    private static void running(Books books) {
        probationer(books, "T1", "Thái Văn Sắp", "G.1", LocalDate.of(2020, 7, 20));
        probationer(books, "T2", "Thái Văn Quá", "G.1", LocalDate.of(2020, 5, 3));
        probationer(books, "T3", "Thái Văn Chín", "G.1", TODAY.plusDays(90).minusYears(1));
        probationer(books, "T4", "Thái Văn Xa", "G.1", TODAY.plusDays(91).minusYears(1));
        probationer(books, "X1", "Xuân Thị Khác", "K", LocalDate.of(2020, 7, 25));
        books.row(MemberSheet.SHEET, official("M1", "Mai Văn Miễn", "G.1"));
        books.row(MemberSheet.SHEET, official("M2", "Mai Văn Tạm", "G.1"));
        books.row(MemberSheet.SHEET, official("M3", "Mai Văn Đình", "G.1"));
        var m4 = official("M4", "Mai Văn Thẻ", "G.1");
        m4.putAll(
                Map.of(
                        "standing",
                        "PROBATIONARY",
                        "joined_on",
                        LocalDate.of(2019, 12, 1),
                        "card_number",
                        "",
                        "present_from",
                        LocalDate.of(2019, 12, 31)));
        books.row(MemberSheet.SHEET, m4);
        var b1 = official("B1", "Bùi Văn Huy", "G.1");
        b1.put("joined_on", LocalDate.of(1991, 8, 15));
        b1.put("born_on", LocalDate.of(1965, 1, 5));
        books.row(MemberSheet.SHEET, b1);
        movement(books, "M1", "EXEMPTION", LocalDate.of(2021, 1, 10), LocalDate.of(2021, 8, 1));
        movement(
                books,
                "M2",
                "TEMPORARY_TRANSFER",
                LocalDate.of(2021, 1, 10),
                LocalDate.of(2021, 6, 29));
        movement(books, "M3", "SUSPENSION", LocalDate.of(2021, 3, 1), null);
        movement(books, "M4", "RECOGNITION", LocalDate.of(2020, 12, 1), null);
    }

    private static void gaps(Books books) {
        var q1 = official("Q1", "Quách Văn Đôi", "G.2");
        books.row(MemberSheet.SHEET, q1);
        var q2 = official("Q2", "Quách Văn Đôi", "G.2");
        q2.put("different_person", "x");
        books.row(MemberSheet.SHEET, q2);
        var q3 = official("Q3", "Quách Văn Số", "G.2");
        q3.put("citizen_id", "068190004711");
        books.row(MemberSheet.SHEET, q3);
        var q4 = official("Q4", "Quách Văn Năm", "G.2");
        q4.put("born_on", "1975");
        books.row(MemberSheet.SHEET, q4);
        var q5 = official("Q5", "Quách Văn Thọ", "G.2");
        q5.put("born_on", LocalDate.of(1915, 3, 1));
        books.row(MemberSheet.SHEET, q5);
        var q6 = official("Q6", "Quách Văn Trẻ", "G.2");
        q6.put("born_on", LocalDate.of(1980, 5, 10));
        q6.put("joined_on", LocalDate.of(1998, 4, 30));
        books.row(MemberSheet.SHEET, q6);
        var q7 = official("Q7", "Quách Văn Sớm", "G.2");
        q7.put("joined_on", LocalDate.of(2015, 3, 1));
        q7.put("official_on", LocalDate.of(2016, 2, 29));
        books.row(MemberSheet.SHEET, q7);
        var q8 = official("Q8", "Quách Văn Đúng", "G.2");
        q8.put("citizen_id", "068080004712");
        q8.put("joined_on", LocalDate.of(2015, 3, 1));
        q8.put("official_on", LocalDate.of(2016, 3, 1));
        books.row(MemberSheet.SHEET, q8);
        var q9 = official("Q9", "Quách Văn Thiếu", "G.2");
        q9.put("dossier_number", "");
        q9.put("card_number", "");
        books.row(MemberSheet.SHEET, q9);
    }

    /// G had its congress on 10 June, of K the term ends in December; the others have none.
    private void terms() {
        term("G", 5, LocalDate.of(2021, 6, 10), LocalDate.of(2026, 6, 10));
        term("K", 3, LocalDate.of(2019, 6, 1), LocalDate.of(2021, 12, 1));
    }

    /// Every cell has given its work of the year, so that nothing is told of that.
    private void work() {
        db.execute(
                """
                insert into years.assignment (member_id, cell_id, year, effective_on, work, recorded_by)
                select b.member_id, b.cell_id, 2021, date '2021-01-20', 'Tuyên truyền', 'test'
                from members.membership b
                where b.since <= ? and b.until > ?
                """,
                TODAY,
                TODAY);
    }

    private void term(String code, int ordinal, LocalDate begins, LocalDate ends) {
        db.execute(
                "insert into committees.term (organization_id, ordinal, from_year, to_year,"
                        + " begins_on, planned_end, recorded_by) values (?, ?, ?, ?, ?, ?, 'test')",
                id(code).value(),
                ordinal,
                begins.getYear(),
                ends.getYear(),
                begins,
                ends);
    }

    public OrganizationId id(String code) {
        return new OrganizationId(
                db.fetchSingle(
                                "select organization_id from organizations.version where code = ?",
                                code)
                        .get(0, int.class));
    }

    public long member(String code) {
        return db.fetchSingle("select id from members.member where code = ?", code)
                .get(0, long.class);
    }

    public Viewer viewer(String code, Role role) {
        return new Viewer(
                role.name().toLowerCase(Locale.ROOT),
                false,
                List.of(new Grant(id(code).value(), role, false)),
                null);
    }

    /// With an account, which a calendar or a mail needs.
    public Viewer person(String username, String code, Role role) {
        var made =
                (Accounts.Creation.Created)
                        accounts.create(ADMINISTRATOR, username, "Người " + username, false);
        accounts.grant(
                ADMINISTRATOR,
                made.id(),
                new Grant(id(code).value(), role, role.rows() == Viewer.Rows.ALWAYS),
                Validity.since(LocalDate.of(2020, 1, 1)));
        return accounts.find(ADMINISTRATOR, made.id()).viewer(null);
    }

    /// How often the audit tells of an act of somebody.
    public int noted(String act, Viewer who) {
        return db.fetchSingle(
                        "select count(*) from audit.entry where act = ? and actor = ?",
                        act,
                        who.username())
                .get(0, int.class);
    }

    public int account(String username) {
        return accounts.all(ADMINISTRATOR).stream()
                .filter(one -> one.username().equals(username))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void organization(Books books, String code, String parent, String kind) {
        books.row(
                OrganizationSheet.SHEET,
                Map.of(
                        "code",
                        code,
                        "official_name",
                        "Tổ chức " + code,
                        "short_name",
                        "Chi bộ " + code,
                        "kind",
                        kind,
                        "parent_code",
                        parent,
                        "valid_from",
                        LocalDate.of(2000, 1, 1)));
    }

    private static void probationer(
            Books books, String code, String name, String cell, LocalDate joined) {
        var row = official(code, name, cell);
        row.putAll(Map.of("standing", "PROBATIONARY", "joined_on", joined, "card_number", ""));
        row.put("born_on", LocalDate.of(1990, 2, code.charAt(1) - '0'));
        books.row(MemberSheet.SHEET, row);
    }

    /// Somebody of whom nothing is to be told.
    private static Map<String, Object> official(String code, String name, String cell) {
        var row = new HashMap<String, Object>();
        int number = Math.abs(code.hashCode()) % 900_000;
        row.put("code", code);
        row.put("full_name", name);
        row.put("sex", "MALE");
        row.put("born_on", LocalDate.of(1980, 3, 17));
        row.put("ethnicity", "01");
        row.put("dossier_number", "%06d LĐ".formatted(number));
        row.put("card_number", "%08d".formatted(10_000_000 + number));
        row.put("joined_on", LocalDate.of(2010, 3, 1));
        row.put("cell_code", cell);
        row.put("present_from", LocalDate.of(2021, 1, 1));
        row.put("standing", "OFFICIAL");
        row.put("recorded_on", LocalDate.of(2021, 1, 5));
        return row;
    }

    private static void movement(
            Books books, String member, String kind, LocalDate day, @Nullable LocalDate until) {
        var row = new HashMap<String, Object>();
        row.put("member_code", member);
        row.put("kind", kind);
        row.put("from_cell_code", "G.1");
        row.put("effective_on", day);
        row.put("until_on", until == null ? "" : until);
        row.put("recorded_on", day);
        books.row(MovementSheet.SHEET, row);
    }
}
