package vn.dangvu.exchange;

import vn.dangvu.kernel.Viewer;

import java.time.Instant;
import java.util.Map;

/// The rows of one sheet inside an import's transaction.
///
/// @param now the instant of the import, the same for all its sheets
/// @param decisions by row number: what the user decided about a row that looks like somebody who
///   is there already (`DIFFERENT`, `SKIP`, or `SAME:<member code>`)
/// @param keepRecordedDays the user stands by what the sheet says about since when the office knew
/// @param mending the last import of this sheet, by the same user on the same day, left rows
///   refused
public record Staging(
        String table,
        String problems,
        Viewer viewer,
        Instant now,
        Map<Integer, String> decisions,
        boolean keepRecordedDays,
        boolean mending) {

    public Staging {
        decisions = Map.copyOf(decisions);
    }
}
