package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Random histories over random trees: the engine must agree with the naive register on every
/// number, and the numbers with each other.
@DangvuTest(today = "2021-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerIdentityTests {

    private static final List<String> INCREASES =
            List.of(
                    "openingBalance",
                    "admitted",
                    "readmitted",
                    "restored",
                    "transferredIn",
                    "receivedWithOrganization");
    private static final List<String> DECREASES =
            List.of(
                    "transferredOut",
                    "withdrawn",
                    "struckOff",
                    "expelled",
                    "died",
                    "handedOverWithOrganization");

    private static final List<Period> PERIODS =
            List.of(
                    Period.year(2018),
                    Period.year(2019),
                    Period.year(2020),
                    new Period(LocalDate.of(2018, 5, 17), LocalDate.of(2020, 8, 3)),
                    Period.day(LocalDate.of(2019, 3, 1)));

    /// Now; before the corrections; in the middle of it all.
    private static final List<Optional<Instant>> KNOWN =
            List.of(
                    Optional.empty(),
                    Optional.of(RandomHistory.ALL_TOLD),
                    Optional.of(Instant.parse("2019-06-15T10:00:00Z")),
                    Optional.empty());

    @Autowired DSLContext sql;
    @Autowired Figures figures;

    private final List<RandomHistory> histories = new ArrayList<>();

    @BeforeAll
    void makeHistories() {
        for (int seed = 1; seed <= 3; seed++) {
            var history = new RandomHistory(sql, seed, seed * 100);
            history.plantTrees();
            history.liveThroughIt(45);
            history.correct(25);
            histories.add(history);
        }
    }

    @Test
    void closingIsOpeningPlusIncreasesLessDecreasesForEveryOrganizationAndPeriod() {
        eachQuestion((history, question) -> {
            var found = figures.of(viewer(history), question, codes(INCREASES, DECREASES));
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
        eachQuestion((history, question) -> {
            var naive = naive(history, question);
            var found = figures.of(viewer(history), question, naive.keySet());
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
                        "members.closing.sex.FEMALE",
                        "organizations.cells");
        eachQuestion((history, question) -> {
            for (String code : codes) {
                long counted = figures.of(viewer(history), question, code).count();
                var rows = rows(history, question, code, 7);
                assertThat(rows)
                        .as("%s %s", code, question)
                        .hasSize((int) counted)
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void theChildrenAddUpToTheParent() {
        eachQuestion((history, question) -> {
            int parent = question.organization().value();
            var below = perChild(history, question, "members.closing");
            var own =
                    rows(history, question, "members.closing", 500).stream()
                            .filter(row -> row.organizationId() == parent)
                            .count();
            assertThat(below.values().stream().mapToLong(n -> n).sum() + own)
                    .as("%s", question)
                    .isEqualTo(figures.of(viewer(history), question, "members.closing").count());
        });
    }

    @Test
    void aChildCountsWhatStoodBelowItAndItsParent() {
        eachQuestion((history, question) -> {
            int parent = question.organization().value();
            perChild(history, question, "members.closing")
                    .forEach((child, count) ->
                            assertThat(count)
                                    .as("%s %s", child, question)
                                    .isEqualTo(
                                            history.register
                                                    .stock(
                                                            child.value(),
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
                                                            child.value(),
                                                            question.period(),
                                                            question.knownAt())
                                                    .stream()
                                                    .filter(fact ->
                                                            history.register.within(
                                                                    fact.to(), parent, fact.on()))
                                                    .count()));
        });
    }

    private Map<OrganizationId, Long> perChild(
            RandomHistory history, Question question, String code) {
        var children =
                history.register.children(question.organization().value(), question.period().to());
        return figures.perChild(
                viewer(history),
                question,
                code,
                children.stream().map(OrganizationId::new).toList());
    }

    @Test
    void theHistoriesHoldWhatTheyAreMadeToProve() {
        long moved = 0;
        long corrected = 0;
        for (var history : histories) {
            for (int organization : history.organizations) {
                moved += history.register.received(organization, PERIODS.get(3), null);
            }
            var question =
                    new Question(
                            new OrganizationId(history.roots.getFirst()),
                            PERIODS.get(3),
                            RandomHistory.ALL_TOLD);
            var later = new Question(question.organization(), question.period(), null);
            corrected += naive(history, question).equals(naive(history, later)) ? 0 : 1;
        }
        assertThat(moved).isGreaterThan(50);
        assertThat(corrected).isPositive();
    }

    @Test
    void anotherTreeIsNotThereAndRowsAreOnlyForThoseWhoMaySeeThem() {
        var history = histories.getFirst();
        var question =
                new Question(new OrganizationId(history.roots.getFirst()), Period.year(2019), null);
        var stranger = viewer(histories.getLast());
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
                .isEqualTo(figures.of(viewer(history), question, "members.closing").count());
        assertThatThrownBy(() -> figures.rows(reader, question, "members.closing", null, 5))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> figures.export(reader, question, "members.closing", row -> {}))
                .isInstanceOf(Forbidden.class);
    }

    private static Map<String, Long> naive(RandomHistory history, Question question) {
        var register = history.register;
        int root = question.organization().value();
        var period = question.period();
        var known = question.knownAt();
        var stock = register.stock(root, period.to(), known);
        var counts = new LinkedHashMap<String, Long>();
        counts.put(
                "members.opening",
                (long) register.stock(root, period.from().minusDays(1), known).size());
        counts.put("members.closing", (long) stock.size());
        counts.put(
                "members.official",
                stock.stream().filter(held -> held.standing().equals("OFFICIAL")).count());
        counts.put("members.exempt", stock.stream().filter(NaiveRegister.Held::exempt).count());
        counts.put(
                "members.closing.sex.FEMALE",
                stock.stream().filter(held -> register.women.contains(held.member())).count());
        counts.put(
                "members.admitted", (long) register.flow(root, period, known, "ADMISSION").size());
        counts.put(
                "members.recognized",
                (long) register.flow(root, period, known, "RECOGNITION").size());
        counts.put("members.died", (long) register.flow(root, period, known, "DEATH").size());
        counts.put("members.transferredIn", (long) register.in(root, period, known).size());
        counts.put("members.transferredOut", (long) register.out(root, period, known).size());
        counts.put("members.receivedWithOrganization", register.received(root, period, known));
        counts.put("members.handedOverWithOrganization", register.handedOver(root, period, known));
        return counts;
    }

    private List<Row> rows(RandomHistory history, Question question, String code, int size) {
        var rows = new ArrayList<Row>();
        String after = null;
        do {
            var page = figures.rows(viewer(history), question, code, after, size);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    /// Every organization and period, with one of three knowledges in turn.
    private void eachQuestion(BiConsumer<RandomHistory, Question> asked) {
        int turn = 0;
        for (var history : histories) {
            for (int organization : history.organizations) {
                for (Period period : PERIODS) {
                    var known = KNOWN.get(turn++ % KNOWN.size()).orElse(null);
                    asked.accept(
                            history, new Question(new OrganizationId(organization), period, known));
                }
            }
        }
    }

    private static Viewer viewer(RandomHistory history) {
        return new Viewer(
                "test",
                false,
                history.roots.stream().map(root -> new Grant(root, Role.OFFICER, true)).toList(),
                null);
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
