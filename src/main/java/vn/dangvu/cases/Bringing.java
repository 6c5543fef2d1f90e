package vn.dangvu.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.BroughtEffects.Settled;
import vn.dangvu.cases.Weighing.Ground;
import vn.dangvu.exchange.StagingStore;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Takes cases into the register as their papers tell them, step after step, by the rules that the
/// screens ask: those of the key date of each case.
@Component
class Bringing {

    private final CaseStore store;
    private final BroughtStore brought;
    private final Procedures procedures;
    private final Weighing weighing;
    private final BroughtEffects effects;

    Bringing(
            CaseStore store,
            BroughtStore brought,
            Procedures procedures,
            Weighing weighing,
            BroughtEffects effects) {
        this.store = store;
        this.brought = brought;
        this.procedures = procedures;
        this.weighing = weighing;
        this.effects = effects;
    }

    /// @param steps of the sheet, in the order of its rows
    void bring(StagingStore staged, List<SheetStep> steps) {
        var rows =
                BroughtRows.of(
                        staged, brought, procedures.remembered(), weighing.remembered(), steps);
        steps.stream()
                .collect(groupingBy(SheetStep::subject, LinkedHashMap::new, toList()))
                .values()
                .forEach(one -> bring(rows, one));
        rows.keep(brought);
        rows.tell(staged);
    }

    /// The rows about one person: where one is refused, those of the same case that rest on it are
    /// told so.
    private void bring(BroughtRows rows, List<SheetStep> steps) {
        if (steps.stream().allMatch(SheetStep::there)) {
            return;
        }
        CaseFile file = null;
        SheetStep fallen = null;
        for (SheetStep told : steps) {
            fallen = told.opens() ? null : fallen;
            if (fallen != null) {
                rows.refuse(told, "step", "case.stopped", fallen.row());
                continue;
            }
            file = told.there() ? known(told) : taken(rows, file, told);
            fallen = file == null ? told : null;
        }
        if (rows.high()) {
            rows.keep(brought);
        }
    }

    private @Nullable CaseFile known(SheetStep told) {
        return brought.caseOf(told).flatMap(store::find).orElse(null);
    }

    /// @return the case with the step; null where the row was refused
    private @Nullable CaseFile taken(BroughtRows rows, @Nullable CaseFile file, SheetStep told) {
        if (told.opens()) {
            return opened(rows, told);
        }
        var before = file == null ? known(told) : file;
        if (before == null) {
            rows.refuse(told, "step", "case.notOpened");
            return null;
        }
        return stepped(rows, before, told);
    }

    private @Nullable CaseFile opened(BroughtRows rows, SheetStep told) {
        var open = Optional.<CaseFile>empty();
        if (rows.mayBeOpen(told.subject())) {
            rows.keep(brought);
            open = store.open(told.kind(), told.member(), told.candidate()).flatMap(store::find);
        }
        if (open.isPresent()) {
            return going(rows, told, open.get());
        }
        var asked =
                new CaseFile(
                        0,
                        told.kind(),
                        rows.cell(told),
                        told.member(),
                        told.candidate(),
                        told.entry().on(),
                        List.of());
        var entry = told.entry().opening(asked);
        var objections = weighing.objectionsToOpening(asked, entry);
        if (!objections.isEmpty()) {
            rows.refuse(told, objections);
            return null;
        }
        var file = rows.begin(asked, told);
        return file.with(rows.pile(file, told, entry, weighing.opened(asked)));
    }

    /// Whether the rules of such cases ask what cases did: all but those of who comes in for the
    /// first time.
    private static boolean readsCases(CaseKind kind) {
        return kind != CaseKind.ADMISSION && kind != CaseKind.RECOGNITION;
    }

    /// A case that was opened on that very day is the same one: a ceremony opens the next case by
    /// itself.
    private static @Nullable CaseFile going(BroughtRows rows, SheetStep told, CaseFile open) {
        if (open.openedOn().equals(told.entry().on())) {
            rows.same(told);
            return open;
        }
        rows.refuse(told, "effective_on", "case.openAlready", open.openedOn());
        return null;
    }

    private @Nullable CaseFile stepped(BroughtRows rows, CaseFile file, SheetStep told) {
        var kind = procedures.of(file).find(told.entry().kind());
        if (kind.isEmpty()) {
            rows.refuse(told, "step", "case.noSuchStep");
            return null;
        }
        var placed = file.at(rows.cellOf(file, told.entry().on()));
        var setting = procedures.setting(placed, told.entry().on(), rows.seats());
        var seat = setting.of(kind.get().decider());
        if (seat.isPresent() && !rows.mayRecord(seat.get().organization())) {
            rows.refuse(told, "step", "case.notYours", seat.get().name());
            return null;
        }
        var roll =
                told.ballot() == null
                        ? Optional.<Roll>empty()
                        : seat.map(one ->
                                Rolls.of(
                                        kind.get().decider(),
                                        one,
                                        told.entry().on(),
                                        rows.voters()));
        var ground = new Ground(kind.get(), setting, roll, false);
        return kept(rows, told, placed, ground);
    }

    /// With whose act it is by the tree of the day, and its vote upon the base of the day.
    private static StepEntry entry(BroughtRows rows, SheetStep told, Ground ground) {
        var seat = ground.setting().of(ground.kind().decider());
        var entry = told.entry().by(seat.map(Procedure.Seat::organization).orElse(0));
        var ballot = told.ballot();
        if (ballot == null || ground.roll().isEmpty()) {
            return entry;
        }
        int counted = ground.roll().get().base(List.of());
        var vote = ballot.upon(counted);
        if (counted > 0 && !vote.counted()) {
            rows.warn(told, "vote_base", "case.base", counted, vote.base());
        }
        return entry.voted(vote);
    }

    private @Nullable CaseFile kept(
            BroughtRows rows, SheetStep told, CaseFile file, Ground ground) {
        var entry = entry(rows, told, ground);
        var ruled = weighing.ruled(file, entry, ground);
        if (!ruled.standing().isEmpty()) {
            rows.refuse(told, ruled.standing());
            return null;
        }
        var settled =
                ruled.succeeds() ? effects.settle(rows, told, file, entry) : Settled.Done.NOTHING;
        return switch (settled) {
            case Settled.Not(var reason) -> {
                rows.refuse(told, "effective_on", reason.code(), reason.facts().toArray());
                yield null;
            }
            case Settled.Done(var done, boolean adopted) -> {
                var kept = weighing.kept(file, entry, ruled.with(List.of(), null), done);
                var after = file.with(rows.pile(file, told, entry, kept));
                if (done.movement() != null && (!adopted || readsCases(file.kind()))) {
                    rows.keep(brought);
                }
                if (!adopted && done.movement() != null) {
                    rows.moved(brought);
                    after = told(rows, file.id());
                }
                yield after;
            }
        };
    }

    /// What follows from a step that has just changed the ledger, as on the screens.
    private CaseFile told(BroughtRows rows, long id) {
        var after = store.find(id).orElseThrow();
        var last = after.steps().max(Comparator.comparingLong(Step::id)).orElseThrow();
        weighing.tell(rows.viewer(), after, last.id());
        return after;
    }
}
