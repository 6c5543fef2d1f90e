package vn.dangvu.courses;

import java.time.LocalDate;
import java.util.Map;

/// Whose admission waits for its decision since the cell has resolved. To that day the certificate
/// of the awareness class counts (ADM-03): whoever had one then learns nothing again. Brought by
/// whoever works on admissions.
public interface CellResolutions {

    /// The day of the resolution, by candidate, of the cases that are open on `day`.
    Map<Long, LocalDate> waiting(LocalDate day);
}
