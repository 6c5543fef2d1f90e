package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A row of the sheet of incomes, and what becomes of it: what the form of the screens would say.
///
/// @param basis without what its group does not ask for
/// @param objections everything that stands against it
/// @param same whether it is so already
/// @param corrected the fact of the same month that it corrects; null where there is none
record BroughtBasis(
        Row row, Basis basis, List<Objection> objections, boolean same, @Nullable Long corrected) {

    /// @param number of the row
    record Row(int number, long member, YearMonth from, Basis typed, @Nullable String note) {}

    BroughtBasis {
        objections = List.copyOf(objections);
    }

    /// Rows of one member, the earlier month first: what one says holds for the next.
    ///
    /// @param known what is recorded of the member
    static List<BroughtBasis> of(List<Row> rows, List<Basis.Fact> known, YearMonth now) {
        var facts = new ArrayList<>(known);
        var brought = new ArrayList<BroughtBasis>();
        for (Row row : rows) {
            var group = row.typed().group();
            var basis = row.typed().asFor(FeePolicy.inForceOn(row.from()).charge(group));
            var objections = FeeRules.objectionsTo(basis, row.from(), now);
            var holds = FeeRules.holding(facts, row.from());
            boolean same = holds != null && holds.basis().equals(basis);
            boolean there = holds != null && holds.from().equals(row.from());
            brought.add(
                    new BroughtBasis(
                            row,
                            basis,
                            objections,
                            same,
                            there && holds != null ? holds.id() : null));
            if (objections.isEmpty() && !same) {
                facts.removeIf(fact -> fact.from().equals(row.from()));
                facts.add(fact(row, basis));
            }
        }
        return brought;
    }

    private static Basis.Fact fact(Row row, Basis basis) {
        return new Basis.Fact(0, row.member(), row.from(), basis, null, Instant.EPOCH, "");
    }

    boolean taken() {
        return objections.isEmpty();
    }

    String outcome() {
        return same ? "SAME" : corrected == null ? "NEW" : "CHANGED";
    }
}
