package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.papers.TermSource.TermOfOffice;

import java.time.LocalDate;

/// The days within which the numbers of a type run on from 01: the term of the committee (handbook
/// 7.4); where no term is known, the year.
///
/// @param until the first day after it, or null while it goes on
record NumberSeries(LocalDate since, @Nullable LocalDate until, String label) {

    static NumberSeries of(TermOfOffice term) {
        return new NumberSeries(term.since(), term.until(), term.label());
    }

    static NumberSeries year(LocalDate day) {
        var first = day.withDayOfYear(1);
        return new NumberSeries(first, first.plusYears(1), String.valueOf(day.getYear()));
    }
}
