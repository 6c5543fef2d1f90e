package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.Finding;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the rules have against one row of the movements sheet: what was found, what they say, and
/// where that is written.
///
/// @param row in the sheet
record MovementFindings(int row, Entry entry) {

    /// Empty for plain bookkeeping (who is where, which day, what is missing): the sheet has checks
    /// of its own for that, which refuse.
    Optional<Finding> of(Objection objection) {
        return of(objection, null);
    }

    /// @param heldSince the first day of the oldest rules we hold, where the row is older than they
    ///   are and nothing can be cited
    private Optional<Finding> of(Objection objection, @Nullable LocalDate heldSince) {
        return switch (objection) {
            case Objection.OlderThanOurRules(var reason, var since) -> of(reason, since);
            case Objection.TooYoung young ->
                    cited("tooYoung", young.source(), heldSince, young.age(), young.required());
            case Objection.NotEndOfProbation other ->
                    cited("notEndOfProbation", other.source(), heldSince, other.expected());
            case Objection.TooSoonToReturn soon ->
                    cited("tooSoonToReturn", soon.source(), heldSince, soon.earliest());
            case Objection.NotOfficial card -> cited("notOfficial", card.source(), heldSince);
            case Objection.NotProbationary _ -> told("kind", "notProbationary");
            case Objection.OutOfTurn _ -> told("kind", "outOfTurn");
            case Objection.Deceased dead -> told("kind", "deceased", dead.on());
            case Objection.BeforeBirth _ -> told("effective_on", "beforeBirth");
            case Objection.DecisionLate _ -> told("decision_date", "decisionLate");
            case Objection.Missing missing ->
                    missing.field().equals("cardNumber")
                            ? told("card_number", "cardMissing")
                            : Optional.empty();
            case Objection.NotAMember _,
                    Objection.AlreadyAMember _,
                    Objection.SameCell _,
                    Objection.LaterFactDisagrees _,
                    Objection.InTheFuture _,
                    Objection.DecisionInTheFuture _,
                    Objection.BornInTheFuture _,
                    Objection.UnlikelyAge _,
                    Objection.Malformed _,
                    Objection.UntilBeforeBegin _,
                    Objection.CorrectedAlready _,
                    Objection.Taken _,
                    Objection.DateOutOfOrder _,
                    Objection.ChangedMeanwhile _,
                    Objection.NothingNew _,
                    Objection.CellNotThere _,
                    Objection.OnTheWay _,
                    Objection.SettlesATransfer _,
                    Objection.BesideTheTransfer _,
                    Objection.NeedsAnother _,
                    Objection.NotTheGoal _,
                    Objection.LooksLike _ ->
                    Optional.empty();
        };
    }

    private Optional<Finding> cited(
            String rule, Citation source, @Nullable LocalDate heldSince, Object... facts) {
        return heldSince == null
                ? told("effective_on", rule, and(facts, source, source.ruleId()))
                : told("effective_on", "older." + rule, and(facts, heldSince));
    }

    private static Object[] and(Object[] facts, Object... more) {
        return Stream.concat(Arrays.stream(facts), Arrays.stream(more)).toArray();
    }

    private Optional<Finding> told(String column, String rule, Object... facts) {
        List<String> arguments = Arrays.stream(facts).map(Object::toString).toList();
        String day = entry.effectiveOn().toString();
        return Optional.of(new Finding(row, column, day, "rule." + rule, arguments));
    }
}
