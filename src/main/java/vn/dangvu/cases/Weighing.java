package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds a step against all rules there are, and does in the ledger what it does.
@Component
class Weighing {

    private final Procedures procedures;
    private final Rolls rolls;
    private final Memberships memberships;
    private final PuttingRight puttingRight;

    Weighing(
            Procedures procedures,
            Rolls rolls,
            Memberships memberships,
            PuttingRight puttingRight) {
        this.procedures = procedures;
        this.rolls = rolls;
        this.memberships = memberships;
        this.puttingRight = puttingRight;
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
        var opening = procedure.step(StepKind.OPENED);
        var objections = new ArrayList<>(StepRules.missing(procedure.module(), opening, entry));
        objections.addAll(procedure.objectionsToOpening(asked, entry, procedures.today()));
        return objections;
    }

    /// Who could vote on a step; nobody's where whoever decides is not there.
    Optional<Roll> roll(StepKind kind, Procedure.Setting setting, LocalDate day) {
        return setting.of(kind.decider()).map(seat -> rolls.of(kind.decider(), seat, day));
    }

    /// For whoever asks for many.
    RememberedVoters remembered() {
        return rolls.remembered();
    }

    /// What the rules say of a step, before anybody asks the ledger.
    ///
    /// @param standing what stands against it
    /// @param excused what would, had not somebody above consented on paper
    record Ruled(
            List<Objection> standing, List<Objection> excused, Prospect.@Nullable Result result) {

        /// Whether it is allowed and, of a vote, passes.
        boolean succeeds() {
            return standing.isEmpty() && (result == null || result.passed());
        }

        Prospect with(List<vn.dangvu.members.Objection> ledger, @Nullable Effect effect) {
            return new Prospect(standing, excused, ledger, result, effect);
        }
    }

    /// @param wrong the step that `entry` would take the place of, or null
    Prospect weigh(Viewer viewer, CaseFile file, StepEntry entry, @Nullable Step wrong) {
        var before = wrong == null ? file : file.without(wrong);
        var found = procedures.of(file).find(entry.kind());
        if (found.isEmpty() || wrong != null && !wrong.current()) {
            var late = Objection.plain("cases.objection.correctedAlready", "on");
            return Prospect.against(List.of(late));
        }
        var setting = procedures.setting(before, entry.on());
        var roll =
                entry.vote() == null
                        ? Optional.<Roll>empty()
                        : roll(found.get(), setting, entry.on());
        var displaced =
                wrong == null ? List.<Objection>of() : puttingRight.displacing(file, wrong, entry);
        if (!displaced.isEmpty()) {
            return Prospect.against(displaced);
        }
        var ruled = ruled(before, entry, new Ground(found.get(), setting, roll, wrong != null));
        if (wrong != null && ruled.standing().isEmpty()) {
            var resting = resting(viewer, file, entry, wrong, ruled);
            if (!resting.possible()) {
                return resting;
            }
        }
        var effect = ruled.succeeds() ? effectOf(viewer, before, entry).orElse(null) : null;
        return ruled.with(effect == null ? List.of() : asked(viewer, effect, wrong), effect);
    }

    /// What stands against putting `wrong` right from whatever rests on it.
    private Prospect resting(
            Viewer viewer, CaseFile file, StepEntry entry, Step wrong, Ruled ruled) {
        if (!ruled.succeeds() && file.wentOn(wrong)) {
            // A vote that failed takes the case nowhere, and it has gone on already.
            var later = Objection.plain("cases.objection.laterStepStands", "inFavour");
            return Prospect.against(List.of(later));
        }
        var result = ruled.result();
        var stage = ruled.succeeds() ? procedures.of(file).step(entry.kind()).stage() : null;
        var told = wrong.telling(entry, stage, result == null ? null : result.passed());
        var after = file.without(wrong).with(told);
        var broken = puttingRight.breaking(file, after, wrong);
        if (!broken.isEmpty()) {
            return Prospect.against(broken);
        }
        return ruled.succeeds() ? carried(viewer, after, entry) : Prospect.NOTHING;
    }

    /// What stands against the movement that tells what is put right, once it tells that.
    ///
    /// @param after the case with it
    private Prospect carried(Viewer viewer, CaseFile after, StepEntry entry) {
        return puttingRight
                .carrier(after, entry)
                .map(step -> weigh(viewer, after, step.entry(), step))
                .map(Prospect::withoutExcuse)
                .orElse(Prospect.NOTHING);
    }

    Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return procedures.of(file).effectOf(viewer, file, entry);
    }

    /// What a step rests on.
    ///
    /// @param setting of its day
    /// @param roll of whoever votes on it, where somebody votes
    /// @param correcting whether it takes the place of a step, whose turn it was
    record Ground(
            StepKind kind, Procedure.Setting setting, Optional<Roll> roll, boolean correcting) {}

    Ruled ruled(CaseFile file, StepEntry entry, Ground ground) {
        var objections = objectionsTo(file, entry, ground);
        var standing =
                objections.stream()
                        .filter(objection -> !(objection.excusable() && entry.consented()))
                        .toList();
        var excused =
                objections.stream().filter(objection -> !standing.contains(objection)).toList();
        return new Ruled(standing, excused, Rolls.result(ground.kind(), entry, ground.setting()));
    }

    private List<Objection> objectionsTo(CaseFile file, StepEntry entry, Ground ground) {
        var procedure = procedures.of(file);
        var kind = ground.kind();
        var setting = ground.setting();
        // A step that can follow even after the end can be put right there, too.
        boolean follows = !file.takenBack() && procedure.next(file).contains(kind.code());
        boolean open = follows || ground.correcting() && !file.closed();
        var module = procedure.module();
        var objections =
                new ArrayList<>(StepRules.objectionsTo(file, kind, entry, module, open, setting));
        if (!ground.correcting()) {
            objections.addAll(StepRules.turningBack(file, kind, entry));
            objections.addAll(StepRules.formerBallots(kind, entry, file.steps()));
        }
        var vote = entry.vote();
        var seat = setting.of(kind.decider());
        if (vote != null && seat.isPresent() && ground.roll().isPresent()) {
            var policy = procedure.policyOf(file, procedures.today());
            objections.addAll(
                    VoteRules.objectionsTo(
                            vote,
                            ground.roll().get(),
                            OrganizationKind.valueOf(seat.get().kind()),
                            new VoteRules.VotePolicy(
                                    policy.document(), !policy.place().isEmpty())));
        }
        if (objections.isEmpty()) {
            objections.addAll(procedure.objectionsTo(file, entry, setting));
        }
        return objections;
    }

    /// What the ledger has against it.
    List<vn.dangvu.members.Objection> asked(Viewer viewer, Effect effect, @Nullable Step wrong) {
        var movement = wrong == null ? null : wrong.movement();
        return switch (effect) {
            case Effect.Moves(long _, var entry) when movement != null ->
                    memberships.prospectOfCorrecting(viewer, movement, entry).objections();
            case Effect.Moves(long member, var entry) ->
                    memberships.prospect(viewer, member, entry).objections();
            case Effect.Enters(_, var entry) when movement != null ->
                    memberships.prospectOfCorrecting(viewer, movement, entry).objections();
            case Effect.Enters(var who, var entry) ->
                    memberships
                            .prospectOfEntering(viewer, who.get(), entry, true, null)
                            .objections();
            case Effect.TakesBack(long wrongly) ->
                    memberships.prospectOfAnnulling(viewer, wrongly).objections();
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
                    case Effect.Enters(var who, var entry) ->
                            memberships.enter(viewer, who.get(), entry, true);
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
}
