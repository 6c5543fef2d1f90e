package vn.dangvu.members;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Proposal;
import vn.dangvu.kernel.Viewer;

import java.util.Objects;
import java.util.stream.Stream;

/// What somebody asked [Memberships] to do, as it is kept while it waits for somebody else. The
/// names of its parts stand in the database until then.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MovementAct.Record.class, name = "record"),
    @JsonSubTypes.Type(value = MovementAct.Enter.class, name = "enter"),
    @JsonSubTypes.Type(value = MovementAct.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = MovementAct.Annul.class, name = "annul")
})
public sealed interface MovementAct {

    record Record(long member, Entry entry) implements MovementAct {}

    /// @param transfer from outside that it settles, or null
    record Enter(NewMember person, Entry entry, boolean differentPerson, @Nullable Long transfer)
            implements MovementAct {}

    record Correct(long movement, Entry entry) implements MovementAct {}

    record Annul(long movement) implements MovementAct {}

    /// It is done at the cell that is left, the one that is entered, and that of a wrong fact.
    ///
    /// @param wrong the fact that it is about, or null
    default Proposal proposal(@Nullable Long member, Prospect prospect, @Nullable Movement wrong) {
        Integer place = wrong == null ? null : wrong.place();
        var cells = Stream.of(prospect.from(), prospect.to(), place).filter(Objects::nonNull);
        return Proposal.of(Kind.MOVEMENT, cells.collect(toSet()), this).about(member);
    }

    /// Asks for it again, by the same way in.
    default RecordOutcome perform(Memberships memberships, Viewer viewer) {
        return switch (this) {
            case Record act -> memberships.record(viewer, act.member, act.entry);
            case Enter act ->
                    memberships.enter(
                            viewer, act.person, act.entry, act.differentPerson, act.transfer);
            case Correct act -> memberships.correct(viewer, act.movement, act.entry);
            case Annul act -> memberships.annul(viewer, act.movement);
        };
    }
}
