package vn.dangvu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.committees.Vacancies;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The workbooks go into an empty register whole, and the figures come out as published.
@DangvuTest(today = "2021-07-12")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportTests {

    private static final Viewer ADMINISTRATOR = new Viewer("quantri", true, List.of(), null);
    private static final Instant DAY_OF_THE_REPORT = Instant.parse("2020-01-16T00:00:00Z");

    @TempDir Path folder;

    @Autowired Imports imports;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired Vacancies vacancies;

    @Test
    @Order(1)
    void everyRowIsTaken() throws IOException {
        var result = imported(ADMINISTRATOR);

        assertThat(result.problems()).isEmpty();
        assertThat(result.warnings()).isEmpty();
        assertThat(result.backdated().any()).isFalse();
        assertThat(result.duplicates()).isEmpty();
        assertThat(result.state()).isEqualTo(ImportResult.State.COMMITTED);
        assertThat(result.refused()).isZero();
        assertThat(result.sheets())
                .filteredOn(sheet -> sheet.sheet().key().equals("cases"))
                .allMatch(sheet -> sheet.fresh() > 4_000 && sheet.refused() == 0);
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({
        "members.opening, 2708",
        "members.admitted, 145",
        "members.recognized, 132",
        "members.transferredOut, 165",
        "members.transferredIn, 70",
        "members.withdrawn, 2",
        "members.struckOff, 1",
        "members.cardsIssued, 148",
        "members.readmitted, 0",
        "members.restored, 0",
        "members.closing, 2748",
        "members.exempt, 34",
        "organizations.grassroots, 68",
        "organizations.grassrootsCommittees, 34",
        "organizations.grassrootsCells, 34",
        "rating.grassroots.total, 68",
        "rating.grassroots.rated, 66",
        "rating.grassroots.notRated, 2",
        "rating.grassroots.excellent, 17",
        "rating.grassroots.goodOrBetter, 62",
        "rating.grassroots.fulfilled, 4",
        "rating.grassroots.notFulfilled, 0",
        "committees.collectives, 60",
        "rating.collective.total, 60",
        "rating.collective.rated, 58",
        "rating.collective.excellent, 17",
        "rating.collective.good, 37",
        "rating.collective.fulfilled, 4",
        "rating.member.total, 2748",
        "rating.member.rated, 2662",
        "rating.member.excellent, 386",
        "rating.member.goodOrBetter, 2607",
        "rating.member.fulfilled, 49",
        "rating.member.notFulfilled, 6"
    })
    void figuresOf2019AreAsPublishedNowAndOnTheDayOfTheReport(String code, long figure) {
        assertThat(count(code, Period.year(2019), null)).isEqualTo(figure);
        assertThat(count(code, Period.year(2019), DAY_OF_THE_REPORT)).isEqualTo(figure);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({
        "members.admitted, 52",
        "members.admitted.education.MASTER, 14",
        "members.admitted.education.UNIVERSITY, 27",
        "members.admitted.education.COLLEGE_OR_INTERMEDIATE, 6",
        "members.admitted.education.STUDYING, 5",
        "members.admitted.youthUnionAge, 11"
    })
    void figuresOfTheFirstHalfOf2021AreAsPublished(String code, long figure) {
        var half = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 30));
        assertThat(count(code, half, null)).isEqualTo(figure);
    }

    @Test
    @Order(4)
    void membersOnTheDayOfPublicationAreAsPublished() {
        var days = new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 7, 12));
        assertThat(count("members.closing", days, null)).isEqualTo(2712);
    }

    /// COM-01, COM-02: out of posts and members alone, the same as were rated or waited for it.
    @ParameterizedTest
    @Order(5)
    @ValueSource(ints = {2015, 2016, 2017, 2018, 2019, 2020})
    void collectivesAreAsManyAsTheYearlyReviewKnows(int year) {
        var period = Period.year(year);
        assertThat(count("committees.collectives", period, null))
                .isEqualTo(count("rating.collective.total", period, null));
    }

    @Test
    @Order(6)
    void someOfTheLeadershipWaitsForSomebodyAndMostIsInPlace() {
        var work =
                vacancies.counts(officer(), new OrganizationId(root()), LocalDate.of(2021, 7, 12));

        // Of some hundred cells, those that grew or shrank across nine (COM-01, COM-02) since their
        // congress; and posts of the last weeks.
        assertThat(work.keySet())
                .containsExactly(
                        Vacancy.Kind.NO_SECRETARY,
                        Vacancy.Kind.SEATS_EMPTY,
                        Vacancy.Kind.CELL_COMMITTEE_MISSING,
                        Vacancy.Kind.CELL_COMMITTEE_TOO_SMALL_A_CELL,
                        Vacancy.Kind.HOLDER_LEFT);
        assertThat(work.get(Vacancy.Kind.NO_SECRETARY)).isBetween(1, 3);
        assertThat(work.get(Vacancy.Kind.HOLDER_LEFT)).isBetween(1, 3);
        assertThat(work.get(Vacancy.Kind.SEATS_EMPTY)).isBetween(1, 6);
        assertThat(count("committees.withoutTerm", Period.year(2020), null)).isZero();
    }

    @Test
    @Order(7)
    void theSameWorkbooksChangeNothing() throws IOException {
        var result = imported(officer());

        assertThat(result.problems()).isEmpty();
        assertThat(result.taken()).isZero();
    }

    private ImportResult imported(Viewer viewer) throws IOException {
        List<ImportFile> files =
                new SampleCommittee().write(folder).stream().map(ImportFile::of).toList();
        try (var place = ImportFolder.create()) {
            return imports.run(viewer, ImportRequest.of(files, place), Progress.NONE);
        }
    }

    private long count(String code, Period period, @Nullable Instant known) {
        var root = new OrganizationId(root());
        return figures.of(officer(), new Question(root, period, known), code).count();
    }

    private Viewer officer() {
        return new Viewer("canbo", false, List.of(new Grant(root(), Role.OFFICER, true)), null);
    }

    private int root() {
        var all = new Viewer("all", true, List.of(new Grant(16, Role.OFFICER, true)), null);
        return organizations
                .byCode(all, "ĐUK", LocalDate.of(2020, 1, 1))
                .orElseThrow()
                .id()
                .value();
    }
}
