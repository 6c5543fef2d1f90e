package vn.dangvu.lives;

import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Movements of any kind, legal or not.
///
/// @param cell into which one leads
/// @param card a number that nobody has
record RandomEntries(Random random, IntSupplier cell, Supplier<String> card) {

    private static final List<MovementKind> KINDS =
            Arrays.stream(MovementKind.values()).filter(kind -> !kind.collective()).toList();

    Entry any(LocalDate today) {
        var day = random.nextInt(10) == 0 ? today.plusDays(1) : today;
        return of(KINDS.get(random.nextInt(KINDS.size())), day);
    }

    Entry of(MovementKind kind, LocalDate day) {
        boolean leads = kind.way() == Way.IN || kind.way() == Way.ACROSS;
        var standing = random.nextInt(4) == 0 ? Standing.PROBATIONARY : Standing.OFFICIAL;
        return new Entry(
                kind,
                day,
                leads ? Integer.valueOf(cell.getAsInt()) : null,
                kind.asksStanding() ? standing : null,
                kind.asksUntil() ? day.plusDays(random.nextInt(106) - 5) : null,
                null,
                null,
                kind.asksCard() ? random.nextInt(5) == 0 ? "12345" : card.get() : null,
                Decision.NONE,
                null);
    }
}
