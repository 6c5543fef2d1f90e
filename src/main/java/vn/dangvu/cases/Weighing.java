package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationKind;

import java.util.ArrayList;
import java.util.List;

/// Holds a step against all rules there are, and does in the ledger what it does.
@Component
class Weighing {

    private final Procedures procedures;
    private final Rolls rolls;
    private final Memberships memberships;

    Weighing(Procedures procedures, Rolls rolls, Memberships memberships) {
        this.procedures = procedures;
        this.rolls = rolls;
        this.memberships = memberships;
    }

    /// What became of the effect of a step.
    record Done(
            @Nullable Long movement,
            @Nullable Long entered,
            List<vn.dangvu.members.Objection> refused) {

        static final Done NOTHING = new Done(null, null, List.of());
    }

    List<Objection> objectionsToOpening(CaseFile asked, StepEntry entry) {
        var procedure = procedures.of(asked);
        var objections = new ArrayList<>(StepRules.missing(procedure.step(StepKind.OPENED), entry));
        objections.addAll(procedure.objectionsToOpening(asked, entry, procedures.today()));
        return objections;
    }

    /// @param wrong the step that `entry` would take the place of, or null
    Prospect weigh(Viewer viewer, CaseFile file, StepEntry entry, @Nullable Step wrong) {
        var before = wrong == null ? file : file.without(wrong);
        var found = procedures.of(file).find(entry.kind());
        if (found.isEmpty() || wrong != null && !wrong.current()) {
            var late = Objection.plain("cases.objection.correctedAlready", "on");
            return new Prospect(List.of(late), List.of(), List.of(), null, null);
        }
        var kind = found.get();
        var objections = objectionsTo(before, kind, entry, wrong != null);
        var standing =
                objections.stream()
                        .filter(objection -> !(objection.excusable() && entry.consented()))
                        .toList();
        var excused =
                objections.stream().filter(objection -> !standing.contains(objection)).toList();
        var result = Rolls.result(kind, entry, procedures.setting(before, entry.on()));
        boolean succeeded = result == null || result.passed();
        var effect =
                standing.isEmpty() && succeeded
                        ? procedures.of(file).effectOf(viewer, before, entry).orElse(null)
                        : null;
        var ledger =
                effect == null
                        ? List.<vn.dangvu.members.Objection>of()
                        : asked(viewer, effect, wrong);
        return new Prospect(standing, excused, ledger, result, effect);
    }

    private List<Objection> objectionsTo(
            CaseFile file, StepKind kind, StepEntry entry, boolean correcting) {
        var procedure = procedures.of(file);
        var setting = procedures.setting(file, entry.on());
        boolean open = correcting || procedure.next(file).contains(kind.code());
        var objections = new ArrayList<>(StepRules.objectionsTo(file, kind, entry, open, setting));
        var vote = entry.vote();
        var seat = setting.of(kind.decider());
        if (vote != null && seat.isPresent()) {
            var policy = procedure.policyOf(file, procedures.today());
            objections.addAll(
                    VoteRules.objectionsTo(
                            vote,
                            rolls.of(kind.decider(), seat.get(), entry.on()),
                            OrganizationKind.valueOf(seat.get().kind()),
                            new VoteRules.VotePolicy(
                                    policy.document(), !policy.place().isEmpty())));
        }
        if (objections.isEmpty()) {
            objections.addAll(procedure.objectionsTo(file, entry, setting));
        }
        return objections;
    }

    private List<vn.dangvu.members.Objection> asked(
            Viewer viewer, Effect effect, @Nullable Step wrong) {
        var movement = wrong == null ? null : wrong.movement();
        return switch (effect) {
            case Effect.Moves(long _, var entry) when movement != null ->
                    memberships.prospectOfCorrecting(viewer, movement, entry).objections();
            case Effect.Moves(long member, var entry) ->
                    memberships.prospect(viewer, member, entry).objections();
            case Effect.Enters(_, var entry) when movement != null ->
                    memberships.prospectOfCorrecting(viewer, movement, entry).objections();
            case Effect.Enters(var person, var entry) ->
                    memberships.prospectOfEntering(viewer, person, entry, true, null).objections();
            case Effect.TakesBack _ -> List.of();
        };
    }

