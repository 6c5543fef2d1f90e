package vn.dangvu.members;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;

/// Says in words why the ledger refuses something, for modules whose acts record in it.
public interface RefusalWords {

    /// Each with where its rule stands.
    List<String> of(Viewer viewer, Texts texts, List<Objection> objections);
}
