package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// The rules on classes, as they were in force on a day: they stand in the guidance of the
/// Secretariat. A new guidance is a new row here.
///
/// @param since the day of the guidance, or from which it counts
/// @param document which guidance, and the regulation that it explains
/// @param awarenessMonths how long a certificate of the awareness class counts until the cell
///   resolves (ADM-03)
record CoursePolicy(LocalDate since, String document, int awarenessMonths) {

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Hướng dẫn 06-HD/TW ngày 09/6/2025 (Quy định 294-QĐ/TW)";

    /// Of the guidance of 2026 the text was not found; that its term is the same is taken from
    /// those before it (handbook 2.2).
    private static final List<CoursePolicy> REGIMES =
            List.of(
                    new CoursePolicy(
                            LocalDate.of(2026, 5, 19),
                            "Hướng dẫn 01-HD/TW ngày 19/5/2026 (Quy định 208-QĐ/TW)",
                            60),
                    new CoursePolicy(LocalDate.of(2025, 7, 1), READ, 60),
                    new CoursePolicy(
                            LocalDate.of(2021, 9, 28),
                            "Hướng dẫn 01-HD/TW ngày 28/9/2021 (Quy định 24-QĐ/TW)",
                            60),
                    new CoursePolicy(
                            LocalDate.of(2016, 9, 20),
                            "Hướng dẫn 01-HD/TW ngày 20/9/2016 (Quy định 29-QĐ/TW)",
                            60));

    /// Certificates older than the oldest guidance we hold follow its numbers.
    static CoursePolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// The first day of each, the newest first.
    static List<LocalDate> beginnings() {
        return REGIMES.stream().map(CoursePolicy::since).toList();
    }

    /// The last day on which a certificate counts; null where it counts for ever. Sixty months from
    /// the day of issue have not passed before that day is over.
    static @Nullable LocalDate validUntil(CourseKind kind, LocalDate issuedOn) {
        return switch (kind) {
            case AWARENESS -> issuedOn.plusMonths(inForceOn(issuedOn).awarenessMonths());
            case NEW_MEMBER -> null;
        };
    }

    /// The place is cited of the document that was read; of the others the document alone.
    static Citation source(CourseKind kind, LocalDate issuedOn) {
        var policy = inForceOn(issuedOn);
        boolean read = policy.document.equals(READ);
        return switch (kind) {
            case AWARENESS -> new Citation(policy.document, read ? "điểm 5.4b" : "", "ADM-03");
            case NEW_MEMBER -> new Citation(policy.document, read ? "điểm 4.1" : "", "ADM-16");
        };
    }
}
