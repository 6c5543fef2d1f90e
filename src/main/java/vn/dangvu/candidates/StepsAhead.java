package vn.dangvu.candidates;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.Map;

/// What a module above knows of the way from here on: a dossier that is open, a vote to come. What
/// it says stands in the list instead of our own advice.
public interface StepsAhead {

    /// @param address of the screen that does it
    record Ahead(String text, String address) {}

    /// Of whom nothing is known is left out. Asked only of candidates who were shown to the viewer.
    Map<Long, Ahead> of(Viewer viewer, Texts texts, Collection<Long> candidates);
}
