package vn.dangvu.command;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;

import java.time.LocalDate;
import java.util.List;

/// Organizations by the code that stands on the command line.
final class Places {

    private static final int OFFERED = 5;

    private final Organizations organizations;

    Places(Office office) {
        this.organizations = office.get(Organizations.class);
    }

    /// @throws Unknown if no organization has the code on `day`; it offers those whose code or name
    ///   holds what was typed
    Organization byCode(Viewer viewer, String code, LocalDate day) {
        return organizations
                .byCode(viewer, code, day)
                .orElseThrow(() ->
                        new Unknown(
                                organizations.search(viewer, code, day, OFFERED).stream()
                                        .map(found -> found.code() + " (" + found.shortName() + ")")
                                        .toList(),
                                "command.failure.noOrganization",
                                code,
                                day));
    }

    /// Where no organization lives on `day` at all.
    static Unknown none(LocalDate day) {
        return new Unknown(List.of(), "command.failure.noTree", day);
    }
}
