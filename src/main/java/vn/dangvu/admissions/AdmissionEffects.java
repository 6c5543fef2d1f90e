package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ceremony of an admission does in the ledger, and what its annulment does.
@Component
class AdmissionEffects {

    private final NewMembers newMembers;

    AdmissionEffects(NewMembers newMembers) {
        this.newMembers = newMembers;
    }

    Optional<Effect> of(Viewer viewer, CaseFile file, StepEntry entry) {
        return switch (entry.kind()) {
            case CEREMONY -> Optional.of(admission(viewer, file, entry));
            case ANNULLED -> annulled(file, entry);
            default -> Optional.empty();
        };
    }

    /// The ledger counts from the ceremony, the seniority in the Party from the decision (ADM-14,
    /// ADM-17): the decision goes along.
    private Effect admission(Viewer viewer, CaseFile file, StepEntry entry) {
        var decision =
                file.done(DECISION).map(step -> step.entry().decision()).orElse(Decision.NONE);
        var member = file.member();
        var kind = member == null ? MovementKind.ADMISSION : MovementKind.READMISSION;
        var movement = Entry.of(kind, entry.on(), decision, consent(file, entry)).into(file.cell());
        return member == null
                ? new Effect.Enters(
                        () ->
                                newMembers.of(
                                        viewer,
                                        Objects.requireNonNull(file.candidate()),
                                        entry.on()),
                        movement)
                : new Effect.Moves(member, movement);
    }

    /// Where a consent exempted from a rule the ledger asks, too, its remark says so.
    private static @Nullable String consent(CaseFile file, StepEntry entry) {
        return Stream.concat(file.steps().map(Step::entry), Stream.of(entry))
                .map(StepEntry::consent)
                .filter(paper -> paper.number() != null)
                .findFirst()
                .map(Decision::number)
                .orElse(null);
    }

    /// ADM-19: decided in a wrong way, it never was; without the criteria, the member is struck
    /// off.
    private static Optional<Effect> annulled(CaseFile file, StepEntry entry) {
        var ceremony = file.done(CEREMONY);
        if (ceremony.isEmpty() || ceremony.get().movement() == null) {
            return Optional.empty();
        }
        if (PROCEDURE.equals(entry.ground())) {
            return Optional.of(new Effect.TakesBack(ceremony.get().movement()));
        }
        return Optional.ofNullable(file.member())
                .map(member ->
                        new Effect.Moves(
                                member,
                                Entry.of(
                                        MovementKind.STRIKE_OFF,
                                        entry.on(),
                                        entry.decision(),
                                        null)));
    }
}
