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
            return new Prospect(List.of(late), List.of(), List.of(), null, null);
        }
        var setting = procedures.setting(before, entry.on());
        var roll =
                entry.vote() == null
                        ? Optional.<Roll>empty()
                        : roll(found.get(), setting, entry.on());
        var displaced = wrong == null ? List.<Objection>of() : displacing(file, wrong, entry);
        if (!displaced.isEmpty()) {
            return new Prospect(displaced, List.of(), List.of(), null, null);
        }
        var ruled = ruled(before, entry, new Ground(found.get(), setting, roll, wrong != null));
        if (wrong != null
                && !ruled.succeeds()
                && ruled.standing().isEmpty()
                && file.wentOn(wrong)) {
            // A vote that failed takes the case nowhere, and it has gone on already.
            var later = Objection.plain("cases.objection.laterStepStands", "inFavour");
            return new Prospect(List.of(later), List.of(), List.of(), ruled.result(), null);
        }
        if (wrong != null && ruled.succeeds()) {
            var against = carried(viewer, file, entry, wrong);
            if (!against.possible()) {
                return against;
            }
        }
        var effect = ruled.succeeds() ? effectOf(viewer, before, entry).orElse(null) : null;
        return ruled.with(effect == null ? List.of() : asked(viewer, effect, wrong), effect);
    }

    /// What stands against the day of a step that is put right; an opening that moves back is held
    /// against the rules of openings again.
    private List<Objection> displacing(CaseFile file, Step wrong, StepEntry entry) {
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

    /// What stands against the movement that tells what is put right, once it tells that.
    private Prospect carried(Viewer viewer, CaseFile file, StepEntry entry, Step wrong) {
        var after = file.without(wrong).with(wrong.telling(entry));
        return carrier(after, entry)
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
        boolean open = ground.correcting() || procedure.next(file).contains(kind.code());
        var objections = new ArrayList<>(StepRules.objectionsTo(file, kind, entry, open, setting));
        if (!ground.correcting()) {
            objections.addAll(StepRules.turningBack(file, kind, entry));
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

    /// The last step can be taken back, or one on which no later stage rests.
    static List<Objection> objectionsToAnnulling(CaseFile file, Step wrong) {
        if (!wrong.current()) {
            return List.of(Objection.plain("cases.objection.correctedAlready", "on"));
        }
        return file.wentOn(wrong)
                ? List.of(Objection.plain("cases.objection.laterStep", "on"))
                : List.of();
    }
}
