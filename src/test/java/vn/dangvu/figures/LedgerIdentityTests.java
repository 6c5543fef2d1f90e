package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.NaiveRegister.Place;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Random histories over random trees: the engine must agree with the naive register on every
/// number, and the numbers with each other.
@DangvuTest(today = "2021-06-01", world = "histories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIdentityTests {

    private static final List<String> INCREASES =
            List.of(
                    "openingBalance",
                    "admitted",
                    "readmitted",
                    "restored",
                    "transferredIn",
                    "receivedWithOrganization",
                    "receivedCollectively");
    private static final List<String> DECREASES =
            List.of(
                    "transferredOut",
                    "withdrawn",
                    "struckOff",
                    "expelled",
                    "died",
                    "handedOverWithOrganization",
                    "handedOverCollectively");

    @Autowired DSLContext sql;
    @Autowired Figures figures;

    private Histories histories;

    @BeforeAll
    void makeHistories() {
        histories = Histories.in(sql);
    }

    @Test
    void closingIsOpeningPlusIncreasesLessDecreasesForEveryOrganizationAndPeriod() {
        histories.eachQuestion((history, question) -> {
            var found =
                    figures.of(Histories.viewer(history), question, codes(INCREASES, DECREASES));
            long sum = count(found, "opening");
            for (String increase : INCREASES) {
                sum += count(found, increase);
            }
            for (String decrease : DECREASES) {
                sum -= count(found, decrease);
            }
            assertThat(sum).as("%s", question).isEqualTo(count(found, "closing"));
        });
    }

    @Test
    void everyCountIsTheNaiveOne() {
        histories.eachQuestion((history, question) -> {
            var naive = NaiveFigures.of(history, question);
            var found = figures.of(Histories.viewer(history), question, naive.keySet());
            naive.forEach((code, count) ->
                    assertThat(found.get(code))
                            .extracting(Figure::count)
                            .as("%s %s", code, question)
                            .isEqualTo(count));
        });
    }

    @Test
    void theRowsOfAFigureAreAsManyAsItCountsOnPagesOfAnySize() {
        var codes =
                List.of(
                        "members.closing",
                        "members.admitted",
                        "members.transferredIn",
                        "members.receivedWithOrganization",
                        "members.handedOverWithOrganization",
                        "members.receivedCollectively",
                        "members.closing.sex.FEMALE",
                        "organizations.cells");
        histories.eachQuestion((history, question) -> {
            for (String code : codes) {
                long counted = figures.of(Histories.viewer(history), question, code).count();
                var rows = rows(history, question, code, 7);
                assertThat(rows)
                        .as("%s %s", code, question)
                        .hasSize((int) counted)
                        .isEqualTo(rows(history, question, code, 500));
            }
        });
    }

    @Test
    void theChildrenAddUpToTheParent() {
        histories.eachQuestion((history, question) -> {
            var below = perChild(history, question, "members.closing");
            var own =
                    rows(history, question, "members.closing", 500).stream()
                            .filter(row ->
                                    below.keySet().stream()
                                            .noneMatch(child ->
                                                    below(history, question, child)
                                                            .holds(
                                                                    row.organizationId(),
                                                                    question.period().to())))
                            .count();
            assertThat(below.values().stream().mapToLong(n -> n).sum() + own)
                    .as("%s", question)
                    .isEqualTo(
                            figures.of(Histories.viewer(history), question, "members.closing")
                                    .count());
        });
    }

    @Test
    void aChildCountsWhatStoodBelowItAndItsParent() {
        histories.eachQuestion((history, question) -> {
            int parent = question.organization().value();
            perChild(history, question, "members.closing")
                    .forEach((child, count) ->
                            assertThat(count)
                                    .as("%s %s", child, question)
                                    .isEqualTo(
                                            history.register
                                                    .stock(
                                                            both(history, question, child),
                                                            question.period().to(),
                                                            question.knownAt())
                                                    .size()));
            perChild(history, question, "members.transferredIn")
                    .forEach((child, count) ->
                            assertThat(count)
                                    .as("%s %s", child, question)
                                    .isEqualTo(
                                            history
                                                    .register
                                                    .in(
                                                            below(history, question, child),
                                                            question.period(),
                                                            question.knownAt(),
                                                            "TRANSFER_IN",
                                                            "INTERNAL_TRANSFER")
                                                    .stream()
                                                    .filter(fact ->
                                                            history.register
                                                                    .place(question)
                                                                    .holds(fact.to(), fact.on()))
                                                    .count()));
        });
    }

    private static Place below(RandomHistory history, Question question, OrganizationId child) {
        return history.register.place(
                new Question(child, question.period(), question.knownAt(), question.treeDay()));
    }

    private static Place both(RandomHistory history, Question question, OrganizationId child) {
        var parent = history.register.place(question);
        var below = below(history, question, child);
        return (cell, day) -> parent.holds(cell, day) && below.holds(cell, day);
    }

    private Map<OrganizationId, Long> perChild(
            RandomHistory history, Question question, String code) {
        var day = question.treeDay() == null ? question.period().to() : question.treeDay();
        var children = history.register.children(question.organization().value(), day);
        return figures.perChild(
                Histories.viewer(history),
                question,
                code,
                children.stream().map(OrganizationId::new).toList());
    }

    @Test
    void theHistoriesHoldWhatTheyAreMadeToProve() {
        long moved = 0;
        long collective = 0;
        long restated = 0;
        long corrected = 0;
        for (var history : histories.all()) {
            for (int organization : history.organizations) {
                var was = new Question(new OrganizationId(organization), Histories.UNEVEN, null);
                var place = history.register.place(was);
                moved += history.register.received(place, Histories.UNEVEN, null);
                var came =
                        history.register.in(place, Histories.UNEVEN, null, "COLLECTIVE_TRANSFER");
                collective += came.size();
                restated +=
                        NaiveFigures.of(history, was)
                                        .equals(NaiveFigures.of(history, was.on(Basis.RESTATED)))
                                ? 0
                                : 1;
            }
            var question =
                    new Question(
                            new OrganizationId(history.roots.getFirst()),
                            Histories.UNEVEN,
                            RandomHistory.ALL_TOLD);
            var later = new Question(question.organization(), question.period(), null);
            corrected +=
                    NaiveFigures.of(history, question).equals(NaiveFigures.of(history, later))
                            ? 0
                            : 1;
        }
        assertThat(moved).isGreaterThan(50);
        assertThat(collective).isGreaterThan(30);
        assertThat(restated).isGreaterThan(30);
        assertThat(corrected).isPositive();
    }

    @Test
    void anotherTreeIsNotThereAndRowsAreOnlyForThoseWhoMaySeeThem() {
        var history = histories.first();
        var question =
                new Question(new OrganizationId(history.roots.getFirst()), Period.year(2019), null);
        var stranger = Histories.viewer(histories.last());
        var reader =
                new Viewer(
                        "reader",
                        false,
                        List.of(new Grant(history.roots.getFirst(), Role.VIEWER, false)),
                        null);

        assertThatThrownBy(() -> figures.of(stranger, question, "members.closing"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.rows(stranger, question, "members.closing", null, 5))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.perChild(stranger, question, "members.closing", List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> figures.export(stranger, question, "members.closing", row -> {}))
                .isInstanceOf(NotFound.class);
        assertThat(figures.of(reader, question, "members.closing").count())
                .isEqualTo(
                        figures.of(Histories.viewer(history), question, "members.closing").count());
        assertThatThrownBy(() -> figures.rows(reader, question, "members.closing", null, 5))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> figures.export(reader, question, "members.closing", row -> {}))
                .isInstanceOf(Forbidden.class);
    }

    private List<Row> rows(RandomHistory history, Question question, String code, int size) {
        var rows = new ArrayList<Row>();
        String after = null;
        do {
            var page = figures.rows(Histories.viewer(history), question, code, after, size);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static List<String> codes(List<String> increases, List<String> decreases) {
        var codes = new ArrayList<>(List.of("members.opening", "members.closing"));
        increases.forEach(code -> codes.add("members." + code));
        decreases.forEach(code -> codes.add("members." + code));
        return codes;
    }

    private static long count(Map<String, Figure> found, String code) {
        return Objects.requireNonNull(found.get("members." + code)).count();
    }
}