    /// Does in the ledger what the step does. What was wrong before is corrected there, too.
    Done carryOut(Viewer viewer, CaseFile file, Prospect prospect, @Nullable Step wrong) {
        var effect = prospect.effect();
        var movement = wrong == null ? null : wrong.movement();
        if (effect == null) {
            return movement == null ? Done.NOTHING : new Done(null, null, undo(viewer, wrong));
        }
        var outcome =
                switch (effect) {
                    case Effect.Moves(long _, var entry) when movement != null ->
                            memberships.correct(viewer, movement, entry);
                    case Effect.Enters(_, var entry) when movement != null ->
                            memberships.correct(viewer, movement, entry);
                    case Effect.Moves(long member, var entry) ->
                            memberships.record(viewer, member, entry);
                    case Effect.Enters(var person, var entry) ->
                            memberships.enter(viewer, person, entry, true);
                    case Effect.TakesBack(long wrongly) -> memberships.annul(viewer, wrongly);
                };
        return switch (outcome) {
            case RecordOutcome.Recorded(long member, long recorded) ->
                    new Done(recorded, effect instanceof Effect.Enters ? member : null, List.of());
            case RecordOutcome.Refused(var objections) -> new Done(null, null, objections);
            case RecordOutcome.Waiting _ ->
                    throw new IllegalStateException("A step of case " + file.id() + " was held");
        };
    }

    /// Takes back what the step did.
    List<vn.dangvu.members.Objection> undo(Viewer viewer, @Nullable Step step) {
        var movement = step == null ? null : step.movement();
        return movement != null
                        && memberships.annul(viewer, movement) instanceof RecordOutcome.Refused no
                ? no.objections()
                : List.of();
    }

    /// What is known of the step besides what was told.
    CaseStore.Kept kept(CaseFile file, StepEntry entry, Prospect prospect, Done done) {
        var procedure = procedures.of(file);
        var kind = procedure.step(entry.kind());
        var result = prospect.result();
        boolean succeeded = result == null || result.passed();
        return new CaseStore.Kept(
                succeeded ? kind.stage() : null,
                file.cell(),
                result == null ? null : result.majority(),
                result == null ? null : result.passed(),
                prospect.excused().stream().map(Objection::ruleId).distinct().toList(),
                procedure.policyOf(file, entry.on()).document(),
                done.movement(),
                done.entered());
    }

    /// The step with which a case begins.
    CaseStore.Kept opened(CaseFile asked) {
        var procedure = procedures.of(asked);
        return new CaseStore.Kept(
                procedure.stages().getFirst(),
                asked.cell(),
                null,
                null,
                List.of(),
                procedure.policyOf(asked, asked.openedOn()).document(),
                null,
                null);
    }

    void tell(Viewer viewer, CaseFile after, long step) {
        after.steps()
                .filter(one -> one.id() == step)
                .findFirst()
                .ifPresent(one -> procedures.of(after).kept(viewer, after, one));
    }

    void tellTakenBack(Viewer viewer, CaseFile before, Step step) {
        procedures.of(before).takenBack(viewer, before, step);
    }

    /// The last step can be taken back, or one on which no later stage rests.
    static List<Objection> objectionsToAnnulling(CaseFile file, Step wrong) {
        if (!wrong.current()) {
            return List.of(Objection.plain("cases.objection.correctedAlready", "on"));
        }
        boolean later =
                wrong.stage() != null
                        && file.steps()
                                .dropWhile(step -> step.id() != wrong.id())
                                .skip(1)
                                .anyMatch(step -> step.stage() != null);
        return later ? List.of(Objection.plain("cases.objection.laterStep", "on")) : List.of();
    }
}
