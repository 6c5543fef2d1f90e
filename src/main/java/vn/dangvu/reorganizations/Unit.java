package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

/// An organization as a plan sees it on the day it takes effect.
///
/// @param id its locality number; negative while it is only planned
/// @param parent the id of its superior, or null
record Unit(
        int id,
        String code,
        String officialName,
        String shortName,
        OrganizationKind kind,
        @Nullable String unitType,
        @Nullable Integer parent) {

    boolean planned() {
        return id < 0;
    }

    boolean isUnder(Unit superior) {
        return parent != null && parent == superior.id();
    }

    /// Whether both bear the same code and names.
    boolean isCalledAs(Unit other) {
        return code.equals(other.code)
                && officialName.equals(other.officialName)
                && shortName.equals(other.shortName);
    }

    Unit under(int superior) {
        return new Unit(id, code, officialName, shortName, kind, unitType, superior);
    }

    Unit as(OrganizationKind other) {
        return new Unit(id, code, officialName, shortName, other, unitType, parent);
    }

    Unit named(String newCode, String official, String brief) {
        return new Unit(id, newCode, official, brief, kind, unitType, parent);
    }
}
