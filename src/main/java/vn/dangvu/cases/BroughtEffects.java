package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.BroughtStore.Bare;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Entry;
import vn.dangvu.members.RefusalsInWords;
import vn.dangvu.shell.FieldError;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a step that papers tell does to the ledger. An office mostly has the movement there already
/// and brings the papers for it: then the step takes that movement as its own, and no second one is
/// recorded.
@Component
class BroughtEffects {

    private final Weighing weighing;
    private final Confirmations confirmations;
    private final RefusalsInWords refusals;

    BroughtEffects(Weighing weighing, Confirmations confirmations, RefusalsInWords refusals) {
        this.weighing = weighing;
        this.confirmations = confirmations;
        this.refusals = refusals;
    }

    /// How it ends.
    sealed interface Settled {

        /// @param adopted whether the movement was there before
        record Done(Weighing.Done done, boolean adopted) implements Settled {

            static final Done NOTHING = new Done(Weighing.Done.NOTHING, false);
        }

        record Not(Reason reason) implements Settled {}
    }

    /// @param code of the message `exchange.problem.<code>`
    record Reason(String code, List<String> facts) {}

    Settled settle(BroughtRows rows, SheetStep told, CaseFile file, StepEntry entry) {
        var effect = weighing.effectOf(rows.viewer(), file, entry);
        if (effect.isEmpty()) {
            return Settled.Done.NOTHING;
        }
        return adopted(rows, told, file, effect.get())
                .orElseGet(() -> written(rows, file, effect.get()));
    }

    private Optional<Settled> adopted(
            BroughtRows rows, SheetStep told, CaseFile file, Effect effect) {
        return switch (effect) {
            case Effect.Moves(long member, var entry) ->
                    rows.bare(member, entry).map(bare -> adopted(rows, told, bare, entry, null));
            case Effect.Enters(_, var entry) ->
                    rows.admitted(file)
                            .flatMap(member ->
                                    rows.bare(member, entry)
                                            .map(bare -> adopted(rows, told, bare, entry, member)));
            case Effect.TakesBack _ -> Optional.empty();
        };
    }

    private static Settled adopted(
            BroughtRows rows, SheetStep told, Bare bare, Entry entry, @Nullable Long entered) {
        String paper = entry.decision().number();
        if (bare.paper() != null && paper != null && !bare.paper().equals(paper)) {
            rows.warn(told, "decision_number", "case.otherPaper", bare.paper(), paper);
        }
        return new Settled.Done(new Weighing.Done(bare.movement(), entered, List.of()), true);
    }

    private Settled written(BroughtRows rows, CaseFile file, Effect effect) {
        if (confirmations.holds(Kind.CASE_STEP)) {
            return new Settled.Not(new Reason("case.needsTwo", List.of()));
        }
        var against = weighing.asked(rows.viewer(), effect, null);
        if (!against.isEmpty()) {
            return new Settled.Not(new Reason("case.rule", inWords(rows, against)));
        }
        var prospect = new Prospect(List.of(), List.of(), List.of(), null, effect);
        var done = weighing.carryOut(rows.viewer(), file, prospect, null);
        return done.refused().isEmpty()
                ? new Settled.Done(done, false)
                : new Settled.Not(new Reason("case.rule", inWords(rows, done.refused())));
    }

    /// In Vietnamese and in English: an import does not know who will read it.
    private List<String> inWords(BroughtRows rows, List<vn.dangvu.members.Objection> against) {
        return Stream.of(Texts.VIETNAMESE, Texts.ENGLISH)
                .map(texts ->
                        refusals.of(rows.viewer(), texts, against).stream()
                                .map(FieldError::message)
                                .distinct()
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
