package vn.dangvu.reorganizations.web;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.shell.Crumb;

import java.time.LocalDate;
import java.util.List;

/// A plan on somebody's desk, with what is needed to speak of it.
///
/// @param home the organization whose officers work on it, as it is today
record OpenPlan(
        Viewer viewer,
        Plan plan,
        Organization home,
        Names names,
        PlanWords words,
        LocalDate today) {

    String address() {
        return "/reorganizations/" + plan.id();
    }

    /// The page of the plan on which the line stands.
    String addressOf(int line) {
        int first = PlanLines.firstOn(line);
        return first == 1 ? address() : address() + "?from=" + first + "#line-" + line;
    }

    /// The way to the plan.
    List<Crumb> trail() {
        return List.of(new Crumb(words.page("title"), "/reorganizations"));
    }

    /// The way to a page below the plan.
    List<Crumb> trailBelow() {
        return List.of(
                new Crumb(words.page("title"), "/reorganizations"),
                new Crumb(plan.title(), address()));
    }

    String lead() {
        return words.page("leadOf", home.shortName(), words.date(plan.on()));
    }
}
