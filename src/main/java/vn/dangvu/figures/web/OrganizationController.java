package vn.dangvu.figures.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.figures.Figures;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The page of one organization with its figures of a period.
@Controller
class OrganizationController {

    private static final int YEARS = 5;
    private static final String CLOSING = "members.closing";

    private final Organizations organizations;
    private final Figures figures;
    private final Asking asking;
    private final Pages pages;
    private final Clock clock;

    OrganizationController(
            Organizations organizations, Figures figures, Asking asking, Pages pages, Clock clock) {
        this.organizations = organizations;
        this.figures = figures;
        this.asking = asking;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/organizations/{id}")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable String id,
            @RequestParam Map<String, String> sent) {
        if (!id.matches("[0-9]{1,9}")) {
            throw new NotFound("organization " + id);
        }
        var asked = asking.read(viewer, new OrganizationId(Integer.parseInt(id)), sent, texts);
        var address = asked.address();
        if (asked.errors().isEmpty() && !asked.where().id().toString().equals(id)) {
            return pages.seeOther(address.page(asked.where().id()));
        }
        var words = FigureWords.in(texts);
        var day = address.period().to();
        var where = asked.where();
        var made =
                new OrganizationPages(
                        words,
                        asked,
                        new OrganizationPages.Found(
                                organizations.path(viewer, where.id(), day),
                                organizations.children(viewer, where.id(), day),
                                organizations.history(viewer, where.id()),
                                figures.of(viewer, address.question(), OrganizationPages.CODES),
                                figures.of(
                                        viewer,
                                        address.question().yearBefore(),
                                        OrganizationPages.CODES),
                                counts(viewer, asked, day),
                                names(viewer, where.id()),
                                organizations.attributes(viewer, where.id(), day),
                                organizations.showsRows(viewer, where.id()),
                                organizations.mayRecord(viewer, where.id())));
        var ask = FigurePage.Ask.of("/organizations/" + id, asked, asking.suggestions(viewer, day));
        return pages.show(
                asked.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "figures/organization",
                where.shortName(),
                made.page(
                        ask,
                        new FigurePages(words, asked)
                                .basis(
                                        figures.dependOnBasis(viewer, address.question()),
                                        shown -> shown.page(where.id())),
                        years(viewer, asked)));
    }

    private Map<OrganizationId, Long> counts(Viewer viewer, Asked asked, LocalDate day) {
        var children =
                organizations.children(viewer, asked.where().id(), day).stream()
                        .map(Organization::id)
                        .toList();
        return figures.perChild(viewer, asked.address().question(), CLOSING, children);
    }

    /// What the superiors of its history were called, as far as the viewer sees them.
    private Map<OrganizationId, String> names(Viewer viewer, OrganizationId id) {
        var names = new HashMap<OrganizationId, String>();
        for (var version : organizations.history(viewer, id)) {
            var parent = version.parent();
            if (parent != null) {
                organizations
                        .find(viewer, parent, version.since())
                        .ifPresent(found -> names.put(parent, found.shortName()));
            }
        }
        return names;
    }

    /// The newest year with facts, and those before it.
    private List<OrganizationPage.Year> years(Viewer viewer, Asked asked) {
        var address = asked.address();
        int newest =
                figures.latestYear(viewer, asked.where().id())
                        .orElse(LocalDate.now(clock).getYear());
        var years = new ArrayList<OrganizationPage.Year>();
        for (int year = newest; year > newest - YEARS; year--) {
            var period = Period.year(year);
            years.add(
                    new OrganizationPage.Year(
                            String.valueOf(year),
                            address.during(period).page(asked.where().id()),
                            period.equals(address.period())));
        }
        return years;
    }
}
