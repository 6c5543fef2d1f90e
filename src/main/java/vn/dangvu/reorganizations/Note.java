package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;

import java.util.List;

/// What somebody who carries a plan out should know though it stands in nobody's way.
public sealed interface Note {

    /// They go from one superior to another by the decision of the plan alone: that of the one that
    /// receives them is not recorded (handbook 1.4).
    ///
    /// @param codes of those that are handed over
    record NoReception(List<String> codes, String to) implements Note {

        public NoReception {
            codes = List.copyOf(codes);
        }
    }

    /// It becomes another kind and keeps a name that says the old one.
    record NameOfOldKind(String code, String name, OrganizationKind kind) implements Note {}
}
