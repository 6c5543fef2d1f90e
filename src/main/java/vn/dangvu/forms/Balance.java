package vn.dangvu.forms;

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

    Balance plus(Balance other) {
        return new Balance(
                opening + other.opening,
                increase + other.increase,
                decrease + other.decrease,
                closing + other.closing);
    }
}
