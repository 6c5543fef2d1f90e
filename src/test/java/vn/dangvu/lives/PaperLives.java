package vn.dangvu.lives;

import org.jspecify.annotations.Nullable;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;

/// Lives as papers could tell them: movements of any kind, of which the ledger of one person takes
/// what the model calls legal and nothing else.
final class PaperLives {

    private final Random random;
    private final RandomEntries entries;
    private final Judge judge;
    private final LocalDate first;
    private final int years;
    private int cards;

    /// @param cell into which a movement leads
    /// @param first the day on which lives begin
    PaperLives(Random random, IntSupplier cell, Judge judge, LocalDate first, int years) {
        this.random = random;
        this.entries = new RandomEntries(random, cell, this::card);
        this.judge = judge;
        this.first = first;
        this.years = years;
    }

    private String card() {
        return "%08d".formatted(++cards);
    }

    Life born(int number) {
        var born = first.minusDays(random.nextInt(15_000));
        var traits = new Traits(false, "UPPER_SECONDARY", false);
        return new Life(number, "L" + number, born, false, traits);
    }

    /// A movement that was recorded.
    ///
    /// @param from the cell that it found the person in; null outside
    record Recorded(Entry entry, @Nullable Integer from) {}

    /// Lives to the end.
    ///
    /// @return in the order in which it was recorded
    List<Recorded> live(Life life) {
        var ledger = new LedgerOfOne(life.born);
        var recorded = new ArrayList<Recorded>();
        var last = first.plusYears(years);
        for (var day = first; day.isBefore(last); day = day.plusDays(60 + random.nextInt(400))) {
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
                recorded.add(new Recorded(entry, life.at(entry.effectiveOn()).cell()));
                life.happens(fact(entry));
                stands(life, ledger, day);
                stands(life, ledger, first.plusDays(random.nextInt(365 * years)));
            }
        }
        return recorded;
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
