package vn.dangvu.cases;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands against putting a step right, or taking it back, besides its own rules: the turn it
/// had, and whatever rests on it.
@Component
class PuttingRight {

    private final Procedures procedures;

    PuttingRight(Procedures procedures) {
        this.procedures = procedures;
    }

    /// What stands against the day of a step that is put right; an opening that moves back is held
    /// against the rules of openings again.
    List<Objection> displacing(CaseFile file, Step wrong, StepEntry entry) {
        var procedure = procedures.of(file);
        var objections = StepRules.displacing(file, wrong, entry, procedure);
        boolean back =
                entry.kind().equals(StepKind.OPENED) && entry.on().isBefore(wrong.entry().on());
        return objections.isEmpty() && back
                ? procedure.objectionsToOpening(
                        file.without(wrong).opened(entry.on()), entry, procedures.today())
                : objections;
    }

    /// The step whose movement tells what `changed` told, where it was taken.
    Optional<Step> carrier(CaseFile file, StepEntry changed) {
        return procedures
                .of(file)
                .carrierOf(changed.kind())
                .flatMap(file::done)
                .filter(step -> step.movement() != null);
    }

    /// The last step can be taken back, or one on which no later one rests.
    List<Objection> annulling(CaseFile file, Step wrong) {
        if (!wrong.current()) {
            return List.of(Objection.plain("cases.objection.correctedAlready", "on"));
        }
        return file.wentOn(wrong)
                ? List.of(Objection.plain("cases.objection.laterStep", "on"))
                : breaking(file, file.without(wrong), wrong);
    }

    /// What would stand against steps by which the case went on, and did not before. Of what stood
    /// against them already nothing is said here, nor of what their consents exempt from.
    ///
    /// @param before the case as it is believed
    /// @param after as it would be
    /// @param changed the step that is put right, which is asked itself
    List<Objection> breaking(CaseFile before, CaseFile after, Step changed) {
        return after.steps()
                .filter(step -> step.id() != changed.id() && step.ledOn())
                .filter(step -> !step.entry().kind().equals(StepKind.OPENED))
                .flatMap(step -> newlyAgainst(step, before, after))
                .toList();
    }

    private Stream<Objection> newlyAgainst(Step step, CaseFile before, CaseFile after) {
        var entry = step.entry();
        var newly = new ArrayList<>(against(after, step));
        if (!newly.isEmpty()) {
            var already = against(before, step).stream().map(Objection::key).collect(toSet());
            newly.removeIf(objection -> already.contains(objection.key()));
        }
        String name = procedures.of(after).module() + ".step." + entry.kind();
        return newly.stream()
                .map(objection ->
                        Objection.plain(
                                "cases.objection.breaksLaterStep",
                                "on",
                                Objection.Words.of(name),
                                entry.on(),
                                objection));
    }

    /// As if the step were recorded now upon everything else, where its person stood then.
    private List<Objection> against(CaseFile file, Step step) {
        var entry = step.entry();
        var others = file.without(step).at(step.cell());
        var setting = procedures.setting(others, entry.on());
        return procedures.of(file).objectionsTo(others, entry, setting).stream()
                .filter(objection -> !(objection.excusable() && entry.consented()))
                .toList();
    }
}
