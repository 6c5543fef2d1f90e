package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A step of a procedure. Its words stand in the bundle of the module that owns the procedure:
/// `<module>.step.<code>`, with `….about` for what it means.
///
/// @param code kept in the database
/// @param stage in which the case is from here on; null: as before
/// @param asks what the form asks besides the day
/// @param needs of these, what cannot be left out
/// @param majority of a vote; null where there is none
/// @param outcomes of [Field#OUTCOME]; words `<module>.outcome.<code>`
/// @param grounds of [Field#GROUND]; words `<module>.ground.<code>`
/// @param repeats whether it may happen more than once
/// @param before whether it may have happened before the case was opened
public record StepKind(
        String code,
        @Nullable String stage,
        Decider decider,
        Set<Field> asks,
        Set<Field> needs,
        @Nullable Majority majority,
        List<String> outcomes,
        List<String> grounds,
        boolean repeats,
        boolean before) {

    /// The stage after which nothing comes.
    public static final String CLOSED = "CLOSED";

    /// With which a case begins, on the day of its opening.
    public static final String OPENED = "OPENED";

    public StepKind {
        asks = Set.copyOf(asks);
        needs = Set.copyOf(needs);
        outcomes = List.copyOf(outcomes);
        grounds = List.copyOf(grounds);
    }

    /// One that asks the day and may ask more.
    public static StepKind of(String code, Decider decider, Field... asks) {
        Set<Field> asked = asks.length == 0 ? Set.of() : EnumSet.copyOf(List.of(asks));
        return new StepKind(
                code, null, decider, asked, Set.of(), null, List.of(), List.of(), false, false);
    }

    /// A resolution with its vote and its paper.
    public static StepKind vote(String code, Decider decider, Majority majority) {
        return of(code, decider, Field.VOTE, Field.DECISION).majority(majority).needing(Field.VOTE);
    }

    public StepKind to(String next) {
        return new StepKind(
                code, next, decider, asks, needs, majority, outcomes, grounds, repeats, before);
    }

    public StepKind needing(Field... fields) {
        var needed = EnumSet.copyOf(List.of(fields));
        return new StepKind(
                code, stage, decider, asks, needed, majority, outcomes, grounds, repeats, before);
    }

    public StepKind choosing(String... results) {
        return new StepKind(
                code,
                stage,
                decider,
                asks,
                needs,
                majority,
                List.of(results),
                grounds,
                repeats,
                before);
    }

    public StepKind because(String... reasons) {
        return new StepKind(
                code,
                stage,
                decider,
                asks,
                needs,
                majority,
                outcomes,
                List.of(reasons),
                repeats,
                before);
    }

    public StepKind repeating() {
        return new StepKind(
                code, stage, decider, asks, needs, majority, outcomes, grounds, true, before);
    }

    /// What a case is about lies before it: a death, an education that began long ago.
    public StepKind beforehand() {
        return new StepKind(
                code, stage, decider, asks, needs, majority, outcomes, grounds, repeats, true);
    }

    /// Decided by a vote with that majority.
    public StepKind majority(Majority wanted) {
        return new StepKind(
                code, stage, decider, asks, needs, wanted, outcomes, grounds, repeats, before);
    }

    public boolean closes() {
        return CLOSED.equals(stage);
    }
}
