package vn.dangvu.persistence;

import java.nio.file.Path;

/// A path in a command that PostgreSQL hands to a shell.
public final class ShellWord {

    private ShellWord() {}

    /// One word for the shell whatever stands in it, with the `%` of PostgreSQL's own placeholders
    /// taken literally.
    public static String of(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
