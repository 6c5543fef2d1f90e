package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.figures.FigureIdentities;
import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.testing.DangvuTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Plans nobody thought of, on trees and ledgers nobody thought of, mostly dated in the past of
/// much that is recorded: every figure is the naive one at every level and on both bases, and an
/// undo brings back the same state, fact by fact.
///
/// A few seeds run with every build. `mvn test -Dfast -Dtest=RandomReorganizationsTests
/// -Dseeds=3000 -DfirstSeed=100` runs as many others as one likes.
///
/// Everything lies before the first regulation we hold, so that no rule on numbers is in the way.
@DangvuTest(today = "2011-06-01")
class RandomReorganizationsTests {

    private static final int SEEDS = Integer.getInteger("seeds", 40);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 0);
    private static final int SAID_EVERY = 100;
    private static final int TOP = 16;
    private static final Viewer OFFICER =
            new Viewer("officer", false, List.of(new Grant(TOP, Role.OFFICER, true)), null);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2011, 5, 31);
    private static final Logger log = LoggerFactory.getLogger(RandomReorganizationsTests.class);

    @Autowired DSLContext sql;
    @Autowired Figures figures;
    @Autowired Organizations organizations;
    @Autowired Reorganizations reorganizations;
    @Autowired PlatformTransactionManager transactions;

    private long seed;
    private int executed;
    private int inTheWay;
    private long compared;

    @Test
    void anUndoBringsBackTheSameStateFactByFact() {
        for (seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            rolledBack(this::thereAndBack);
            if ((seed + 1) % SAID_EVERY == 0) {
                log.info(
                        "{} seeds: {} plans carried out, {} undone in order only, {} figures",
                        seed + 1 - FIRST_SEED,
                        executed,
                        inTheWay,
                        compared);
            }
        }
        assertThat(executed).isGreaterThan(SEEDS / 2);
        assertThat(inTheWay).isPositive();
    }

    private void thereAndBack() {
        var random = new Random(seed);
        var plans = new RandomPlans(random);
        var village = new Village(sql);
        var tree = plans.tree(TOP);
        village.settle(tree);
        var ledger = new RandomLedger(village, random, tree);
        ledger.fill(25);
        var nothing = village.state();

        var first = someDay(random);
        String figures = village.figures(first.minusDays(1).toString());
        var one = plan(first, plans, ledger);
        if (!carriedOut(one)) {
            assertThat(village.state()).as("seed %d", seed).isEqualTo(nothing);
            return;
        }
        assertThat(village.figures(first.minusDays(1).toString()))
                .as("seed %d", seed)
                .isEqualTo(figures);
        var afterOne = village.state();
        figuresHold(first);

        var two = plan(random.nextBoolean() ? first : someDay(random), plans, ledger);
        if (carriedOut(two)) {
            figuresHold(two.on());
            undoBoth(village, one, two, afterOne);
        } else {
            undo(one);
        }
        assertThat(village.state()).as("seed %d", seed).isEqualTo(nothing);
    }

    /// Over the whole ledger, across the day of a plan, on that very day, and until its eve.
    private void figuresHold(LocalDate on) {
        compared +=
                new FigureIdentities(sql, figures, "seed " + seed)
                        .hold(
                                List.of(
                                        new Period(EARLIEST, LATEST),
                                        new Period(on.minusDays(400), on.plusDays(500)),
                                        Period.day(on),
                                        new Period(EARLIEST, on.minusDays(1))));
    }

    /// The elder of two stands or does not stand on its own; if not, it is told why.
    private void undoBoth(Village village, Plan one, Plan two, String afterOne) {
        if (reorganizations.undo(OFFICER, one.id())
                instanceof Undoing.InTheWay(var codes, var facts, var recorded)) {
            inTheWay++;
            assertThat(codes.size() + facts.size() + recorded.size())
                    .as("seed %d", seed)
                    .isPositive();
            undo(two);
            assertThat(village.state()).as("seed %d", seed).isEqualTo(afterOne);
            undo(one);
        } else {
            checkConstraints();
            undo(two);
        }
    }

    private void undo(Plan plan) {
        assertThat(reorganizations.undo(OFFICER, plan.id()))
                .as("seed %d, plan %s", seed, plan)
                .isInstanceOf(Undoing.Done.class);
        checkConstraints();
    }

    private boolean carriedOut(Plan plan) {
        boolean done = reorganizations.execute(OFFICER, plan.id()) instanceof Execution.Done;
        checkConstraints();
        executed += done ? 1 : 0;
        return done;
    }

    private void checkConstraints() {
        sql.execute("set constraints all immediate");
        sql.execute("set constraints all deferred");
    }

    private Plan plan(LocalDate on, RandomPlans plans, RandomLedger ledger) {
        var tree = organizations.recordable(OFFICER, on).stream().map(Reckoning::unit).toList();
        var lines = plans.lines(tree, 4);
        var goals =
                Planning.of(tree, Lines.read(lines, List.of()).steps()).after().stream()
                        .filter(unit -> unit.kind().holdsMembers())
                        .toList();
        var present = new ArrayList<Assignment>();
        for (String member : ledger.members) {
            boolean chosen = member.hashCode() % 5 == on.getDayOfMonth() % 5;
            if (chosen && !goals.isEmpty() && stands(member, on)) {
                present.add(new Assignment(member, plans.any(goals).code()));
            }
        }
        var begun = reorganizations.begin(OFFICER, new OrganizationId(TOP), "Sắp xếp", on);
        var told =
                new Plan(
                        begun.id(),
                        begun.home(),
                        begun.title(),
                        on,
                        new Plan.Decision("1-QĐ/T", on, null),
                        lines,
                        present,
                        begun.revision(),
                        begun.stage());
        return reorganizations.save(OFFICER, told) instanceof Saving.Saved(Plan saved)
                ? saved
                : begun;
    }

    private boolean stands(String member, LocalDate on) {
        return !new Village(sql).cellOf(member, on.toString()).isEmpty();
    }

    private static LocalDate someDay(Random random) {
        return LocalDate.of(2001, 1, 1).plusDays(random.nextInt(3_500));
    }

    private void rolledBack(Runnable work) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    work.run();
                });
    }
}
