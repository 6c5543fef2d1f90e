package vn.dangvu.figures;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Three made-up histories beside each other, and the questions to ask about them.
final class Histories {

    /// Cuts through years and months.
    static final Period UNEVEN = new Period(LocalDate.of(2018, 5, 17), LocalDate.of(2020, 8, 3));

    private static final List<Period> PERIODS =
            List.of(
                    Period.year(2018),
                    Period.year(2019),
                    Period.year(2020),
                    UNEVEN,
                    Period.day(LocalDate.of(2019, 3, 1)));

    /// Now; before the corrections; in the middle of it all.
    private static final List<Optional<Instant>> KNOWN =
            List.of(
                    Optional.empty(),
                    Optional.of(RandomHistory.ALL_TOLD),
                    Optional.of(Instant.parse("2019-06-15T10:00:00Z")),
                    Optional.empty());

    private static @Nullable Histories made;

    private final List<RandomHistory> histories = new ArrayList<>();

    /// Those of the world that the context is of: made once, by whichever class comes first.
    static synchronized Histories in(DSLContext sql) {
        if (sql.fetchCount(DSL.table("organizations.organization")) == 0) {
            made = new Histories(sql);
        }
        return Objects.requireNonNull(made);
    }

    private Histories(DSLContext sql) {
        for (int seed = 1; seed <= 3; seed++) {
            var history = new RandomHistory(sql, seed, seed * 100);
            history.liveThroughIt(45);
            history.correct(25);
            histories.add(history);
        }
    }

    List<RandomHistory> all() {
        return histories;
    }

    RandomHistory first() {
        return histories.getFirst();
    }

    RandomHistory last() {
        return histories.getLast();
    }

    /// Every organization and period; in turn as it was, restated, and restated to a tree of a year
    /// later; with one of three knowledges in turn.
    void eachQuestion(BiConsumer<RandomHistory, Question> asked) {
        int turn = 0;
        for (var history : histories) {
            for (int organization : history.organizations) {
                for (Period period : PERIODS) {
                    var known = KNOWN.get(turn % KNOWN.size()).orElse(null);
                    var question = new Question(new OrganizationId(organization), period, known);
                    asked.accept(
                            history,
                            switch (turn++ % 3) {
                                case 0 -> question;
                                case 1 -> question.on(Basis.RESTATED);
                                default -> question.on(Basis.RESTATED).yearBefore();
                            });
                }
            }
        }
    }

    /// An officer of all of one history, and of nothing else.
    static Viewer viewer(RandomHistory history) {
        return new Viewer(
                "test",
                false,
                history.roots.stream().map(root -> new Grant(root, Role.OFFICER, true)).toList(),
                null);
    }
}
