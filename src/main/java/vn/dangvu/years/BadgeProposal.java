package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Whom somebody wants to propose for which badge.
///
/// @param on the day on which it is considered
/// @param paper of who asks for it early or posthumously
/// @param keptWhere of a medical record: where it is; never what is in it
/// @param progress minutes in which the cell acknowledges progress after a discipline
public record BadgeProposal(
        long member,
        int years,
        Manner manner,
        LocalDate on,
        Paper paper,
        @Nullable String keptWhere,
        Paper progress) {

    /// A paper of which number and day are kept.
    public record Paper(@Nullable String number, @Nullable LocalDate date) {

        public static final Paper NONE = new Paper(null, null);

        boolean given() {
            return number != null && date != null;
        }
    }

    /// The same, considered on another day.
    BadgeProposal consideredOn(LocalDate day) {
        return new BadgeProposal(member, years, manner, day, paper, keptWhere, progress);
    }

    /// In a round, with nothing besides.
    public static BadgeProposal regular(long member, int years, LocalDate on) {
        return new BadgeProposal(member, years, Manner.REGULAR, on, Paper.NONE, null, Paper.NONE);
    }
}
