package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Facts and ledgers for tests, said shortly.
final class Facts {

    static final LocalDate TODAY = LocalDate.parse("2020-01-16");
    static final LocalDate BORN = LocalDate.parse("1990-05-19");
    static final int NORTH = 32;
    static final int SOUTH = 48;

    private Facts() {}

    static Entry entry(MovementKind kind, String day) {
        return entry(kind, day, null);
    }

    /// Whoever comes with a standing comes as an official member.
    static Entry entry(MovementKind kind, String day, @Nullable Integer cell) {
        return new Entry(
                kind,
                LocalDate.parse(day),
                cell,
                kind.asksStanding() ? Standing.OFFICIAL : null,
                null,
                null,
                null,
                kind.asksCard() ? "36012345" : null,
                Decision.NONE,
                null);
    }

    static Movement fact(long id, Entry entry, @Nullable Integer from, @Nullable Integer to) {
        return new Movement(
                id,
                1,
                entry,
                id,
                from,
                to,
                Instant.EPOCH,
                "huong",
                Instant.EPOCH,
                null,
                null,
                null);
    }

    /// Admitted in the north on 2 March 2018, official from 2 March 2019.
    static List<Movement> official() {
        return List.of(
                fact(1, entry(MovementKind.ADMISSION, "2018-03-02", NORTH), null, NORTH),
                fact(2, entry(MovementKind.RECOGNITION, "2019-03-02"), NORTH, NORTH));
    }

    static Ledger ledger(Movement... facts) {
        return new Ledger(BORN, List.of(facts));
    }
}
