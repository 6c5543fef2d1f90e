package vn.dangvu.cases;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every procedure there is, by kind, and where a case stands among those who decide.
@Component
class Procedures {

    private final Map<CaseKind, Procedure> all;
    private final SeatStore seats;
    private final Clock clock;

    Procedures(List<Procedure> procedures, SeatStore seats, Clock clock) {
        this.all = new EnumMap<>(CaseKind.class);
        this.all.putAll(procedures.stream().collect(toMap(Procedure::kind, Function.identity())));
        this.seats = seats;
        this.clock = clock;
    }

    Procedure of(CaseKind kind) {
        var found = all.get(kind);
        if (found == null) {
            throw new IllegalStateException("No procedure for " + kind);
        }
        return found;
    }

    Procedure of(CaseFile file) {
        return of(file.kind());
    }

    Collection<Procedure> all() {
        return List.copyOf(all.values());
    }

    /// By the tree of `day`: a decision of 2019 is of whoever decided in 2019.
    Setting setting(CaseFile file, LocalDate day) {
        return setting(file, day, seats);
    }

    /// The same for whoever asks for many cases in a row.
    Setting setting(CaseFile file, LocalDate day, Seats known) {
        var found = new EnumMap<Decider, Seat>(Decider.class);
        found.putAll(known.above(file.cell(), day));
        var mandates = of(file).byMandate() ? mandates(found, day, known) : Set.<String>of();
        authority(found, of(file).authority(file, day), mandates)
                .ifPresent(seat -> found.put(Decider.AUTHORITY, seat));
        return new Setting(today(), found);
    }

    /// A grassroots committee with the powers of the level above decides as that would (ORG-08),
    /// one that is authorized by two thirds (ORG-09, VOTE-04). A grassroots cell has no committee
    /// to decide: the level above does.
    private static Optional<Seat> authority(
            Map<Decider, Seat> found, Decider usual, Set<String> mandates) {
        var committee = found.get(Decider.GRASSROOTS_COMMITTEE);
        if (committee != null
                && (usual == Decider.GRASSROOTS_COMMITTEE
                        || mandates.contains("DELEGATED_POWERS"))) {
            return Optional.of(committee);
        } else if (committee != null && mandates.contains("AUTHORIZED_ADMISSION")) {
            return Optional.of(committee.deciding(Majority.TWO_THIRDS));
        }
        return Stream.of(Decider.UPPER_COMMITTEE, Decider.PROVINCE)
                .filter(one -> usual != Decider.PROVINCE || one == Decider.PROVINCE)
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<String> mandates(Map<Decider, Seat> found, LocalDate day, Seats known) {
        var committee = found.get(Decider.GRASSROOTS_COMMITTEE);
        return committee == null ? Set.of() : known.mandates(committee.organization(), day);
    }

    /// For whoever asks for many.
    RememberedSeats remembered() {
        return new RememberedSeats(seats);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
