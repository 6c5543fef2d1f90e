package vn.dangvu.command;

/// How a command ends, for scripts. `--help` lists them.
final class ExitCode {

    static final int DONE = 0;

    /// Something that should not happen did; the log says more.
    static final int FAILED = 1;

    /// The command line was not understood.
    static final int USAGE = 2;

    /// The home is in use, or the database cannot be had.
    static final int NO_DATABASE = 3;

    /// There is no such organization or figure, or it may not be seen.
    static final int NOT_FOUND = 4;

    /// The input was read and refused, as a whole or in part.
    static final int REFUSED = 5;

    /// The audit was looked through, and is not as it was written.
    static final int TAMPERED = 6;

    private ExitCode() {}
}
