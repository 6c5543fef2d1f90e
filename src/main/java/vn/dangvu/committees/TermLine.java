package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A term in the list of an organization's terms.
///
/// @param until the day of the next congress, or the first day after the organization; null while
///   the term lasts
/// @param deadlines of what follows its congress (COM-06)
/// @param guide the sizes between which its bodies were chosen (COM-04)
public record TermLine(Term term, @Nullable LocalDate until, Deadlines deadlines, SizeGuide guide) {

    /// Still in force although its planned end has come.
    public boolean overdue(LocalDate day) {
        return until == null && term.overdue(day);
    }
}
