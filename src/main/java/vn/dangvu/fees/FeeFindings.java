package vn.dangvu.fees;

import vn.dangvu.exchange.Finding;
import vn.dangvu.kernel.Texts;

import java.time.YearMonth;
import java.util.List;

/// What the rules of fees say against a row of a sheet, in the words of the screens.
final class FeeFindings {

    private FeeFindings() {}

    /// @param month of which the row speaks
    static Finding of(int row, String column, YearMonth month, Objection objection) {
        return new Finding(
                row,
                column,
                Months.text(month),
                "fee.rule",
                List.of(
                        ObjectionWords.plain(Texts.VIETNAMESE).of(objection),
                        ObjectionWords.plain(Texts.ENGLISH).of(objection)));
    }
}
