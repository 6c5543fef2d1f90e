package vn.dangvu.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.dangvu.forms.SampleRegister.COMMITTEE;
import static vn.dangvu.forms.SampleRegister.OFFICER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Figures;
import vn.dangvu.figures.Question;
import vn.dangvu.figures.Row;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.testing.DangvuTest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The forms of the sample committee: they add up, at every level, and say what was published.
@DangvuTest(today = "2021-07-12", world = "forms", sample = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsTests {

    private static final FormPeriod Y2019 = FormPeriod.of(2019, 0);
    private static final Instant DAY_OF_THE_REPORT = Instant.parse("2020-01-16T00:00:00Z");

    @Autowired Forms forms;
    @Autowired Figures figures;
    @Autowired Organizations organizations;

    @Test
    void formOneOf2019AddsUpForTheCommitteeAndEachOfItsSixtyEightOrganizations() {
        var found = forms.reconciliation(OFFICER, new Forms.Asked(COMMITTEE, Y2019));

        assertThat(found.whole()).isEqualTo(new Balance(2708, 215, 175, 2748));
        assertThat(found.units()).hasSize(68).allMatch(unit -> unit.balance().holds());
        assertThat(found.sum().closing()).isEqualTo(2748);
        assertThat(found.sum().opening()).isEqualTo(2708);
        assertThat(found.holds()).isTrue();
    }

    /// Both bases, and as known when it was reported.
    @Test
    void askedTogetherTheyAreTheFormsThatEachIsToldAlone() {
        var asked =
                List.of(
                        new Forms.Asked(COMMITTEE, Y2019),
                        new Forms.Asked(COMMITTEE, FormPeriod.of(2020, 2), null, Basis.RESTATED),
                        new Forms.Asked(COMMITTEE, Y2019, DAY_OF_THE_REPORT, Basis.WAS));
        for (var whole : asked) {
            var found = forms.reconciliation(OFFICER, whole);
            assertThat(found.units()).hasSize(68);
            for (var unit : found.units()) {
                var alone =
                        new Forms.Asked(
                                unit.organization().id(),
                                whole.when(),
                                whole.knownAt(),
                                whole.basis());
                assertThat(form(FormKind.FORM_1, alone).balance())
                        .as("%s", alone)
                        .contains(unit.balance());
            }
        }
    }

    @Test
    void whatAPeriodEndsWithTheNextBeginsWithInEveryOrganization() {
        for (var when : List.of(FormPeriod.of(2018, 2), Y2019, FormPeriod.of(2019, 1))) {
            var now = forms.reconciliation(OFFICER, new Forms.Asked(COMMITTEE, when));
            var next = forms.reconciliation(OFFICER, new Forms.Asked(COMMITTEE, when.next()));

            assertThat(next.whole().opening()).isEqualTo(now.whole().closing());
            for (var unit : now.units()) {
                assertThat(next.units())
                        .filteredOn(
                                other -> other.organization().id().equals(unit.organization().id()))
                        .singleElement()
                        .satisfies(other ->
                                assertThat(other.balance().opening())
                                        .as("%s after %s", unit.organization().code(), when)
                                        .isEqualTo(unit.balance().closing()));
            }
        }
    }

    @Test
    void theHalvesMakeTheYear() {
        for (String key : List.of("b", "b1", "b2", "c", "c1", "c5")) {
            assertThat(count(FormKind.FORM_1, key, 2019, 1) + count(FormKind.FORM_1, key, 2019, 2))
                    .as(key)
                    .isEqualTo(count(FormKind.FORM_1, key, 2019, 0));
        }
        assertThat(count(FormKind.FORM_1, "d", 2019, 2))
                .isEqualTo(count(FormKind.FORM_1, "d", 2019, 0));
    }

    /// The acceptance file.
    @ParameterizedTest
    @CsvSource({
        "FORM_1, a, 2708",
        "FORM_1, b1, 145",
        "FORM_1, b2, 70",
        "FORM_1, c3, 1",
        "FORM_1, c4, 2",
        "FORM_1, c5, 165",
        "FORM_1, d, 2748",
        "FORM_2, i, 145",
        "FORM_2, again, 0",
        "FORM_2, iii, 68",
        "FORM_2, iii1, 34",
        "FORM_2, iii2, 34",
        "FORM_2B, total, 145",
        "FORM_7, i1, 148",
        "FORM_7, iv1, 70",
        "FORM_7, iv2, 165",
        "FORM_7, iii1, 2748"
    })
    void theRowsOf2019AreAsPublished(FormKind kind, String key, long count) {
        assertThat(count(kind, key, 2019, 0)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "i, 52",
        "professional.MASTER, 14",
        "professional.UNIVERSITY, 27",
        "occupation.STUDENT, 5"
    })
    void theRowsOfTheFirstHalfOf2021AreAsPublished(String key, long count) {
        assertThat(count(FormKind.FORM_2, key, 2021, 1)).isEqualTo(count);
    }

    @Test
    void everyMemberAdmittedStandsInOneRowOfEachAnalysis() {
        for (int year : List.of(2018, 2019, 2020)) {
            var two = form(FormKind.FORM_2, year, 0);
            long all = count(two, "i");
            assertThat(sum(two, "age.")).as("ages of %s", year).isEqualTo(all);
            assertThat(
                            sum(two, "occupation.")
                                    - Stream.of("MANAGER", "STAFF", "WORKER")
                                            .mapToLong(part ->
                                                    count(two, "occupation.ENTERPRISE_" + part))
                                            .sum())
                    .as("occupations of %s", year)
                    .isEqualTo(all);
            var peoples = form(FormKind.FORM_2B, year, 0);
            assertThat(sum(peoples, "people.")).isEqualTo(all);
            assertThat(women(peoples, "people.")).isEqualTo(count(two, "women"));
            assertThat(sum(peoples, "religion.")).isEqualTo(count(two, "religious"));
            assertThat(count(two, "religious")).isPositive();
        }
    }

    @Test
    void theMeanAgeIsThatOfTheRowsToOneDecimal() {
        var amount = form(FormKind.FORM_2, 2019, 0).row("meanAge").all().now();
        var rows = rows("members.entered.meanAge", Period.year(2019));
        double mean =
                rows.stream()
                        .mapToInt(row -> Objects.requireNonNull(row.value()))
                        .average()
                        .orElseThrow();

        assertThat(rows).hasSize(145);
        assertThat(amount.value()).isNotNull();
        assertThat(Objects.requireNonNull(amount.value()).doubleValue())
                .isBetween(mean - 0.0501, mean + 0.0501);
        assertThat(Objects.requireNonNull(amount.value()).scale()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachNumberHasAsManyRowsBehindIt(FormKind kind) {
        var form = form(kind, 2019, 0);
        for (var row : form.shown()) {
            for (var amount : List.of(row.all().now(), row.all().before())) {
                var period = amount == row.all().now() ? Period.year(2019) : Period.year(2018);
                for (Figure figure : amount.parts()) {
                    if (figure.rows() > 0) {
                        assertThat(rows(figure.code(), period))
                                .as("%s %s %s", kind, row.key(), period)
                                .hasSize((int) figure.rows());
                    }
                }
            }
        }
    }

    @Test
    void whatNobodyHoldsIsEmptyAndSaysWhyAndIsNeverNought() {
        var form = form(FormKind.FORM_2, 2019, 0);

        for (String key : List.of("youthUnion", "privateOwner")) {
            assertThat(form.row(key).all().now().known()).as(key).isTrue();
            assertThat(form.row(key).note()).as(key).isNotNull();
        }
        for (String key : List.of("familyPlanning", "foreignMarriage")) {
            var row = form.row(key);
            assertThat(row.all().now().known()).as(key).isFalse();
            assertThat(row.all().now().value()).as(key).isNull();
            assertThat(row.all().percent()).as(key).isNull();
            assertThat(row.note()).as(key).isNotNull();
        }
        assertThat(form.shown())
                .allSatisfy(row -> {
                    boolean heading =
                            row.level() == StatisticalForm.Level.HEAD || row.key().equals("ii");
                    assertThat(row.all().now().known() || row.note() != null || heading)
                            .as(row.key())
                            .isTrue();
                });
        assertThat(form.notes()).doesNotHaveDuplicates().contains("notHeld", "age31");
    }

    /// Nobody came by a candidate's record then: no nought, but nothing.
    @Test
    void aYearOfWhichNoCandidateIsKnownHasNoUnionMembersAndNoNought() {
        var row = form(FormKind.FORM_2, 2018, 0).row("youthUnion");

        assertThat(row.all().now().known()).isFalse();
        assertThat(row.note()).isEqualTo("youthUnion");
    }

    /// A note stands beside an empty cell, or beside a row that is no row of the form.
    @ParameterizedTest
    @EnumSource
    void noNoteWaitsForAnEmptyCellThatIsAlwaysFull(FormKind kind) {
        for (var row : Outline.of(kind).rows()) {
            boolean full =
                    row.codes() != null
                            && !row.codes().isEmpty()
                            && figures.codes().containsAll(row.codes());
            boolean printed =
                    Boolean.TRUE.equals(row.told()) || Boolean.TRUE.equals(row.optional());
            assertThat(row.note() == null || printed || !full).as("%s", row).isTrue();
        }
    }

    @Test
    void organizationsWithAndWithoutAdmissionsAreThoseOfTheirOwnForms() {
        var day = Period.year(2019).to();
        var units = organizations.units(OFFICER, COMMITTEE, day);
        long admitting =
                units.stream().filter(unit -> entered(unit.id(), Period.year(2019)) > 0).count();
        var two = form(FormKind.FORM_2, 2019, 0);
        assertThat(count(two, "iii1a") + count(two, "iii2a")).isEqualTo(admitting);
        for (int years : List.of(1, 3, 5)) {
            var since = day.plusDays(1).minusYears(years);
            var without =
                    units.stream()
                            .filter(unit ->
                                    !organizations
                                            .history(OFFICER, unit.id())
                                            .getLast()
                                            .since()
                                            .isAfter(since))
                            .filter(unit -> entered(unit.id(), new Period(since, day)) == 0)
                            .map(unit -> unit.id().value())
                            .toList();
            assertThat(
                            rows(
                                    "organizations.grassroots.withoutAdmission." + years,
                                    Period.year(2019)))
                    .as("%s years", years)
                    .extracting(Row::organizationId)
                    .containsExactlyElementsOf(without);
        }
        // The register begins with 31 December 2014: of six years it knows nothing yet.
        assertThat(
                        figures.of(
                                        OFFICER,
                                        new Question(COMMITTEE, Period.year(2015), null),
                                        "organizations.grassroots.withoutAdmission.3")
                                .count())
                .isZero();
    }

    @Test
    void anotherOfficesFormIsNotThere() {
        var stranger =
                new Viewer("khac", false, List.of(new Grant(999_999, Role.OFFICER, true)), null);
        var asked = new Forms.Asked(COMMITTEE, Y2019);

        assertThatThrownBy(() -> forms.of(stranger, FormKind.FORM_1, asked))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forms.reconciliation(stranger, asked))
                .isInstanceOf(NotFound.class);
    }

    private long entered(OrganizationId organization, Period period) {
        return figures.of(OFFICER, new Question(organization, period, null), "members.entered")
                .count();
    }

    private StatisticalForm form(FormKind kind, Forms.Asked asked) {
        return forms.of(OFFICER, kind, asked);
    }

    private StatisticalForm form(FormKind kind, int year, int half) {
        return form(kind, new Forms.Asked(COMMITTEE, FormPeriod.of(year, half)));
    }

    private long count(FormKind kind, String key, int year, int half) {
        return count(form(kind, year, half), key);
    }

    private static long count(StatisticalForm form, String key) {
        return form.row(key).all().now().count();
    }

    private static long sum(StatisticalForm form, String start) {
        return form.rows().stream()
                .filter(row -> row.key().startsWith(start))
                .mapToLong(row -> row.all().now().count())
                .sum();
    }

    private static long women(StatisticalForm form, String start) {
        return form.rows().stream()
                .filter(row -> row.key().startsWith(start))
                .mapToLong(row -> Objects.requireNonNull(row.women()).now().count())
                .sum();
    }

    private List<Row> rows(String code, Period period) {
        var rows = new ArrayList<Row>();
        String after = null;
        do {
            var question = new Question(COMMITTEE, period, null);
            var page = figures.rows(OFFICER, question, code, after, 2_000);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }
}
