package vn.dangvu.fees.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// The months beside the one that is shown.
final class MonthNavs {

    private static final int BEFORE = 3;

    private MonthNavs() {}

    static SheetPage.MonthNav of(Here here, List<FieldError> errors) {
        var words = here.words();
        return new SheetPage.MonthNav(
                here.id().value(),
                months(here).stream()
                        .map(month -> new Crumb(words.month(month), here.address(month)))
                        .toList(),
                here.address(),
                words.month(here.month()),
                FieldError.of(errors, "month"));
    }

    /// Three before and one after; the latest first, as an office asks for them.
    private static List<YearMonth> months(Here here) {
        return IntStream.rangeClosed(-1, BEFORE)
                .mapToObj(back -> here.month().minusMonths(back))
                .toList();
    }
}
