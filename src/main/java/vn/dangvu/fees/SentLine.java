package vn.dangvu.fees;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A line of a sheet as it is sent up.
///
/// @param group null where nobody said by what the member pays
record SentLine(
        long member,
        Kind kind,
        @Nullable FeeGroup group,
        @Nullable Ground ground,
        long due,
        long paid) {

    /// As the database keeps it, and figures count it.
    enum Kind {
        OWED,
        EXEMPT,
        ELSEWHERE,
        UNKNOWN
    }

    /// @param line with its amounts
    static SentLine of(CellSheet.Line line) {
        var due = line.due();
        return new SentLine(
                line.member(),
                kind(due),
                group(due),
                due instanceof Due.Exempt exempt ? exempt.ground() : null,
                due.amount(),
                Objects.requireNonNull(line.paid()));
    }

    /// Whether it is the same to whoever received it.
    boolean says(SentLine other) {
        return member == other.member
                && kind == other.kind
                && due == other.due
                && paid == other.paid;
    }

    private static Kind kind(Due due) {
        return switch (due) {
            case Due.Owed _, Due.Hidden _ -> Kind.OWED;
            case Due.Exempt _ -> Kind.EXEMPT;
            case Due.Elsewhere _ -> Kind.ELSEWHERE;
            case Due.Unknown _ -> Kind.UNKNOWN;
        };
    }

    private static @Nullable FeeGroup group(Due due) {
        return switch (due) {
            case Due.Owed owed -> owed.group();
            case Due.Unknown(_, var group) -> group;
            case Due.Hidden _, Due.Exempt _, Due.Elsewhere _ -> null;
        };
    }
}
