package vn.dangvu.years;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How members stand in the ledger, and what a case does there.
@Component
class Standings {

    private final StandingStore store;

    Standings(StandingStore store) {
        this.store = store;
    }

    /// A case is opened of a member who is not exempt, or suspended, already.
    List<Objection> objectionsToOpening(CaseFile opened, LocalDate today, MovementKind kind) {
        var objections = new ArrayList<Objection>();
        var day = opened.openedOn();
        if (day.isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "on", today));
        }
        var member = opened.member();
        var standing =
                member == null ? Optional.<StandingStore.Standing>empty() : store.of(member, day);
        if (standing.isEmpty()) {
            objections.add(Objection.plain("years.objection.notAMember", "on"));
        } else if (kind == MovementKind.EXEMPTION && standing.get().exempt()) {
            objections.add(Objection.plain("years.objection.exemptAlready", "on"));
        } else if (kind == MovementKind.SUSPENSION && standing.get().suspended()) {
            objections.add(Objection.plain("years.objection.suspendedAlready", "on"));
        }
        return objections;
    }

    Optional<Effect> moves(CaseFile file, MovementKind kind, StepEntry entry) {
        return Optional.ofNullable(file.member())
                .map(member ->
                        new Effect.Moves(
                                member,
                                new Entry(
                                        kind,
                                        entry.on(),
                                        null,
                                        null,
                                        kind.asksUntil() ? entry.until() : null,
                                        null,
                                        null,
                                        null,
                                        entry.decision(),
                                        null)));
    }
}
