package vn.dangvu.shell;

import vn.dangvu.kernel.Viewer;

import java.util.OptionalInt;

/// What waits for somebody's word. The module that keeps it brings the answer.
public interface Inbox {

    /// How much waits for the viewer; nothing where nothing ever will.
    OptionalInt waitingFor(Viewer viewer);
}
