package vn.dangvu.departures;

import vn.dangvu.cases.Decider;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// The numbers of the rules on leaving the Party, as they were in force on a day. A new regulation
/// is a new row here. What is not read in a text we have stands in docs/decisions/0033.
///
/// @param since the first day of the regime
/// @param regulation of the Central Committee, and `guidance` of the Secretariat to it
/// @param absenceMonths without meetings or fee in a year, without cause (handbook 2.8)
/// @param educationMonths that the cell educates before it gives up
/// @param requests of a self-review: after so many refused ones the cell goes on without it
/// @param deliberateAtOnce whether the cell goes on at once where it is refused on purpose
/// @param ballots on a probationer that fail before the committee above decides (VOTE-08)
/// @param complaintDays working days after the decision was handed over
/// @param resolveDays working days to answer a complaint, and `resolveDaysCentral` of the Centre
/// @param probationMonths after which a probationer may be found not qualified (ADM-14)
/// @param badgeMonths by which a badge may be early for whoever died
/// @param papersDays working days to send up the papers of whoever left
/// @param decides whose decision it is (ADM-09)
record DeparturePolicy(
        LocalDate since,
        String regulation,
        String guidance,
        int absenceMonths,
        int educationMonths,
        int requests,
        boolean deliberateAtOnce,
        int ballots,
        int complaintDays,
        int resolveDays,
        int resolveDaysCentral,
        int probationMonths,
        int badgeMonths,
        int papersDays,
        Decider decides) {

    /// No regulation sets it: an office asks again when a resolution is so many working days old.
    static final int DECISION_REMINDER = 30;

    /// The same for a decision that was not handed over, in days.
    static final int NOTICE_REMINDER = 15;

    /// The one whose text we have read: places are those of its numbering (handbook 0).
    private static final String READ = "Quy định 294-QĐ/TW";

    private static final String READ_GUIDANCE = "Hướng dẫn 06-HD/TW (2025)";

    private static final DeparturePolicy OF_2011 =
            regime(2011, 11, 1, "Quy định 45-QĐ/TW", "Hướng dẫn 01-HD/TW (2012)", false);

    private static final List<DeparturePolicy> REGIMES =
            List.of(
                    regime(2026, 7, 26, "Quy định 208-QĐ/TW", "Hướng dẫn 01-HD/TW (2026)", true)
                            .under208(),
                    regime(2026, 4, 8, "Quy định 20-QĐ/TW", READ_GUIDANCE, true),
                    regime(2025, 7, 1, READ, READ_GUIDANCE, true),
                    regime(2025, 1, 20, "Quy định 232-QĐ/TW", "Hướng dẫn 01-HD/TW (2021)", false),
                    regime(2021, 7, 30, "Quy định 24-QĐ/TW", "Hướng dẫn 01-HD/TW (2021)", false),
                    regime(2016, 7, 25, "Quy định 29-QĐ/TW", "Hướng dẫn 01-HD/TW (2016)", false),
                    OF_2011);

    /// The regulation on discipline, which changes on days of its own.
    private record Discipline(LocalDate since, String document) {}

    private static final List<Discipline> DISCIPLINE =
            List.of(
                    new Discipline(LocalDate.of(2026, 4, 11), "Quy định 21-QĐ/TW (2026)"),
                    new Discipline(LocalDate.of(2025, 5, 30), "Quy định 296-QĐ/TW"),
                    new Discipline(LocalDate.of(2021, 7, 28), "Quy định 22-QĐ/TW (2021)"),
                    new Discipline(LocalDate.of(2016, 7, 26), "Quy định 30-QĐ/TW"),
                    new Discipline(LocalDate.of(2011, 11, 1), "Quy định 46-QĐ/TW"));

    /// Cases older than the oldest regime we hold follow the numbers of the oldest.
    static DeparturePolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(policy -> !policy.since.isAfter(day))
                .findFirst()
                .orElse(OF_2011);
    }

    /// The place is cited of the document that was read; of the others the document alone.
    Citation cite(String place, String ruleId) {
        return new Citation(regulation, regulation.equals(READ) ? place : "", ruleId);
    }

    /// The same of the guidance, which outlived the regulation.
    Citation citeGuidance(String place, String ruleId) {
        return new Citation(guidance, guidance.equals(READ_GUIDANCE) ? place : "", ruleId);
    }

    /// The statute of 2011 is in force all the time.
    static Citation statute(String place, String ruleId) {
        return new Citation("Điều lệ Đảng", place, ruleId);
    }

    static Citation discipline(LocalDate day, String ruleId) {
        var document =
                DISCIPLINE.stream()
                        .filter(one -> !one.since.isAfter(day))
                        .findFirst()
                        .orElse(DISCIPLINE.getLast())
                        .document;
        return new Citation(document, "", ruleId);
    }

    private static DeparturePolicy regime(
            int year, int month, int day, String document, String guide, boolean atOnce) {
        return new DeparturePolicy(
                LocalDate.of(year, month, day),
                document,
                guide,
                3,
                12,
                3,
                atOnce,
                3,
                30,
                90,
                180,
                12,
                12,
                30,
                Decider.UPPER_COMMITTEE);
    }

    /// Whoever decides on admissions decides on leaving: since then the standing committee of the
    /// grassroots committee (handbook 15.6).
    private DeparturePolicy under208() {
        return new DeparturePolicy(
                since,
                regulation,
                guidance,
                absenceMonths,
                educationMonths,
                requests,
                deliberateAtOnce,
                ballots,
                complaintDays,
                resolveDays,
                resolveDaysCentral,
                probationMonths,
                badgeMonths,
                papersDays,
                Decider.GRASSROOTS_COMMITTEE);
    }
}
