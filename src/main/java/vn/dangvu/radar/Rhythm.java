package vn.dangvu.radar;

/// How often somebody wants a mail of what waits.
public enum Rhythm {
    OFF(Within.DAYS_7),
    /// On each working day.
    DAILY(Within.DAYS_7),
    /// On the first working day of each week.
    WEEKLY(Within.DAYS_15);

    private final Within within;

    Rhythm(Within within) {
        this.within = within;
    }

    /// How far ahead such a mail looks.
    Within within() {
        return within;
    }
}
