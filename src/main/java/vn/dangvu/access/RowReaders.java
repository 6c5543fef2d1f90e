package vn.dangvu.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// How many accounts reach personal rows, and by which role: for the page that tells everybody who
/// reads what is kept.
@Service
public class RowReaders {

    /// @param roles in force that show rows
    /// @param accounts that have one of them
    public record Count(Viewer.Role role, int roles, int accounts) {}

    private final RowReaderStore store;
    private final Clock clock;

    RowReaders(RowReaderStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Within what the viewer may see; whoever manages accounts sees all of them. Who reads from an
    /// organization above is not counted: of that the viewer is told nothing.
    @Transactional(readOnly = true)
    public List<Count> of(Viewer viewer) {
        return store.counted(viewer.roots(), viewer.administrator(), LocalDate.now(clock));
    }
}
