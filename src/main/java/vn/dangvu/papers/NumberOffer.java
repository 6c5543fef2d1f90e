package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Which number a paper would get.
///
/// @param next one more than the highest that was given
/// @param gaps numbers below it that nothing has, the lowest first; not more than a handful
/// @param series the term or the year, such as `2020–2025`
/// @param ofTerm whether it is a term; else a year
/// @param over the last term that is known, where it should have ended by then; else null
public record NumberOffer(
        int next, List<Integer> gaps, String series, boolean ofTerm, @Nullable Over over) {

    /// @param term such as `2020–2022`
    /// @param planned the day on which it was to end
    public record Over(String term, LocalDate planned) {}

    NumberOffer(int next, List<Integer> gaps, String series, boolean ofTerm) {
        this(next, gaps, series, ofTerm, null);
    }

    /// Whether nothing has that number yet, as far as the offer tells.
    public boolean isFree(int number) {
        return number >= next || gaps.contains(number);
    }

    NumberOffer beside(@Nullable Over term) {
        return new NumberOffer(next, gaps, series, ofTerm, term);
    }
}
