package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The steps of one kind of case and the rules that hold for them. Implementations are beans of the
/// module that knows the subject: they fetch what the rules ask, and let pure rules decide.
public interface Procedure {

    CaseKind kind();

    /// The bundle with its words: `<module>.step.…`, `<module>.stage.…`, `<module>.kind.…`.
    String module();

    /// In the order in which papers follow each other.
    List<StepKind> steps();

    /// The stages in order, without the closed one.
    List<String> stages();

    /// Which steps can follow now, as far as turn and order say; whether they are allowed on a day
    /// is said by [#objectionsTo]. Few can follow in a case that is closed.
    Set<String> next(CaseFile file);

    /// Steps that this case does not need: a grassroots cell has no committee to ask.
    Set<String> notNeeded(CaseFile file, Setting setting);

    /// Everything that stands against `entry`, from the rules of the case's own policy.
    List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting);

    /// What stands against opening such a case on that day.
    List<Objection> objectionsToOpening(CaseFile opened, LocalDate today);

    /// The same, by what was told of the opening.
    default List<Objection> objectionsToOpening(CaseFile opened, StepEntry entry, LocalDate today) {
        return objectionsToOpening(opened, today);
    }

    /// The day on which such a case began by what the register knows; empty where it begins when
    /// somebody opens it.
    default Optional<LocalDate> beginning(CaseFile asked) {
        return Optional.empty();
    }

    /// The reasons that can be given for a step of this case: mostly all that the step knows.
    default List<String> grounds(CaseFile file, StepKind kind) {
        return kind.grounds();
    }

    /// The steps that mostly come next, the first one first. Where a procedure does not say, they
    /// are those that lead to another stage.
    ///
    /// @param spare those that the case does not need
    default List<String> likely(CaseFile file, Set<String> spare) {
        return List.of();
    }

    /// What the step does to the ledger, once nothing stands against it.
    Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry);

    /// The step whose movement in the ledger tells what `step` told, such as its decision: where
    /// that is put right, the movement is.
    default Optional<String> carrierOf(String step) {
        return Optional.empty();
    }

    /// The papers that mostly come together, so that they can be told on one page. None where each
    /// comes alone.
    default List<String> together() {
        return List.of();
    }

    /// The steps that end a case whose member has left the Party meanwhile, the fitting one first.
    /// None where such cases are of people outside, or have done what they were for.
    default List<String> endings() {
        return List.of();
    }

    /// Who decides about members by the regulation in force on the day; a mandate of the grassroots
    /// committee goes before it.
    Decider authority(CaseFile file, LocalDate day);

    /// Whether a mandate of the grassroots committee counts here: not every power goes with it.
    default boolean byMandate() {
        return true;
    }

    /// The regulation in force for the case: of its key date, or of `today` while it has none.
    Citation policyOf(CaseFile file, LocalDate today);

    /// What has to be done by when, as far as nothing was done yet.
    List<Due> deadlines(CaseFile file);

    /// The kinds of [#deadlines], in the order in which they are shown.
    Set<String> deadlineKinds();

    /// The figure that counts who left a stage; empty where none does.
    default String figureOfPassing(String stage) {
        return "";
    }

    /// Among whose members the persons of a step are looked for: those of the grassroots
    /// organization, unless the procedure says otherwise (ADM-05).
    default int whereFrom(CaseFile file, Setting setting) {
        return setting.of(Decider.GRASSROOTS_COMMITTEE).map(Seat::organization).orElse(file.cell());
    }

    /// After a step was kept, in the same transaction.
    default void kept(Viewer viewer, CaseFile file, Step step) {}

    /// After a step was taken back, in the same transaction.
    ///
    /// @param file as it was before
    default void takenBack(Viewer viewer, CaseFile file, Step step) {}

    default StepKind step(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(kind() + " " + code));
    }

    default Optional<StepKind> find(String code) {
        return steps().stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /// Where a case stands on a day: whose acts its steps are.
    ///
    /// @param today the day on which it is recorded
    /// @param deciders by kind of body; those that are not there are left out
    record Setting(LocalDate today, Map<Decider, Seat> deciders) {

        public Setting {
            deciders = Map.copyOf(deciders);
        }

        public Optional<Seat> of(Decider decider) {
            return Optional.ofNullable(deciders.get(decider));
        }
    }

    /// An organization that decides.
    ///
    /// @param grassroots whether it is a grassroots organization itself
    /// @param needs the majority by which it decides where that is not the usual one (VOTE-04);
    ///   else null
    record Seat(
            int organization,
            String name,
            String kind,
            boolean grassroots,
            @Nullable Majority needs) {

        Seat deciding(Majority majority) {
            return new Seat(organization, name, kind, grassroots, majority);
        }
    }
}
