package vn.dangvu.committees;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.imports.Books;
import vn.dangvu.testing.DangvuTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The sheets of terms and posts go in, again without doubles, and what does not fit is refused
/// where it stands.
@DangvuTest(today = "2020-06-01")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommitteeSheetsTests {

    static final LocalDate FIRST = LocalDate.of(2015, 5, 12);

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Committees committees;
    @Autowired DSLContext db;

    Township town;

    @BeforeEach
    void open() {
        town = new Township(db);
        if (db.fetchSingle("select count(*) from members.member").get(0, int.class) == 0) {
            Township.fill(imports, folder);
        }
    }

    @Test
    @Order(1)
    void takesTermsAndPosts() {
        var result = everything().into(imports, town.officer("U"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.fresh()).isEqualTo(2 + 6);
        var leaders = committees.on(town.officer("U"), town.organization("G"), FIRST);
        assertThat(leaders.secretary().map(Holder::code)).contains("A1");
        assertThat(leaders.term()).isNotNull();
        var now = committees.on(town.officer("U"), town.organization("G"), FIRST.plusYears(2));
        assertThat(now.secretary().map(Holder::code)).contains("A2");
    }

    @Test
    @Order(2)
    void changesNothingWhenTheSameSheetsComeAgain() {
        var result = everything().into(imports, town.officer("U"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.taken()).isZero();
        assertThat(result.same()).isEqualTo(2 + 6);
    }

    @Test
    @Order(3)
    void aRowThatSaysSomethingElseCorrectsWhatIsThere() {
        var books = new Books(folder);
        var term = new HashMap<String, Object>(term("G", FIRST, 3));
        term.put("committee_size", 5);
        books.row(TermSheet.SHEET, term);
        books.row(PostSheet.SHEET, post("K", "CELL_COMMITTEE", "C2", "ELECTED", "MEMBER", FIRST));

        var result = books.into(imports, town.officer("U"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.changed()).isEqualTo(2);
        var leaders = committees.on(town.officer("U"), town.organization("K"), FIRST);
        assertThat(leaders.bodies().getFirst().holders())
                .extracting(holder -> holder.code() + " " + holder.position())
                .containsExactly("C1 SECRETARY", "C2 MEMBER");
        // The old sheet does not take the correction back.
        assertThat(everything().into(imports, town.officer("U")).taken()).isZero();
    }

    @Test
    @Order(4)
    void refusesWhatDoesNotFitWhereItStands() {
        LocalDate day = LocalDate.of(2018, 3, 1);
        var books = new Books(folder);
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A3", "ELECTED", "SECRETARY", day));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A9", "CEASED", "", day));
        books.row(PostSheet.SHEET, post("G", "CELL_COMMITTEE", "A4", "ELECTED", "MEMBER", day));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A4", "ELECTED", "CHAIR", day));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A5", "ELECTED", "", day));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "X", "ELECTED", "MEMBER", day));
        books.row(PostSheet.SHEET, post("X", "COMMITTEE", "A4", "ELECTED", "MEMBER", day));
        books.row(
                PostSheet.SHEET,
                post("G", "COMMITTEE", "A4", "ELECTED", "MEMBER", LocalDate.of(2020, 6, 2)));

        var result = books.into(imports, town.officer("U"));

        assertThat(result.taken()).isZero();
        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder(
                        "post.headTaken",
                        "post.notHeld",
                        "post.bodyDoesNotFit",
                        "post.positionDoesNotFit",
                        "post.position",
                        "unknownMember",
                        "unknownOrganization",
                        "future");
    }

    @Test
    @Order(5)
    void refusesTheRowAgainstWhichARecordedFactWouldStand() {
        // A1 ceased in 2017; nobody ceases twice.
        var books = new Books(folder);
        books.row(
                PostSheet.SHEET,
                post("G", "COMMITTEE", "A1", "CEASED", "", LocalDate.of(2016, 1, 9)));

        var result = books.into(imports, town.officer("U"));

        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactly("post.laterFactDisagrees");
    }

    @Test
    @Order(6)
    void warnsOfExceptionsAndTakesThem() {
        LocalDate day = LocalDate.of(2019, 2, 5);
        var books = new Books(folder);
        books.row(
                PostSheet.SHEET, post("G.2", "CELL_COMMITTEE", "B1", "ELECTED", "SECRETARY", day));
        books.row(PostSheet.SHEET, post("G.2", "CELL_COMMITTEE", "P1", "ELECTED", "MEMBER", day));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "C4", "ELECTED", "MEMBER", day));

        var result = books.into(imports, town.officer("U"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.fresh()).isEqualTo(3);
        assertThat(result.warnings())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder(
                        "post.cellTooSmall", "post.notOfficial", "post.notOfOrganization");
    }

    @Test
    @Order(7)
    void takesNothingForSomebodyElsesCommittee() {
        var books = new Books(folder);
        LocalDate day = LocalDate.of(2019, 3, 1);
        books.row(TermSheet.SHEET, term("G", day, 4));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A7", "ELECTED", "MEMBER", day));
        books.row(PostSheet.SHEET, post("K", "CELL_COMMITTEE", "A7", "ELECTED", "MEMBER", day));

        var result = books.into(imports, town.officer("K"));

        assertThat(result.taken()).isZero();
        assertThat(result.problems())
                .extracting(ImportResult.Problem::code)
                .containsExactlyInAnyOrder(
                        "unknownOrganization", "unknownOrganization", "unknownMember");
    }

    /// COM-01, COM-02: K has a chi ủy until the first of March, and the sheet may end it first.
    @Test
    @Order(8)
    void refusesASecretaryWithoutCommitteeUntilTheCommitteeHasGone() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        var books = new Books(folder);
        books.row(PostSheet.SHEET, post("K", "CELL", "C3", "ELECTED", "DEPUTY", day.minusDays(1)));

        assertThat(books.into(imports, town.officer("U")).problems())
                .extracting(ImportResult.Problem::code)
                .containsExactly("post.cellCommitteeOrNot");

        var succession = new Books(folder);
        succession.row(PostSheet.SHEET, post("K", "CELL", "C1", "ELECTED", "SECRETARY", day));
        succession.row(PostSheet.SHEET, post("K", "CELL_COMMITTEE", "C1", "CEASED", "", day));
        succession.row(PostSheet.SHEET, post("K", "CELL_COMMITTEE", "C2", "CEASED", "", day));
        var result = succession.into(imports, town.officer("U"));

        assertThat(result.problems()).isEmpty();
        assertThat(result.fresh()).isEqualTo(3);
    }

    private Books everything() {
        var books = new Books(folder);
        books.row(TermSheet.SHEET, term("G", FIRST, 3));
        books.row(TermSheet.SHEET, term("K", FIRST, 7));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A1", "ELECTED", "SECRETARY", FIRST));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A2", "ELECTED", "MEMBER", FIRST));
        LocalDate change = LocalDate.of(2017, 2, 1);
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A2", "ELECTED", "SECRETARY", change));
        books.row(PostSheet.SHEET, post("G", "COMMITTEE", "A1", "CEASED", "", change));
        books.row(
                PostSheet.SHEET, post("K", "CELL_COMMITTEE", "C1", "ELECTED", "SECRETARY", FIRST));
        books.row(PostSheet.SHEET, post("K", "CELL_COMMITTEE", "C2", "ELECTED", "DEPUTY", FIRST));
        return books;
    }

    private static Map<String, Object> term(String organization, LocalDate day, int ordinal) {
        return Map.of(
                "organization_code",
                organization,
                "ordinal",
                ordinal,
                "from_year",
                day.getYear(),
                "to_year",
                day.getYear() + 5,
                "begins_on",
                day,
                "planned_end",
                day.plusYears(5),
                "committee_size",
                3);
    }

    private static Map<String, Object> post(
            String organization,
            String body,
            String member,
            String act,
            String position,
            LocalDate day) {
        return Map.of(
                "organization_code", organization,
                "body", body,
                "member_code", member,
                "act", act,
                "position", position,
                "effective_on", day);
    }
}
