package vn.dangvu.cases;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.Procedure.Setting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every procedure there is, by kind, and where a case stands among those who decide.
@Component
class Procedures {

    private final Map<CaseKind, Procedure> all;
    private final SeatStore seats;
    private final Clock clock;

    Procedures(List<Procedure> procedures, SeatStore seats, Clock clock) {
        this.all = new EnumMap<>(CaseKind.class);
        this.all.putAll(
                procedures.stream().collect(toMap(Procedure::kind, Function.identity())));
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
        return new Setting(today(), seats.above(file.cell(), day));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
