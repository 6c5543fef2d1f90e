package vn.dangvu.access;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.List;

/// One person's way in.
///
/// @param revision grows when sessions that are open must end
/// @param secondStep whether a code is asked for after the password
/// @param secondStepRequired whether the administrator wants it so
/// @param grants every role that nobody took back; some count later, or no more
public record Account(
        int id,
        String username,
        String displayName,
        boolean administrator,
        boolean mustChangePassword,
        boolean disabled,
        int revision,
        boolean secondStep,
        boolean secondStepRequired,
        List<Role> grants) {

    /// A role at an organization, with what a page needs to name and revoke it.
    ///
    /// @param organizationName today's name; the last one where it has ended
    /// @param state whether it counts today
    public record Role(
            int id,
            Viewer.Grant grant,
            String organizationName,
            Validity validity,
            RoleState state) {}

    /// Whether a role counts.
    public enum RoleState {
        COMING,
        IN_FORCE,
        OVER;

        static RoleState of(Validity validity, LocalDate day) {
            if (validity.over(day)) {
                return OVER;
            }
            return validity.on(day) ? IN_FORCE : COMING;
        }
    }

    public Account {
        grants = List.copyOf(grants);
    }

    public Viewer viewer(@Nullable String address) {
        return new Viewer(
                username,
                administrator,
                grants.stream()
                        .filter(role -> role.state() == RoleState.IN_FORCE)
                        .map(Role::grant)
                        .toList(),
                address);
    }
}
