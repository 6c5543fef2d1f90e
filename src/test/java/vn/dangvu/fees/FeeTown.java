package vn.dangvu.fees;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A committee U with a grassroots committee G (cells G.1, G.2) and grassroots cells K, H and M.
/// Each class that shares it works in cells of its own. A6 has been in the Party since 1970, A5 is
/// on probation.
public class FeeTown {

    private static final LocalDate BEGIN = LocalDate.of(2024, 12, 31);
    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);

    private final Imports imports;
    private final Memberships memberships;
    private final DSLContext db;
    private boolean filled;

    FeeTown(Imports imports, Memberships memberships, DSLContext db) {
        this.imports = imports;
        this.memberships = memberships;
        this.db = db;
    }

    /// Once for all classes of the world.
    public synchronized FeeTown fill() {
        if (!filled) {
            filled = true;
            try {
                fill(new Books(Files.createTempDirectory("dangvu-fees-")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    private void fill(Books books) {
        organization(books, "U", "", "UPPER_GRASSROOTS");
        organization(books, "G", "U", "GRASSROOTS_PARTY_COMMITTEE");
        organization(books, "G.1", "G", "CELL");
        organization(books, "G.2", "G", "CELL");
        for (String cell : List.of("K", "H", "M")) {
            organization(books, cell, "U", "GRASSROOTS_CELL");
        }
        members(books, "A", 6, "G.1");
        members(books, "B", 3, "G.2");
        members(books, "C", 5, "K");
        members(books, "D", 3, "H");
        members(books, "E", 3, "M");
        var result = books.into(imports, ADMINISTRATOR);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().toString());
        }
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
                        "Nơi " + code,
                        "kind",
                        kind,
                        "parent_code",
                        parent,
                        "valid_from",
                        LocalDate.of(2000, 1, 1)));
    }

    private static void members(Books books, String letter, int count, String cell) {
        for (int number = 1; number <= count; number++) {
            var row = new HashMap<String, Object>();
            String code = letter + number;
            row.put("code", code);
            row.put("full_name", "Nguyễn Văn " + letter + (char) ('a' + number));
            row.put("sex", number % 2 == 0 ? "FEMALE" : "MALE");
            row.put("born_on", LocalDate.of(1950 + number, 5, letter.charAt(0) % 20 + 1));
            row.put("ethnicity", "01");
            row.put("occupation", number == 1 ? "RETIRED" : "PUBLIC_EMPLOYEE");
            row.put("recorded_on", LocalDate.of(2025, 1, 5));
            row.put("joined_on", LocalDate.of(code.equals("A6") ? 1970 : 2000, 3, 3));
            row.put("cell_code", cell);
            row.put("present_from", BEGIN);
            row.put("standing", code.equals("A5") ? "PROBATIONARY" : "OFFICIAL");
            books.row(MemberSheet.SHEET, row);
        }
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

    public Viewer viewer(String name, String organization, Role role) {
        return new Viewer(
                name,
                false,
                List.of(new Grant(organization(organization).value(), role, true)),
                null);
    }

    /// Somebody is temporarily in another place from the day on.
    public void away(String code, LocalDate from) {
        moved(code, MovementKind.TEMPORARY_TRANSFER, from, null);
    }

    public void moved(
            String code, MovementKind kind, LocalDate from, @Nullable OrganizationId cell) {
        var entry =
                new Entry(
                        kind,
                        from,
                        cell == null ? null : cell.value(),
                        null,
                        null,
                        kind == MovementKind.TEMPORARY_TRANSFER ? "Nơi khác" : null,
                        null,
                        null,
                        Decision.NONE,
                        null);
        var outcome = memberships.record(viewer("chief", "U", Role.OFFICER), member(code), entry);
        if (!(outcome instanceof RecordOutcome.Recorded)) {
            throw new IllegalStateException(code + ": " + outcome);
        }
    }
}
