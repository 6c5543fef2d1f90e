package vn.dangvu.courses;

import java.util.List;

/// The first of those who should go to a class, by given name.
///
/// @param total how many there are, shown or not
public record EntitledPage(List<Entitled> people, long total) {

    public EntitledPage {
        people = List.copyOf(people);
    }

    /// Whether some are not shown.
    public boolean cut() {
        return total > people.size();
    }
}
