package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.figures.PaperRegister;
import vn.dangvu.figures.PaperRegister.Told;
import vn.dangvu.kernel.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What figures owe each other after reorganizations nobody thought of, at every level, date and
/// basis: on paper, so that thousands of registers can be tried. [RandomReorganizationsTests] shows
/// for some dozens that the database says the same as the paper.
///
/// A few hundred run with every build. `mvn test -Dfast -Dtest=PaperFiguresTests -Dseeds=20000
/// -DfirstSeed=1000` tries as many others as one likes.
class PaperFiguresTests {

    private static final int SEEDS = Integer.getInteger("seeds", 300);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 0);
    private static final int MEMBERS = 20;
    private static final int PLANS = 3;

    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2011, 5, 31);

    private int carriedOut;

    @Test
    void theFiguresAddUpAtEveryLevelDateAndBasis() {
        long asked = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            asked += figuresAddUp(seed);
        }
        assertThat(carriedOut).isGreaterThan(SEEDS);
        assertThat(asked).isGreaterThan(SEEDS * 10L);
    }

    private long figuresAddUp(int seed) {
        var random = new Random(seed);
        var plans = new RandomPlans(random);
        var register = new PaperRegister();
        var paper = new PaperReorganization(register, plans.tree(16));
        new RandomLedger(new OnPaper(register), random, paper.tree()).fill(MEMBERS);

        var on = FIRST;
        var days = new ArrayList<LocalDate>();
        for (int plan = 0; plan < PLANS; plan++) {
            on = on.plusDays(1 + random.nextInt(1_100));
            if (paper.carryOut(on, plans.lines(paper.tree(), 4))) {
                carriedOut++;
                days.add(on);
            }
        }
        return register.hold(periods(days), "seed " + seed);
    }

    /// Over all, across each of the days, on it, and until its eve.
    private static List<Period> periods(List<LocalDate> days) {
        var periods = new ArrayList<Period>();
        periods.add(new Period(LocalDate.of(2000, 1, 1), LAST));
        for (var day : days) {
            periods.add(new Period(day.minusDays(500), day.plusDays(400)));
            periods.add(Period.day(day));
            periods.add(new Period(LocalDate.of(2000, 1, 1), day.minusDays(1)));
        }
        return periods;
    }

    /// Members by the number in their code: `m7`.
    private record OnPaper(PaperRegister register) implements RandomLedger.Book {

        @Override
        public void person(String code) {
            // Nothing is known of anybody here but facts.
        }

        @Override
        public void fact(
                String member,
                String kind,
                String on,
                @Nullable Integer from,
                @Nullable Integer to) {
            register.tell(
                    new Told(
                            Long.parseLong(member.substring(1)),
                            kind,
                            LocalDate.parse(on),
                            from,
                            to));
        }
    }
}
