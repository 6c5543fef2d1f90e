package vn.dangvu.reports.web;

import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.AnnualReports;

import java.util.Optional;
import java.util.regex.Pattern;

/// The year of a report as it is typed.
final class YearInput {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private YearInput() {}

    /// Empty where nothing was typed, or no year a report can have.
    static Optional<Integer> read(String typed) {
        return Optional.of(typed.strip())
                .filter(YEAR.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(AnnualReports::isYear);
    }

    static String wrong(String typed, int shown, Texts texts) {
        return texts.get(
                "reports.page.year.wrong",
                typed.strip(),
                String.valueOf(AnnualReports.FIRST_YEAR),
                String.valueOf(AnnualReports.LAST_YEAR),
                String.valueOf(shown));
    }
}
