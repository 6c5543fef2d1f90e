package vn.dangvu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.dangvu.imports.Rows.member;
import static vn.dangvu.imports.Rows.movement;
import static vn.dangvu.imports.Rows.organization;
import static vn.dangvu.imports.Rows.present;
import static vn.dangvu.imports.Rows.rating;
import static vn.dangvu.imports.Rows.with;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import vn.dangvu.exchange.Backdated;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.ImportText;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.MemberSheet;
import vn.dangvu.members.MovementSheet;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationSheet;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reviews.RatingSheet;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.MovingClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Sheets may say since when the office knew. While a register is being set up that counts; once it
/// is in use, only if the user stands by it (decision 0006).
@DangvuTest
@Import(RecordedDaysTests.Office.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordedDaysTests {

    static final LocalDate SPRING = LocalDate.of(2019, 3, 2);
    static final Instant THAT_SUMMER = Instant.parse("2019-08-01T00:00:00Z");

    /// It begins on 1 June 2020 at nine.
    static class Office {

        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(Instant.parse("2020-06-01T02:00:00Z"));
        }
    }

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired MovingClock clock;

    @BeforeEach
    void aQuarterOfAnHourLater() {
        clock.pass(Duration.ofMinutes(15));
    }

    @Test
    @Order(1)
    void asksNothingWhileOneSheetAfterTheOtherIsSetUp() {
        var books = new Books(folder);
        books.row(OrganizationSheet.SHEET, organization("A", "", "UPPER_GRASSROOTS"));
        books.row(OrganizationSheet.SHEET, organization("B.1", "A", "CELL"));
        books.into(imports, new Viewer("quantri", true, List.of(), null));
        clock.pass(Duration.ofMinutes(15));
        var members =
                imported(
                        false,
                        MemberSheet.SHEET,
                        present(person("M1")),
                        present(person("M2")),
                        person("M3"),
                        person("M4"),
                        person("M5"));
        clock.pass(Duration.ofMinutes(15));
        var movements =
                imported(false, MovementSheet.SHEET, admission("M3"), admission("KHÔNG.CÓ"));
        clock.pass(Duration.ofMinutes(15));
        var ratings = imported(false, RatingSheet.SHEET, rating("M1", "GOOD", ""));

        assertThat(List.of(members, movements, ratings))
                .extracting(ImportResult::backdated)
                .allMatch(backdated -> !backdated.any());
        assertThat(List.of(members.taken(), movements.taken(), movements.refused()))
                .containsExactly(5, 1, 1);
        assertThat(opening(THAT_SUMMER)).isEqualTo(2);
        assertThat(admitted(THAT_SUMMER)).isEqualTo(1);
    }

    @Test
    @Order(2)
    void asksNothingWhenRefusedRowsComeBackCorrectedTheSameDay() {
        var corrected = imported(false, MovementSheet.SHEET, admission("M3"), admission("M4"));

        assertThat(corrected.backdated().any()).isFalse();
        assertThat(corrected.taken()).isEqualTo(1);
        assertThat(admitted(THAT_SUMMER)).isEqualTo(2);
    }

    @Test
    @Order(3)
    void warnsLoudlyOnceTheRegisterIsInUse() {
        var books = new Books(folder).row(MovementSheet.SHEET, admission("M5"));

        var preview = books.before(imports, officer());

        assertThat(preview.backdated()).isEqualTo(new Backdated(1, SPRING.plusDays(10), false));
        assertThat(ImportText.lines(preview, Texts.VIETNAMESE))
                .anyMatch(line -> line.startsWith("CHÚ Ý: 1 dòng") && line.contains("12/03/2019"))
                .anyMatch(line -> line.contains("--keep-recorded-days"));
        assertThat(ImportText.lines(preview, Texts.ENGLISH))
                .anyMatch(line -> line.startsWith("ATTENTION: 1 new rows"));
    }

    @Test
    @Order(4)
    void leavesThePastAsItWasUnlessTheUserStandsByTheDays() {
        var result = imported(false, MovementSheet.SHEET, admission("M5"));

        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.backdated().any()).isTrue();
        assertThat(admitted(THAT_SUMMER)).isEqualTo(2);
        assertThat(admitted(null)).isEqualTo(3);
    }

    @Test
    @Order(5)
    void holdsTheSameForMembersRatingsAndOrganizations() {
        clock.pass(Duration.ofDays(1));
        long cells = count("organizations.cells", THAT_SUMMER);
        var member = imported(false, MemberSheet.SHEET, present(person("M6")));
        var rated =
                imported(
                        false,
                        RatingSheet.SHEET,
                        with(rating("M2", "GOOD", ""), "recorded_on", LocalDate.of(2020, 1, 5)));
        var organization =
                imported(false, OrganizationSheet.SHEET, organization("B.2", "A", "CELL"));

        assertThat(List.of(member, rated, organization))
                .allMatch(result -> result.taken() == 1 && result.backdated().rows() == 1);
        assertThat(opening(THAT_SUMMER)).isEqualTo(2);
        assertThat(opening(null)).isEqualTo(3);
        assertThat(count("organizations.cells", THAT_SUMMER)).isEqualTo(cells);
        assertThat(count("organizations.cells", null)).isEqualTo(cells + 1);
        assertThat(count("rating.member.rated", Instant.parse("2020-05-01T00:00:00Z"))).isZero();
        assertThat(count("rating.member.rated", null)).isEqualTo(2);
    }

    @Test
    @Order(6)
    void keepsTheDaysForWhoeverStandsByThem() {
        var result = imported(true, MemberSheet.SHEET, present(person("M7")));

        assertThat(result.backdated()).isEqualTo(new Backdated(1, LocalDate.of(2015, 1, 5), true));
        assertThat(opening(THAT_SUMMER)).isEqualTo(3);
        assertThat(ImportText.lines(result, Texts.VIETNAMESE))
                .anyMatch(line -> line.contains("Đã giữ “Ngày vào sổ” của 1 dòng"));
    }

    @Test
    @Order(7)
    void countsNoRowThatIsThereAlreadyOrIsKnownFromTodayOn() {
        var again = imported(false, MemberSheet.SHEET, present(person("M7")));
        var today =
                imported(
                        false,
                        MemberSheet.SHEET,
                        with(present(person("M8")), "recorded_on", LocalDate.of(2020, 6, 2)));

        assertThat(again.taken()).isZero();
        assertThat(today.taken()).isEqualTo(1);
        assertThat(again.backdated().any() || today.backdated().any()).isFalse();
    }

    @SafeVarargs
    private ImportResult imported(boolean keep, Sheet sheet, Map<String, Object>... rows) {
        var books = new Books(folder);
        for (var row : rows) {
            books.row(sheet, row);
        }
        return books.into(imports, officer(), keep);
    }

    private static Map<String, Object> person(String code) {
        int number = Integer.parseInt(code.substring(1));
        return member(code, "Nguyễn Văn Ân", LocalDate.of(1960 + number, 5, 1));
    }

    private static Map<String, Object> admission(String code) {
        return movement(code, "ADMISSION", SPRING, "", "B.1");
    }

    private long admitted(@Nullable Instant known) {
        return count("members.admitted", known);
    }

    private long opening(@Nullable Instant known) {
        return count("members.opening", known);
    }

    private long count(String code, @Nullable Instant known) {
        var place = new OrganizationId(root());
        return figures.of(officer(), new Question(place, Period.year(2019), known), code).count();
    }

    private Viewer officer() {
        return new Viewer("canbo", false, List.of(new Grant(root(), Role.OFFICER, true)), null);
    }

    private int root() {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        return organizations.byCode(all, "A", LocalDate.of(2020, 1, 1)).orElseThrow().id().value();
    }
}
