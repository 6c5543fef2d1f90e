package vn.dangvu.lives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Random;

/// Ten thousand lives of thirty years by the rules of the ledger alone, without a database: every
/// movement that the model calls legal is possible and no other, and after each the member stands
/// where the model says.
class PureLivesTests {

    private static final int LIVES = 10_000;
    private static final int YEARS = 30;
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final long SEED = 20261129;

    @Test
    void theLedgerAllowsWhatTheModelCallsLegalAndNothingElse() {
        var random = new Random(SEED);
        var judge = new Judge(() -> "seed " + SEED);
        var lives = new PaperLives(random, () -> 16 * (1 + random.nextInt(6)), judge, FIRST, YEARS);
        for (int number = 1; number <= LIVES; number++) {
            lives.live(lives.born(number));
        }

        System.out.printf(
                "pure lives: %d, years: %d, acts: %d, refused: %d, checks: %d, seed: %d%n",
                LIVES, YEARS, judge.acts(), judge.refused(), judge.checks(), SEED);
        assertThat(judge.refused()).isBetween(judge.acts() / 10, judge.acts());
    }
}
