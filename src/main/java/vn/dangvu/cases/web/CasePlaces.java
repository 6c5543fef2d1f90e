package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Option;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/// The organizations that a page of cases offers.
@Component
class CasePlaces {

    private final Organizations organizations;

    CasePlaces(Organizations organizations) {
        this.organizations = organizations;
    }

    /// The way down to `here`, and those below it.
    List<Option> around(Viewer viewer, Organization here, LocalDate today) {
        var choices = new LinkedHashMap<OrganizationId, Organization>();
        organizations.roots(viewer, today).forEach(one -> choices.put(one.id(), one));
        organizations.path(viewer, here.id(), today).forEach(one -> choices.put(one.id(), one));
        choices.put(here.id(), here);
        organizations
                .children(viewer, here.id(), today)
                .forEach(one -> choices.putIfAbsent(one.id(), one));
        return choices.values().stream()
                .map(one -> new Option(one.id().toString(), one.shortName()))
                .toList();
    }
}
