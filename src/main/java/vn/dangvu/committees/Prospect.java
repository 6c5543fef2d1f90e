package vn.dangvu.committees;

import java.util.List;

/// What recording something would come to: every objection at once, and what is unusual.
public record Prospect(List<Objection> objections, List<Warning> warnings) {

    public Prospect {
        objections = List.copyOf(objections);
        warnings = List.copyOf(warnings);
    }

    public boolean possible() {
        return objections.isEmpty();
    }
}
