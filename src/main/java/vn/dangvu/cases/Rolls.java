package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.committees.Body;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// Who votes on a step.
@Component
class Rolls {

    private final RollStore store;

    Rolls(RollStore store) {
        this.store = store;
    }

    /// A cell votes with its official members; whoever decides above it by its standing committee,
    /// where it has one, all others by the committee itself. So does a grassroots committee that is
    /// authorized to decide (VOTE-04).
    Roll of(Decider decider, Seat seat, LocalDate day) {
        return of(decider, seat, day, store);
    }

    /// The same for whoever asks for many.
    static Roll of(Decider decider, Seat seat, LocalDate day, Voters known) {
        if (decider == Decider.CELL) {
            var voters = known.cell(seat.organization(), day);
            return new Roll(id(seat), seat.name(), null, voters, voters.size());
        }
        var body = body(decider, seat, day, known);
        return new Roll(id(seat), seat.name(), body, known.body(seat.organization(), body, day), 0);
    }

    RememberedVoters remembered() {
        return new RememberedVoters(store);
    }

    private static Body body(Decider decider, Seat seat, LocalDate day, Voters known) {
        boolean standing =
                decider == Decider.UPPER_COMMITTEE
                        || decider == Decider.PROVINCE
                        || decider == Decider.AUTHORITY && seat.needs() == null;
        return standing && known.sits(seat.organization(), Body.STANDING_COMMITTEE, day)
                ? Body.STANDING_COMMITTEE
                : Body.COMMITTEE;
    }

    private static OrganizationId id(Seat seat) {
        return new OrganizationId(seat.organization());
    }

    /// How a vote ends: by the majority of the step, or of the body that decides it.
    static Prospect.@Nullable Result result(
            StepKind kind, StepEntry entry, Procedure.Setting setting) {
        var vote = entry.vote();
        var majority = majority(kind, setting);
        return vote == null || majority == null
                ? null
                : new Prospect.Result(
                        majority, vote, majority.needed(vote.base()), vote.passes(majority));
    }

    static @Nullable Majority majority(StepKind kind, Procedure.Setting setting) {
        return setting.of(kind.decider()).map(Seat::needs).orElse(kind.majority());
    }
}
