package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.figures.NaiveRegister.Fact;
import vn.dangvu.forms.Balance;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormPeriod;
import vn.dangvu.forms.Forms;
import vn.dangvu.forms.StatisticalForm;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Random histories over random trees: form 1 adds up for every organization, period and basis, its
/// rows add up to their totals, and what is asked of many organizations at once is what each is
/// told alone.
@DangvuTest(today = "2021-06-01", world = "histories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormIdentityTests {

    private static final List<String> ROUTES =
            List.of("beyondProvince", "withinProvince", "unknownRoute");

    @Autowired DSLContext sql;
    @Autowired Figures figures;
    @Autowired Forms forms;

    private Histories histories;

    @BeforeAll
    void makeHistories() {
        histories = Histories.in(sql);
    }

    @Test
    void formOneAddsUpForEveryOrganizationPeriodAndBasis() {
        var extra = new ArrayList<String>();
        eachForm((viewer, asked) -> {
            var form = forms.of(viewer, FormKind.FORM_1, asked);
            var balance = form.balance().orElseThrow();

            assertThat(balance).as("%s", asked).matches(Balance::holds);
            assertThat(sum(form, "b1", "b2", "b3", "bHandover", "bOpening"))
                    .as("B of %s", asked)
                    .isEqualTo(balance.increase());
            assertThat(sum(form, "c1", "c2", "c3", "c4", "c5", "cHandover"))
                    .as("C of %s", asked)
                    .isEqualTo(balance.decrease());
            assertThat(sum(form, "b2a", "b2b", "b2x")).isEqualTo(sum(form, "b2"));
            assertThat(sum(form, "c5a", "c5b", "c5x")).isEqualTo(sum(form, "c5"));
            assertThat(form.shown()).allMatch(row -> !row.optional() || !zero(row));
            form.shown().stream()
                    .filter(StatisticalForm.Row::optional)
                    .map(StatisticalForm.Row::key)
                    .forEach(extra::add);
        });
        // Nothing of what the form has no row for is left untried.
        assertThat(extra).contains("b2x", "c5x", "bHandover", "cHandover", "bOpening");
    }

    /// Restated too, where the tree stood still between the two days.
    @Test
    void whatOnePeriodEndsWithTheNextBeginsWith() {
        eachForm((viewer, asked) -> {
            var next = asked.when().next();
            if (asked.basis() == Basis.WAS && next.days().to().isBefore(LocalDate.of(2021, 1, 1))) {
                var later = new Forms.Asked(asked.organization(), next, asked.knownAt(), Basis.WAS);
                assertThat(balance(viewer, later).opening())
                        .as("%s", asked)
                        .isEqualTo(balance(viewer, asked).closing());
            }
        });
    }

    @Test
    void theFiguresOfManyAreThoseThatEachIsToldAlone() {
        var codes =
                List.of(
                        "members.opening",
                        "members.closing",
                        "members.increased",
                        "members.decreased",
                        "members.transferredIn.withinProvince",
                        "members.receivedWithOrganization",
                        "members.handedOverWithOrganization",
                        "members.entered.meanAge",
                        "members.struckOff.probationary",
                        "organizations.grassroots.admitting",
                        "organizations.grassroots.withoutAdmission.1");
        some(
                23,
                (history, question) -> {
                    var viewer = Histories.viewer(history);
                    var all = history.organizations.stream().map(OrganizationId::new).toList();
                    var each = figures.each(viewer, question, codes, all);
                    assertThat(each.keySet()).containsExactlyElementsOf(all);
                    for (var one : all) {
                        var alone =
                                new Question(
                                        one,
                                        question.period(),
                                        question.knownAt(),
                                        question.treeDay());
                        assertThat(each.get(one))
                                .as("%s", alone)
                                .isEqualTo(figures.of(viewer, alone, codes));
                    }
                });
    }

    @Test
    void anotherTreeIsLeftOut() {
        var question =
                new Question(
                        new OrganizationId(histories.first().roots.getFirst()),
                        Histories.UNEVEN,
                        null);
        var strangers = histories.last().organizations.stream().map(OrganizationId::new).toList();

        assertThat(
                        figures.each(
                                Histories.viewer(histories.first()),
                                question,
                                List.of("members.closing"),
                                strangers))
                .isEmpty();
    }

    @Test
    void theRoutesOfTransfersAreThoseOfTheFacts() {
        var codes =
                ROUTES.stream()
                        .flatMap(route ->
                                Stream.of(
                                        "members.transferredIn." + route,
                                        "members.transferredOut." + route))
                        .toList();
        histories.eachQuestion((history, question) -> {
            var place = history.register.place(question);
            var period = question.period();
            var known = question.knownAt();
            var came =
                    history.register.in(place, period, known, "TRANSFER_IN", "INTERNAL_TRANSFER");
            var went =
                    history.register.out(place, period, known, "TRANSFER_OUT", "INTERNAL_TRANSFER");
            var found = figures.of(Histories.viewer(history), question, codes);
            for (String route : ROUTES) {
                assertThat(found.get("members.transferredIn." + route))
                        .as("%s in, %s", route, question)
                        .extracting(Figure::count)
                        .isEqualTo(count(came, route));
                assertThat(found.get("members.transferredOut." + route))
                        .as("%s out, %s", route, question)
                        .extracting(Figure::count)
                        .isEqualTo(count(went, route));
            }
        });
    }

    /// By the tree of the last day, where restated: the organization lived then.
    @Test
    void organizationsWithAnAdmissionAreThoseThatCountOneThemselves() {
        histories.eachQuestion((history, question) -> {
            var viewer = Histories.viewer(history);
            var found = rows(history, question, "organizations.grassroots.admitting");
            var admitting = found.stream().map(Row::organizationId).toList();
            for (Row row : rows(history, question, "organizations.grassroots")) {
                var own =
                        new Question(
                                new OrganizationId(row.organizationId()),
                                question.period(),
                                question.knownAt(),
                                question.treeDay() == null ? null : question.period().to());
                assertThat(admitting.contains(row.organizationId()))
                        .as("%s in %s", row.organizationId(), question)
                        .isEqualTo(figures.of(viewer, own, "members.entered").count() > 0);
            }
        });
    }

    @Test
    void theMeanAgeIsThatOfTheAgesInItsRows() {
        some(
                7,
                (history, question) -> {
                    var figure =
                            figures.of(
                                    Histories.viewer(history), question, "members.closing.meanAge");
                    var rows = rows(history, question, "members.closing.meanAge");

                    assertThat(rows).as("%s", question).hasSize((int) figure.rows());
                    assertThat(
                                    rows.stream()
                                            .mapToLong(row -> Objects.requireNonNull(row.value()))
                                            .sum())
                            .isEqualTo(figure.count());
                    // Everybody was born on 5 May 1980.
                    int age = LocalDate.of(1980, 5, 5).until(question.period().to()).getYears();
                    assertThat(figure.value() == null ? age : figure.value().intValueExact())
                            .isEqualTo(age);
                });
    }

    private void eachForm(BiConsumer<Viewer, Forms.Asked> asked) {
        int turn = 0;
        for (var history : histories.all()) {
            for (int organization : history.organizations) {
                for (int year : List.of(2018, 2019, 2020)) {
                    turn++;
                    asked.accept(
                            Histories.viewer(history),
                            new Forms.Asked(
                                    new OrganizationId(organization),
                                    FormPeriod.of(year, turn % 3),
                                    turn % 5 == 0 ? RandomHistory.ALL_TOLD : null,
                                    turn % 2 == 0 ? Basis.WAS : Basis.RESTATED));
                }
            }
        }
    }

    private Balance balance(Viewer viewer, Forms.Asked asked) {
        return forms.of(viewer, FormKind.FORM_1, asked).balance().orElseThrow();
    }

    private static long sum(StatisticalForm form, String... keys) {
        return List.of(keys).stream().mapToLong(key -> form.row(key).all().now().count()).sum();
    }

    private static boolean zero(StatisticalForm.Row row) {
        return row.all().now().count() == 0 && row.all().before().count() == 0;
    }

    private static String route(Fact fact) {
        String told = RandomHistory.route(fact);
        return fact.kind().equals("INTERNAL_TRANSFER")
                ? "withinProvince"
                : told == null
                        ? "unknownRoute"
                        : Map.of("WITHIN_PROVINCE", "withinProvince")
                                .getOrDefault(told, "beyondProvince");
    }

    private static long count(List<Fact> facts, String route) {
        return facts.stream().filter(fact -> route(fact).equals(route)).count();
    }

    /// One question of `every`; a number that divides no cycle of theirs, so that all kinds come.
    private void some(int every, BiConsumer<RandomHistory, Question> asked) {
        var turn = new AtomicInteger();
        histories.eachQuestion((history, question) -> {
            if (turn.getAndIncrement() % every == 0) {
                asked.accept(history, question);
            }
        });
    }

    private List<Row> rows(RandomHistory history, Question question, String code) {
        return figures.rows(Histories.viewer(history), question, code, null, 1_000).rows();
    }
}
