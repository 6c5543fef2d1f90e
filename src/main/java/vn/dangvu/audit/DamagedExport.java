package vn.dangvu.audit;

import java.nio.file.Path;

/// A file that is no export of the audit, or not a whole one.
public class DamagedExport extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedExport(Path file) {
        super(file.toString());
    }

    public String file() {
        return String.valueOf(getMessage());
    }
}
