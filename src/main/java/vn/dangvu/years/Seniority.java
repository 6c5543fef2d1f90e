package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How long somebody has been in the Party (ADM-17): from the day on which the admission was
/// signed, without the time out of Party life.
///
/// A number of years has as many days as the calendar counts from the first day on; each day out of
/// Party life puts its end off by one.
///
/// @param origin what the first day is taken from
/// @param gaps out of Party life, in order and apart
public record Seniority(LocalDate began, Origin origin, List<Gap> gaps) {

    public enum Origin {
        /// The day on which the decision was signed.
        DECISION,
        /// The ceremony: nobody recorded when the decision was signed.
        CEREMONY,
        /// The day of joining on the papers, of whom somebody else admitted. It is that of the
        /// ceremony, some days after the decision.
        PAPERS
    }

    /// @param until the first day that counts again; null while it goes on
    public record Gap(LocalDate from, @Nullable LocalDate until) {}

    public Seniority {
        gaps = List.copyOf(gaps);
    }

    public static Seniority since(LocalDate began) {
        return new Seniority(began, Origin.DECISION, List.of());
    }

    /// The day on which so many years are full; nothing while a gap before it goes on.
    public Optional<LocalDate> reached(int years) {
        var day = began.plusYears(years);
        for (Gap gap : gaps) {
            var from = gap.from().isBefore(began) ? began : gap.from();
            if (!from.isBefore(day)) {
                break;
            }
            var until = gap.until();
            if (until == null) {
                return Optional.empty();
            }
            day = day.plusDays(Math.max(0, ChronoUnit.DAYS.between(from, until)));
        }
        return Optional.of(day);
    }

    /// Full years on a day.
    public int yearsOn(LocalDate day) {
        int years = 0;
        while (reached(years + 1).filter(end -> !end.isAfter(day)).isPresent()) {
            years++;
        }
        return years;
    }
}
