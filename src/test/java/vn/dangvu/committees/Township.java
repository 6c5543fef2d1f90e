package vn.dangvu.committees;

import org.jooq.DSLContext;

import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A committee U with a grassroots committee G (cells G.1 of fourteen, G.2 of six official members
/// and one on probation) and a grassroots cell K of nine.
public final class Township {

    static final LocalDate BEGIN = LocalDate.of(2014, 12, 31);
    static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private final DSLContext db;

    public Township(DSLContext db) {
        this.db = db;
    }

    public static void fill(Imports imports, Path folder) {
        var books = new Books(folder);
        organization(books, "U", "", "UPPER_GRASSROOTS");
        organization(books, "G", "U", "GRASSROOTS_PARTY_COMMITTEE");
        organization(books, "G.1", "G", "CELL");
        organization(books, "G.2", "G", "CELL");
        organization(books, "K", "U", "GRASSROOTS_CELL");
        members(books, "A", 14, "G.1");
        members(books, "B", 6, "G.2");
        members(books, "C", 9, "K");
        member(books, "P1", "G.2", "PROBATIONARY");
        var result = books.into(imports, ADMINISTRATOR);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
    }

    private static void organization(Books books, String code, String parent, String kind) {
        books.row(
                OrganizationSheet.SHEET,
                Map.of(
                        "code", code,
                        "official_name", "Tổ chức " + code,
                        "short_name", code,
                        "kind", kind,
                        "parent_code", parent,
                        "valid_from", LocalDate.of(2000, 1, 1)));
    }

    private static void members(Books books, String letter, int count, String cell) {
        for (int number = 1; number <= count; number++) {
            member(books, letter + number, cell, "OFFICIAL");
        }
    }

    private static void member(Books books, String code, String cell, String standing) {
        var row = new HashMap<String, Object>();
        int number = Integer.parseInt(code.substring(1));
        row.put("code", code);
        row.put("full_name", "Nguyễn Văn " + letters(code));
        row.put("sex", number % 3 == 0 ? "FEMALE" : "MALE");
        row.put("born_on", LocalDate.of(1970 + number, 5, code.charAt(0) % 20 + 1));
        row.put("ethnicity", "01");
        row.put("professional", number % 2 == 0 ? "MASTER" : "UNIVERSITY");
        row.put("theory", number == 1 ? "ADVANCED" : "INTERMEDIATE");
        row.put("recorded_on", LocalDate.of(2015, 1, 5));
        row.put("cell_code", cell);
        row.put("present_from", BEGIN);
        row.put("standing", standing);
        books.row(MemberSheet.SHEET, row);
    }

    /// Names have no digits.
    private static String letters(String code) {
        return code.substring(0, 1) + (char) ('a' + Integer.parseInt(code.substring(1)));
    }

    public OrganizationId organization(String code) {
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

    public Viewer officer(String code) {
        return new Viewer(
                "canbo",
                false,
                List.of(new Grant(organization(code).value(), Role.OFFICER, true)),
                null);
    }

    PostEntry elected(Body body, Position position, String member, LocalDate day) {
        return entry(body, position, member, Act.ELECTED, day);
    }

    PostEntry entry(Body body, Position position, String member, Act act, LocalDate day) {
        return new PostEntry(
                body,
                act.begins() ? position : null,
                member(member),
                act,
                day,
                Decision.NONE,
                Decision.NONE,
                null);
    }

    Congress.Seat seat(Body body, Position position, String member) {
        return new Congress.Seat(body, position, member(member), false);
    }

    static TermEntry term(int ordinal, LocalDate day, Sizes sizes) {
        return new TermEntry(
                ordinal,
                day.getYear(),
                day.getYear() + 5,
                day,
                day.plusYears(5),
                sizes,
                Decision.NONE,
                null);
    }

    static Congress congress(TermEntry term, Congress.Seat... seats) {
        return new Congress(term, List.of(seats), Decision.NONE, Decision.NONE, null);
    }
}
