package vn.dangvu.reorganizations.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.reorganizations.Lineage;
import vn.dangvu.reorganizations.Lineages;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.List;

/// "What became of this organization": its predecessors, its successors, and what happened to it.
@Controller
class LineageController {

    private final PlanDesk desk;
    private final Lineages lineages;
    private final Organizations organizations;
    private final Pages pages;

    LineageController(PlanDesk desk, Lineages lineages, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.lineages = lineages;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/organizations/{id}/lineage")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable int id) {
        var words = desk.words(texts);
        var lineage = lineages.of(viewer, new OrganizationId(id));
        var happenings = new Happenings(organizations, viewer, words, "/lineage");
        var itself = lineage.itself();
        var until = itself.until();
        boolean living = until == null || until.isAfter(desk.today());
        var page =
                new LineagePage(
                        List.of(
                                new Crumb(texts.get("shell.place.organizations"), "/organizations"),
                                new Crumb(itself.shortName(), address(itself))),
                        living
                                ? words.page("lineage.living")
                                : words.page("lineage.ended", words.date(lastDay(itself))),
                        living,
                        branches(happenings, lineage.before(), words),
                        branches(happenings, lineage.after(), words),
                        lineage.events().stream()
                                .map(event -> event(event, happenings, words))
                                .toList());
        return pages.show(
                "reorganizations/lineage", words.page("lineage.title", itself.shortName()), page);
    }

    private static LocalDate lastDay(Organization ended) {
        var until = ended.until();
        return until == null ? ended.since() : until.minusDays(1);
    }

    private static List<LineagePage.Branch> branches(
            Happenings happenings, List<Lineage.Branch> branches, PlanWords words) {
        return branches.stream()
                .map(branch ->
                        new LineagePage.Branch(
                                happenings.named(branch.organization(), branch.on()),
                                words.page(
                                        "lineage.how",
                                        words.event(branch.kind()),
                                        words.date(branch.on())),
                                branches(happenings, branch.further(), words)))
                .toList();
    }

    private static LineagePage.Event event(
            TreeEvent event, Happenings happenings, PlanWords words) {
        return new LineagePage.Event(
                words.date(event.on()),
                words.decision(
                                new Plan.Decision(
                                        event.decisionNumber(), event.decisionDate(), null))
                        + words.received(
                                new Plan.Decision(
                                        event.reception().number(),
                                        event.reception().date(),
                                        event.reception().issuer())),
                happenings.of(event));
    }

    private static String address(Organization organization) {
        return "/organizations/" + organization.id();
    }
}
