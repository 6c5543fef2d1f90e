package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// What other modules know of a member, in parts of the record. The record shows them and does not
/// know who keeps them.
public interface PartsOfMember {

    /// @param id of the part on the page, such as `years-badge`
    /// @param lead one sentence on what holds; null where there is nothing to say
    /// @param acts what the viewer may do, the first one first
    record Part(
            String id, String title, @Nullable String lead, List<Line> lines, List<Crumb> acts) {

        public Part {
            lines = List.copyOf(lines);
            acts = List.copyOf(acts);
        }

        public boolean empty() {
            return lead == null && lines.isEmpty() && acts.isEmpty();
        }
    }

    /// @param more the paper behind it, and what else is to be known; empty where there is nothing
    /// @param address where it is corrected or laid open; null where the viewer may not
    record Line(String day, String what, String more, @Nullable String address) {}

    /// @param now where the member stands: of whoever has left, other things can be done
    /// @param records whether the viewer may record where the member is, or was last
    List<Part> of(Viewer viewer, Texts texts, long member, State now, boolean records);
}
