package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.persistence.Progress;

import java.io.PrintStream;

/// Shows what is being done and how long it took, one line a step.
final class Steps implements Progress {

    private static final double NANOS = 1e9;

    private final @Nullable PrintStream out;
    private final Texts texts;
    private volatile boolean cancelled;
    private long begun;
    private boolean open;

    private Steps(@Nullable PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    static Steps shown(PrintStream out, Texts texts) {
        return new Steps(out, texts);
    }

    /// Shown beside the result only to a person who waits; a script reads nothing but the result.
    static Steps besideResult(Texts texts) {
        var console = System.console();
        boolean watched = console != null && console.isTerminal();
        return new Steps(watched ? System.err : null, texts);
    }

    @Override
    public void now(String key) {
        now(key, new Object[0]);
    }

    /// The same about something that has a name.
    void now(String key, Object... about) {
        done();
        if (out != null) {
            out.print("  " + texts.get(key, about) + " …");
            out.flush();
        }
        begun = System.nanoTime();
        open = true;
    }

    /// Ends the line of the last step.
    void done() {
        if (open && out != null) {
            double seconds = (System.nanoTime() - begun) / NANOS;
            out.println(
                    " "
                            + String.format(texts.locale(), "%.1f", seconds)
                            + " "
                            + texts.get("command.seconds"));
        }
        open = false;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
