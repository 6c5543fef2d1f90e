package vn.dangvu.fees;

/// How the fee of a group is reckoned in a month.
public sealed interface Charge {

    /// So many thousandths of the member's own monthly base.
    record Rate(int perMille) implements Charge {}

    /// So many thousandths of the minimum wage of the region.
    record WageShare(int perMille) implements Charge {}

    /// The cell decides, within these bounds.
    record Range(long least, long most) implements Charge {}

    record Fixed(long amount) implements Charge {}

    /// An amount that was agreed with whoever is above; where there is a rate, a base does as well.
    ///
    /// @param perMille of the base; 0 where the rule has no rate
    record Agreed(int perMille) implements Charge {}

    /// Whether a monthly base may be told.
    default boolean asksBase() {
        return switch (this) {
            case Rate _ -> true;
            case Agreed(int perMille) -> perMille > 0;
            case WageShare _, Range _, Fixed _ -> false;
        };
    }

    /// Whether an agreed amount may be told.
    default boolean asksAgreed() {
        return switch (this) {
            case Range _, Agreed _ -> true;
            case Rate _, WageShare _, Fixed _ -> false;
        };
    }
}
