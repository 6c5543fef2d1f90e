package vn.dangvu.organizations;

import vn.dangvu.organizations.TreeDifference.What;

import java.time.LocalDate;
import java.util.List;

/// A day on which something changed in what somebody sees of the tree.
public record ChangedDay(LocalDate on, List<Happened> happened) {

    public ChangedDay {
        happened = List.copyOf(happened);
    }

    /// @param name of one of those it happened to
    public record Happened(What what, int count, String name) {}
}
