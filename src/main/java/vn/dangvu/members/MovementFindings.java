package vn.dangvu.members;

import vn.dangvu.exchange.Finding;
import vn.dangvu.kernel.Citation;

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
    /// of its own for that, which refuse. So an objection that is new to the forms is no matter of
    /// the import's until it is named here.
    Optional<Finding> of(Objection objection) {
        return switch (objection) {
            case Objection.TooYoung young ->
                    cited("tooYoung", young.source(), young.age(), young.required());
            case Objection.NotEndOfProbation other ->
                    cited("notEndOfProbation", other.source(), other.expected());
            case Objection.TooSoonToReturn soon ->
                    cited("tooSoonToReturn", soon.source(), soon.earliest());
            case Objection.NotOfficial card -> cited("notOfficial", card.source());
            case Objection.NotProbationary _ -> told("kind", "notProbationary");
            case Objection.OutOfTurn _ -> told("kind", "outOfTurn");
            case Objection.Deceased dead -> told("kind", "deceased", dead.on());
            case Objection.Missing missing when missing.field().equals("cardNumber") ->
                    told("card_number", "cardMissing");
            default -> Optional.empty();
        };
    }

    private Optional<Finding> cited(String rule, Citation source, Object... facts) {
        var all = Stream.concat(Arrays.stream(facts), Stream.of(source, source.ruleId())).toArray();
        return told("effective_on", rule, all);
    }

    private Optional<Finding> told(String column, String rule, Object... facts) {
        List<String> arguments = Arrays.stream(facts).map(Object::toString).toList();
        String day = entry.effectiveOn().toString();
        return Optional.of(new Finding(row, column, day, "rule." + rule, arguments));
    }
}
