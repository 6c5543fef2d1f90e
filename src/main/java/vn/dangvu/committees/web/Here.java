package vn.dangvu.committees.web;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.List;

/// An organization whose leadership lies on the desk.
///
/// @param itself as it is today
record Here(Viewer viewer, Organization itself, CommitteeWords words, LocalDate today) {

    OrganizationId id() {
        return itself.id();
    }

    /// The organization's own page.
    String base() {
        return "/organizations/" + id();
    }

    /// The page of its leadership.
    String address() {
        return base() + "/committee";
    }

    /// The way to its leadership.
    List<Crumb> trail() {
        return List.of(
                new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                new Crumb(itself.shortName(), base()));
    }

    /// The way to a page below its leadership.
    List<Crumb> trailBelow() {
        return List.of(
                new Crumb(words.texts().get("shell.place.organizations"), "/organizations"),
                new Crumb(itself.shortName(), base()),
                new Crumb(words.page("title"), address()));
    }

    FormReader reader() {
        return new FormReader(words.texts(), today);
    }
}
