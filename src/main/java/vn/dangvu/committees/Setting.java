package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.Map;

/// What stands around an entry on its day.
///
/// @param kind of the organization
/// @param lives whether the organization lives on the day
/// @param officials official members in the organization itself, if it is a cell
/// @param sizes decided for the term in force
/// @param persons by number; whoever is missing is nobody to us
record Setting(
        OrganizationKind kind,
        boolean lives,
        int officials,
        Sizes sizes,
        Map<Long, Person> persons,
        LocalDate today) {

    /// A member on the day.
    ///
    /// @param standing null of somebody who was not a member then
    /// @param inside whether the cell stands in the organization
    record Person(@Nullable Standing standing, boolean suspended, boolean inside) {}

    Setting {
        persons = Map.copyOf(persons);
    }
}
