package vn.dangvu.fees.web;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/// An organization whose fees of a month lie on the desk.
///
/// @param itself as it was at the end of the month
/// @param above the way down to it, as far as the viewer sees, with itself
record Here(
        Viewer viewer,
        Organization itself,
        List<Organization> above,
        YearMonth month,
        FeeWords words,
        LocalDate today,
        ZoneId zone) {

    OrganizationId id() {
        return itself.id();
    }

    boolean cell() {
        return itself.kind().holdsMembers();
    }

    String address() {
        return address(month);
    }

    String address(YearMonth other) {
        return address(id(), other);
    }

    static String address(OrganizationId organization, YearMonth month) {
        return "/fees?organization=" + organization + "&month=" + month;
    }

    /// The way to the page of fees itself: through those of the organizations above.
    List<Crumb> trail() {
        return above.stream()
                .filter(one -> !one.id().equals(id()))
                .map(one -> new Crumb(one.shortName(), address(one.id(), month)))
                .toList();
    }

    /// The way to a page below it.
    List<Crumb> trailBelow() {
        return above.stream()
                .map(one -> new Crumb(one.shortName(), address(one.id(), month)))
                .toList();
    }

    FeeReader reader() {
        return new FeeReader(words.texts(), today);
    }
}
