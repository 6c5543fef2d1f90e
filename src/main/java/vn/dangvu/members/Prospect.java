package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What recording an entry would do, told before it is done.
///
/// @param objections why it cannot be recorded; empty means it can
/// @param from the cell the member is in before; null is outside
/// @param to the cell the member is in then; null is outside
public record Prospect(List<Objection> objections, @Nullable Integer from, @Nullable Integer to) {

    /// Nothing stands against it, and nobody goes anywhere.
    static final Prospect NONE = new Prospect(List.of(), null, null);

    public Prospect {
        objections = List.copyOf(objections);
    }

    public boolean possible() {
        return objections.isEmpty();
    }
}
