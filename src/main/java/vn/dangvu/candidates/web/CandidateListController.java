package vn.dangvu.candidates.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.candidates.Candidates;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Pages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom an organization follows.
@Controller
class CandidateListController {

    private static final int SIZE = 50;

    private final CandidateDesk desk;
    private final Candidates candidates;
    private final Ahead ahead;
    private final Organizations organizations;
    private final Pages pages;

    CandidateListController(
            CandidateDesk desk,
            Candidates candidates,
            Ahead ahead,
            Organizations organizations,
            Pages pages) {
        this.desk = desk;
        this.candidates = candidates;
        this.ahead = ahead;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/candidates")
    ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var asked = ListRequest.of(sent);
        var words = new CandidateWords(texts);
        var where = organization(viewer, asked);
        if (where.isEmpty()) {
            return pages.show("candidates/nothing", words.page("title"), words.page("nothing"));
        }
        var here = where.get();
        var found = candidates.list(viewer, asked.query(here.id()), asked.after(), SIZE);
        var ids = found.lines().stream().map(line -> line.id()).toList();
        var page =
                new CandidateListPages(
                                asked,
                                here,
                                words,
                                desk.places(viewer, texts),
                                organizations.mayRecord(viewer, here.id()))
                        .page(
                                found,
                                ahead.certificates(viewer, ids),
                                ahead.steps(viewer, texts, ids));
        return pages.show("candidates/list", words.page("titleOf", here.shortName()), page);
    }

    /// The organization asked for; else the first one in which the viewer may see persons.
    private Optional<Organization> organization(Viewer viewer, ListRequest asked) {
        var today = desk.today();
        if (asked.organization() != null) {
            return Optional.of(
                    organizations.get(viewer, new OrganizationId(asked.organization()), today));
        }
        var roots = organizations.roots(viewer, today);
        var open = Set.of(viewer.rowRoots().length == 0 ? viewer.roots() : viewer.rowRoots());
        return roots.stream()
                .filter(root -> open.contains(root.id().value()))
                .findFirst()
                .or(() -> roots.stream().findFirst());
    }
}
