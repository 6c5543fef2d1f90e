package vn.dangvu.cases;

/// How many of the base must be in favour. In integers: no fraction is ever rounded (VOTE-06).
public enum Majority {
    /// VOTE-01.
    MORE_THAN_HALF,
    /// VOTE-04.
    TWO_THIRDS;

    public boolean reached(int inFavour, int base) {
        return switch (this) {
            case MORE_THAN_HALF -> 2 * inFavour > base;
            case TWO_THIRDS -> base > 0 && 3 * inFavour >= 2 * base;
        };
    }

    /// The fewest votes with which it is reached.
    public int needed(int base) {
        return switch (this) {
            case MORE_THAN_HALF -> base / 2 + 1;
            case TWO_THIRDS -> Math.max(1, (2 * base + 2) / 3);
        };
    }
}
