package vn.dangvu.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.testing.DangvuTest;

import java.util.List;

/// What restated figures promise beyond the identities of a ledger: every fact stands in exactly
/// one place.
@DangvuTest(today = "2021-06-01", world = "histories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestatedFiguresTests {

    @Autowired DSLContext sql;
    @Autowired Figures figures;

    private Histories histories;

    @BeforeAll
    void makeHistories() {
        histories = Histories.in(sql);
    }

    @Test
    void aChildCountsOnItsOwnWhatItsParentCountsInIt() {
        histories.eachQuestion((history, question) -> {
            var treeDay = question.treeDay();
            if (treeDay != null) {
                var children =
                        history.register.children(question.organization().value(), treeDay).stream()
                                .map(OrganizationId::new)
                                .toList();
                figures.perChild(Histories.viewer(history), question, "members.closing", children)
                        .forEach((child, count) ->
                                assertThat(count)
                                        .as("%s %s", child, question)
                                        .isEqualTo(
                                                count(
                                                        history,
                                                        new Question(
                                                                child,
                                                                question.period(),
                                                                question.knownAt(),
                                                                treeDay),
                                                        "members.closing")));
            }
        });
    }

    @Test
    void theTopsTogetherCountTheSameOnEitherBasis() {
        for (var history : histories.all()) {
            for (String code : List.of("members.closing", "members.admitted", "members.died")) {
                long was = 0;
                long restated = 0;
                for (int root : history.roots) {
                    var question = new Question(new OrganizationId(root), Histories.UNEVEN, null);
                    was += count(history, question, code);
                    restated += count(history, question.on(Basis.RESTATED), code);
                }
                assertThat(restated).as(code).isEqualTo(was);
            }
        }
    }

    @Test
    void whereAnOrganizationHasEndedTheRowSaysWhoGoesOn() {
        for (var history : histories.all()) {
            var question =
                    new Question(
                            new OrganizationId(history.roots.getFirst()), Histories.UNEVEN, null);
            var treeDay = question.period().to();
            var rows =
                    figures.rows(
                                    Histories.viewer(history),
                                    question.on(Basis.RESTATED),
                                    "members.admitted",
                                    null,
                                    500)
                            .rows();
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        var end = history.register.ended(row.organizationId(), treeDay);
                        assertThat(row.successor() == null).as("%s", row).isEqualTo(end == null);
                    });
        }
    }

    private long count(RandomHistory history, Question question, String code) {
        return figures.of(Histories.viewer(history), question, code).count();
    }
}
