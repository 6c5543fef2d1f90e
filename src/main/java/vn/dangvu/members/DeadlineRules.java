package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.WorkingDays;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// By when something has to be done about a member. Legal limits name their rule; how long before a
/// limit somebody is told is ours.
final class DeadlineRules {

    /// The end of a probation is told so many days before it.
    static final int PROBATION_AHEAD = 90;

    /// The end of an exemption, a suspension, a stay elsewhere is told so many days before it.
    static final int SPELL_AHEAD = 90;

    /// ADM-15: the cell considers the recognition within so many working days.
    static final int RECOGNITION_DAYS = 30;

    /// A suspension lasts so many working days at most, unless it is prolonged.
    static final int SUSPENSION_DAYS = 90;

    /// Handbook 2.5: a card is asked for when it is missing for so long.
    static final int CARD_MONTHS = 1;

    /// Handbook 2.5: cards are given on four days of the year.
    static final List<MonthDay> ROUNDS =
            List.of(MonthDay.of(2, 3), MonthDay.of(5, 19), MonthDay.of(9, 2), MonthDay.of(11, 7));

    /// Something that runs, with the day by which it is settled.
    ///
    /// @param over whether what runs has ended, and only its settlement is open
    record Deadline(LocalDate ends, LocalDate due, boolean over) {}

    private DeadlineRules() {}

    /// ADM-14, ADM-15: twelve months from the ceremony; told before they end, and after that until
    /// the recognition is recorded.
    static Optional<Deadline> probation(LocalDate began, LocalDate day, LocalDate until) {
        var ends = began.plusMonths(MembershipPolicy.inForceOn(began).probationMonths());
        boolean over = day.isAfter(ends);
        var due = over ? WorkingDays.VIETNAM.after(ends, RECOGNITION_DAYS) : ends;
        boolean told = !day.isBefore(ends.minusDays(PROBATION_AHEAD));
        return told && !due.isAfter(until)
                ? Optional.of(new Deadline(ends, due, over))
                : Optional.empty();
    }

    /// A suspension ends on the day that was said, and after ninety working days at the latest.
    static Optional<Deadline> suspension(
            LocalDate began, @Nullable LocalDate said, LocalDate day, LocalDate until) {
        var most = WorkingDays.VIETNAM.after(began, SUSPENSION_DAYS);
        return spell(said == null || said.isAfter(most) ? most : said, day, until);
    }

    /// What was granted until a day: an exemption, a stay elsewhere.
    static Optional<Deadline> spell(LocalDate ends, LocalDate day, LocalDate until) {
        boolean told = !day.isBefore(ends.minusDays(SPELL_AHEAD));
        return told && !ends.isAfter(until)
                ? Optional.of(new Deadline(ends, ends, day.isAfter(ends)))
                : Optional.empty();
    }

    /// Handbook 2.5: the first day on which cards are given after the recognition was a month ago.
    static Optional<LocalDate> card(LocalDate official, LocalDate day, LocalDate until) {
        var missed = official.plusMonths(CARD_MONTHS);
        var due = roundFrom(missed);
        return !day.isBefore(missed) && !due.isAfter(until) ? Optional.of(due) : Optional.empty();
    }

    /// The first round on `day` or after it.
    static LocalDate roundFrom(LocalDate day) {
        return ROUNDS.stream()
                .map(round -> round.atYear(day.getYear()))
                .filter(round -> !round.isBefore(day))
                .findFirst()
                .orElseGet(() -> ROUNDS.getFirst().atYear(day.getYear() + 1));
    }
}
