package vn.dangvu.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What to import.
///
/// @param decisions what the user decided about rows that look like somebody who is there already
/// @param folder a private place on disk for the list of problems; it must outlive the result
public record ImportRequest(List<ImportFile> files, Map<Place, String> decisions, Path folder) {

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
        return new ImportRequest(files, Map.of(), folder.path());
    }

    public ImportRequest with(Map<Place, String> more) {
        var all = new HashMap<>(decisions);
        all.putAll(more);
        return new ImportRequest(files, all, folder);
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
