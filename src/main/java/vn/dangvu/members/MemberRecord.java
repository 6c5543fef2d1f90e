package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Everything our books say about one member. Opening one leaves a line in the access log.
///
/// @param citizenIdEnd the last four digits; the whole is never shown unasked
/// @param profiles the newest first; the first one holds today
/// @param movements every fact, also those that were corrected, the newest first
/// @param now where the member stands today
/// @param home the cell where the member is, or was last
public record MemberRecord(
        long id,
        String code,
        @Nullable String dossierNumber,
        @Nullable String cardNumber,
        @Nullable String citizenIdEnd,
        List<Profile> profiles,
        List<Movement> movements,
        State now,
        int home) {

    public MemberRecord {
        profiles = List.copyOf(profiles);
        movements = List.copyOf(movements);
    }

    /// The same with the facts of the ledger, and what follows from them on `today`.
    MemberRecord withLedger(List<Movement> facts, LocalDate today) {
        var newestFirst = facts.reversed();
        var places =
                newestFirst.stream()
                        .sorted(Comparator.comparing(Movement::current).reversed())
                        .map(fact -> fact.toCell() == null ? fact.fromCell() : fact.toCell())
                        .filter(Objects::nonNull);
        int last = places.findFirst().orElse(home);
        var state = new Ledger(person().born().first(), facts).at(today);
        return new MemberRecord(
                id,
                code,
                dossierNumber,
                cardNumber,
                citizenIdEnd,
                profiles,
                newestFirst,
                state,
                last);
    }

    /// The day of a recorded death, or null.
    public @Nullable LocalDate deceasedOn() {
        return movements.stream()
                .filter(fact -> fact.current() && fact.entry().kind() == MovementKind.DEATH)
                .map(fact -> fact.entry().effectiveOn())
                .findFirst()
                .orElse(null);
    }

    /// `********1234`; null where we know none.
    public @Nullable String citizenIdMasked() {
        return citizenIdEnd == null ? null : Mask.of(citizenIdEnd);
    }

    /// What holds today.
    public Attributes person() {
        return profiles.getFirst().attributes();
    }

    /// Until when the office's knowledge of the person goes.
    public Instant knownAt() {
        return profiles.stream()
                .map(Profile::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The fact that gave the card the member has; null where none stands.
    public @Nullable Movement cardFact() {
        return movements.stream()
                .filter(fact -> fact.current() && fact.entry().kind().asksCard())
                .findFirst()
                .orElse(null);
    }
}
