package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

/// What a page shows of a number that it does not show. The new membership card bears the citizen
/// id (12 digits), so that it is masked as that is; the old one (8 digits) says nothing.
public final class Mask {

    private static final int CITIZEN_ID = 12;

    private static final int SHOWN = 4;

    private Mask() {}

    /// `********1234`
    static String of(String end) {
        return "*".repeat(CITIZEN_ID - SHOWN) + end;
    }

    /// What the audit keeps of any number, which nobody can take out of it again.
    static @Nullable String inAudit(@Nullable String number) {
        return number == null
                ? null
                : "*".repeat(Math.max(SHOWN, number.length() - SHOWN))
                        + number.substring(Math.max(0, number.length() - SHOWN));
    }

    public static @Nullable String card(@Nullable String number) {
        return number != null && number.length() == CITIZEN_ID
                ? of(number.substring(CITIZEN_ID - SHOWN))
                : number;
    }
}
