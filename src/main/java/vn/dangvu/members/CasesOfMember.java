package vn.dangvu.members;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.util.List;

/// What other modules have under way with a member, and what can be begun. The record shows them
/// and does not know who keeps them.
public interface CasesOfMember {

    /// @param icon of the state
    /// @param urgent whether somebody has to do something about it
    record Case(String what, String address, String icon, boolean urgent) {}

    /// Those that are open, for the states beside the name.
    List<Case> open(Viewer viewer, Texts texts, long member);

    /// Those that are over, the newest first, with how they ended.
    default List<Case> ended(Viewer viewer, Texts texts, long member) {
        return List.of();
    }

    /// Buttons for whoever may record there; asked only where that is so.
    List<Crumb> beginnings(Viewer viewer, Texts texts, MemberRecord member);
}
