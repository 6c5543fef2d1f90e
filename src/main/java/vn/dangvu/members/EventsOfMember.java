package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;

/// What other modules know to have happened to a member. On the timeline of the record it stands
/// among the movements, in the order of days; the record does not know who keeps it.
public interface EventsOfMember {

    /// @param more the paper behind it, and what else is to be known; empty where there is nothing
    /// @param address where it is corrected; null where the viewer may not
    record Event(LocalDate on, String what, String icon, String more, @Nullable String address) {}

    /// What is believed, in any order.
    ///
    /// @param records whether the viewer may record where the member is
    List<Event> of(Viewer viewer, Texts texts, long member, boolean records);
}
