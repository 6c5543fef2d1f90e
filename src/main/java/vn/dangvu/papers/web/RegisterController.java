package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.PaperQuery;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.Papers;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// The register of an organization's papers.
@Controller
class RegisterController {

    /// So many are read on one page; of more, a year or a type has to be chosen.
    private static final int SHOWN = 300;

    private final PaperDesk desk;
    private final Papers papers;
    private final Organizations organizations;
    private final Pages pages;

    RegisterController(PaperDesk desk, Papers papers, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.papers = papers;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/papers")
    ResponseEntity<byte[]> list(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String year) {
        var words = new RegisterWords(texts);
        // Who sees figures of a province and rows of a cell begins at the cell.
        var reader = viewer.ofRows();
        var roots = organizations.roots(reader, desk.today());
        if (organization == null && roots.isEmpty()) {
            return pages.show("papers/nothing", words.page("title"), words.page("nothing"));
        }
        var asked = organization == null ? roots.getFirst().id() : new OrganizationId(organization);
        var itself = organizations.get(viewer, asked, desk.today());
        var query =
                new PaperQuery(asked, PaperType.named(type).orElse(null), state(state), year(year));
        var found = papers.register(viewer, query, SHOWN + 1);
        var page =
                new RegisterPages(words, itself, query, desk.today().getYear())
                        .page(
                                found.stream().limit(SHOWN).toList(),
                                found.size() > SHOWN,
                                choices(reader, itself, roots),
                                organizations.mayRecord(viewer, asked));
        return pages.show("papers/register", words.page("title"), page);
    }

    /// A draft is of the year in which it was begun; without a choice all years are shown.
    private static @Nullable Integer year(String year) {
        return year.matches("[12][0-9]{3}") ? Integer.valueOf(year) : null;
    }

    private static @Nullable PaperState state(String state) {
        return Arrays.stream(PaperState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /// The way down to the organization, and those below it.
    private List<Option> choices(Viewer viewer, Organization itself, List<Organization> roots) {
        var choices = new LinkedHashMap<OrganizationId, Organization>();
        roots.forEach(one -> choices.put(one.id(), one));
        organizations
                .path(viewer, itself.id(), desk.today())
                .forEach(one -> choices.put(one.id(), one));
        choices.put(itself.id(), itself);
        organizations
                .children(viewer, itself.id(), desk.today())
                .forEach(one -> choices.putIfAbsent(one.id(), one));
        return choices.values().stream()
                .map(one -> new Option(one.id().toString(), one.shortName()))
                .toList();
    }
}
