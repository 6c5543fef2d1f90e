package vn.dangvu.reorganizations;

import java.util.List;

/// One line of a plan, flat: as a sheet, a form and the table of lines have it. Texts that a line
/// does not need are empty.
///
/// @param organizations codes of those it happens to
/// @param target a code: of who takes over, or of what begins
/// @param kind a name of `OrganizationKind`
/// @param parent the code of the superior of what begins
/// @param reception of a hand-over: the decision of who takes over (handbook 1.4)
public record Line(
        Action action,
        List<String> organizations,
        String target,
        String officialName,
        String shortName,
        String kind,
        String unitType,
        String parent,
        Plan.Decision reception) {

    public Line {
        organizations = List.copyOf(organizations);
    }

    public Line(
            Action action,
            List<String> organizations,
            String target,
            String officialName,
            String shortName,
            String kind,
            String unitType,
            String parent) {
        this(
                action,
                organizations,
                target,
                officialName,
                shortName,
                kind,
                unitType,
                parent,
                Plan.Decision.NONE);
    }

    public enum Action {
        ESTABLISH,
        RENAME,
        CHANGE_KIND,
        ABSORB,
        CONSOLIDATE,
        /// One line for each part; the first part goes on for the whole in restated figures.
        SPLIT,
        SPLIT_OFF,
        HAND_OVER,
        DISSOLVE,
        END,
        DISBAND,
        MOVE_MEMBERS;

        /// Whether a new organization comes of it.
        public boolean begins() {
            return this == ESTABLISH || this == CONSOLIDATE || this == SPLIT || this == SPLIT_OFF;
        }
    }

    /// Whether its target is a code that nobody bears yet.
    boolean givesCode() {
        return action.begins() || action == Action.RENAME;
    }

    String organization() {
        return organizations.isEmpty() ? "" : organizations.getFirst();
    }
}
