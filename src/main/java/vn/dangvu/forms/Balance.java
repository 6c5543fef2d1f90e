package vn.dangvu.forms;

import java.util.List;

/// D = A + B − C of form 1 (handbook 7.1).
///
/// @param opening A
/// @param increase B
/// @param decrease C
/// @param closing D
public record Balance(long opening, long increase, long decrease, long closing) {

    public boolean holds() {
        return reckoned() == closing;
    }

    /// A + B − C.
    public long reckoned() {
        return opening + increase - decrease;
    }

    public static Balance sum(List<Balance> all) {
        return all.stream().reduce(new Balance(0, 0, 0, 0), Balance::plus);
    }

    Balance plus(Balance other) {
        return new Balance(
                opening + other.opening,
                increase + other.increase,
                decrease + other.decrease,
                closing + other.closing);
    }
}
