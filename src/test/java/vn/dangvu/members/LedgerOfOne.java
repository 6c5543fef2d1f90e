package vn.dangvu.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The ledger of one member as the rules see it, without a database.
public final class LedgerOfOne {

    private final LocalDate bornOn;
    private final List<Movement> facts = new ArrayList<>();

    public LedgerOfOne(LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public List<Objection> objectionsTo(Entry entry, LocalDate today) {
        return new Ledger(bornOn, facts).objectionsTo(entry, today);
    }

    /// Keeps what nothing stands against.
    public void record(Entry entry) {
        Integer from = new Ledger(bornOn, facts).fromCell(entry, null);
        Integer to =
                switch (entry.kind().way()) {
                    case IN, ACROSS -> entry.cell();
                    case IN_PLACE -> from;
                    case OUT -> null;
                };
        long number = facts.size() + 1L;
        facts.add(
                new Movement(
                        number,
                        1,
                        entry,
                        number,
                        from,
                        to,
                        Instant.EPOCH,
                        "test",
                        Instant.EPOCH,
                        null,
                        null,
                        null));
    }

    public State at(LocalDate day) {
        return new Ledger(bornOn, facts).at(day);
    }
}
