package vn.dangvu.lives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.dangvu.lives.Life.Fact;
import vn.dangvu.lives.Life.Stand;
import vn.dangvu.lives.Life.Traits;
import vn.dangvu.members.Entry;
import vn.dangvu.members.LedgerOfOne;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.Standing;
import vn.dangvu.members.State;

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

    private final Random random = new Random(SEED);
    private final RandomEntries entries =
            new RandomEntries(random, () -> 16 * (1 + random.nextInt(6)), this::card);
    private final Judge judge = new Judge(() -> "seed " + SEED);
    private int cards;

    @Test
    void theLedgerAllowsWhatTheModelCallsLegalAndNothingElse() {
        for (int number = 1; number <= LIVES; number++) {
            var born = FIRST.minusDays(random.nextInt(15_000));
            var life =
                    new Life(
                            number,
                            "L" + number,
                            born,
                            false,
                            new Traits(false, "UPPER_SECONDARY", false));
            live(life, new LedgerOfOne(born));
        }

        System.out.printf(
                "pure lives: %d, years: %d, acts: %d, refused: %d, checks: %d, seed: %d%n",
                LIVES, YEARS, judge.acts(), judge.refused(), judge.checks(), SEED);
        assertThat(judge.refused()).isBetween(judge.acts() / 10, judge.acts());
    }

    private String card() {
        return "%08d".formatted(++cards);
    }

    private void live(Life life, LedgerOfOne ledger) {
        var last = FIRST.plusYears(YEARS);
        for (var day = FIRST; day.isBefore(last); day = day.plusDays(60 + random.nextInt(400))) {
            var entry = entry(life, day);
            boolean legal = Legal.allows(life, entry, day);
            var objections = ledger.objectionsTo(entry, day);
            judge.act(
                    entry.kind().name(),
                    legal,
                    new Judge.Answer(objections.isEmpty(), objections),
                    life);
            if (legal) {
                ledger.record(entry);
                life.happens(fact(entry));
                stands(life, ledger, day);
                stands(life, ledger, FIRST.plusDays(random.nextInt(365 * YEARS)));
            }
        }
    }

    /// Few leave of those who could; who is on probation is mostly recognized in time, or late.
    private Entry entry(Life life, LocalDate day) {
        var official = life.admitted() == null ? day : life.admitted().plusMonths(12);
        boolean probation = life.now().inside() && !life.now().official();
        if (probation && !official.isAfter(day) && random.nextInt(3) > 0) {
            return entries.of(MovementKind.RECOGNITION, official);
        }
        var entry = entries.any(day);
        return entry.kind().way() == Way.OUT && random.nextInt(4) > 0 ? entries.any(day) : entry;
    }

    private static Fact fact(Entry entry) {
        return new Fact(
                entry.kind(),
                entry.effectiveOn(),
                entry.cell(),
                entry.standing() == Standing.OFFICIAL,
                entry.effectiveOn(),
                entry.until());
    }

    private void stands(Life life, LedgerOfOne ledger, LocalDate day) {
        State found = ledger.at(day);
        var stand =
                new Stand(
                        found.cell(),
                        found.standing() == Standing.OFFICIAL,
                        found.exempt(),
                        found.suspended(),
                        found.away());
        judge.equal(stand, life.at(day), () -> day + " of " + life);
    }
}
