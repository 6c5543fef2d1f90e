package vn.dangvu.transfers;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.util.List;

/// The numbers of the rules on transfers, as they were in force on a day. A new regulation is a new
/// row here.
///
/// @param since the first day of the regime
/// @param regulation of the Central Committee on the statute
/// @param guidance of the Secretariat that goes with it
/// @param startDays working days from the decision or move until the slip (TRF-01)
/// @param presentDays working days from the slip until it is shown (TRF-01)
/// @param officialMonths from so long a contract on, the transfer is official (TRF-03)
/// @param temporaryMonths from so long a stay on, it is temporary (TRF-03)
/// @param studyMonths at most, of temporary study (TRF-03)
/// @param graduateMonths in the school's cell without work (TRF-07)
/// @param heldMonths with the papers in one's own hands (TRF-10)
record TransferPolicy(
        LocalDate since,
        String regulation,
        String guidance,
        int startDays,
        int presentDays,
        int officialMonths,
        int temporaryMonths,
        int studyMonths,
        int graduateMonths,
        int heldMonths) {

    /// Those whose text was read, which have these rules under one numbering.
    private static final List<String> READ =
            List.of("Quy định 29-QĐ/TW", "Quy định 24-QĐ/TW", "Quy định 294-QĐ/TW");

    private static final List<TransferPolicy> REGIMES =
            List.of(
                    of("2026-07-26", "Quy định 208-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 19/5/2026"),
                    of("2026-05-19", "Quy định 20-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 19/5/2026"),
                    of("2026-04-08", "Quy định 20-QĐ/TW", "Hướng dẫn 06-HD/TW"),
                    of("2025-07-01", "Quy định 294-QĐ/TW", "Hướng dẫn 06-HD/TW"),
                    of("2025-01-20", "Quy định 232-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 28/9/2021"),
                    of("2021-09-28", "Quy định 24-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 28/9/2021"),
                    of("2021-07-30", "Quy định 24-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 20/9/2016"),
                    of("2016-07-25", "Quy định 29-QĐ/TW", "Hướng dẫn 01-HD/TW ngày 20/9/2016"));

    /// All of them have the same numbers.
    private static TransferPolicy of(String since, String regulation, String guidance) {
        return new TransferPolicy(
                LocalDate.parse(since), regulation, guidance, 60, 30, 12, 3, 24, 12, 3);
    }

    /// Cases older than the oldest regime we hold follow the numbers of the oldest, which is not
    /// cited for them: see [#isHeldFor].
    static TransferPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    static boolean isHeldFor(LocalDate day) {
        return !day.isBefore(REGIMES.getLast().since);
    }

    /// The last day to ask for the slip. Whoever has finished school without work has longer
    /// (TRF-07).
    LocalDate startBy(Cause cause, LocalDate causeOn) {
        return cause == Cause.GRADUATED
                ? causeOn.plusMonths(graduateMonths)
                : WorkingDays.VIETNAM.after(causeOn, startDays);
    }

    /// The last day to show the slip.
    LocalDate presentBy(LocalDate slipOn) {
        return WorkingDays.VIETNAM.after(slipOn, presentDays);
    }

    /// The last day on which somebody may hold the papers without it being a case.
    LocalDate holdUntil(LocalDate slipOn) {
        return slipOn.plusMonths(heldMonths);
    }

    /// Who has to sign at least.
    Signer signer(TransferRoute route) {
        return switch (route) {
            case INTERNAL, UPPER -> Signer.GRASSROOTS;
            case WITHIN_PROVINCE, OTHER_PROVINCE, ABROAD -> Signer.UPPER;
        };
    }

    /// The place is cited of documents that were read; of the others the document alone.
    Citation cite(String place, String ruleId) {
        return new Citation(regulation, READ.contains(regulation) ? place : "", ruleId);
    }

    Citation guide(String ruleId) {
        return new Citation(guidance, "mục 10", ruleId);
    }
}
