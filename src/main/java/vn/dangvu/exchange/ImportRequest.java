package vn.dangvu.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to import.
///
/// @param decisions what the user decided about rows that look like somebody who is there already
/// @param keepRecordedDays the user stands by the days on which, as the sheets say, the office knew
///   of their rows, even where that changes what a register in use answers about such a day
/// @param folder a private place on disk for the list of problems; it must outlive the result
public record ImportRequest(
        List<ImportFile> files,
        Map<Place, String> decisions,
        boolean keepRecordedDays,
        Path folder) {

    /// The row is left out.
    public static final String SKIP = "SKIP";

    /// Another person, who only looks the same.
    public static final String DIFFERENT = "DIFFERENT";

    /// Followed by the code of the member whom the row is about.
    public static final String SAME = "SAME:";

    /// A row of a sheet of a file.
    public record Place(int file, String sheet, int row) {}

    public ImportRequest {
        files = List.copyOf(files);
        decisions = Map.copyOf(decisions);
    }

    public static ImportRequest of(List<ImportFile> files, ImportFolder folder) {
        return new ImportRequest(files, Map.of(), false, folder.path());
    }

    public ImportRequest with(Map<Place, String> more) {
        var all = new HashMap<>(decisions);
        all.putAll(more);
        return new ImportRequest(files, all, keepRecordedDays, folder);
    }

    public ImportRequest keepingRecordedDays(boolean keep) {
        return new ImportRequest(files, decisions, keep, folder);
    }

    Map<Integer, String> decisionsFor(int file, String sheet) {
        var here = new HashMap<Integer, String>();
        decisions.forEach((place, decision) -> {
            if (place.file() == file && place.sheet().equals(sheet)) {
                here.put(place.row(), decision);
            }
        });
        return here;
    }
}
