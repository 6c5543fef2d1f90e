package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.committees.Vacancies;
import vn.dangvu.committees.Vacancy;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// What of the leadership waits to be done, over the viewer's whole tree.
@Controller
class VacancyController {

    /// So many are read on one page; of more, a kind has to be chosen.
    private static final int SHOWN = 300;

    private final CommitteeDesk desk;
    private final Vacancies vacancies;
    private final Organizations organizations;
    private final Pages pages;

    VacancyController(
            CommitteeDesk desk, Vacancies vacancies, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.vacancies = vacancies;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/committees/vacancies")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String kind) {
        var words = new CommitteeWords(texts);
        var roots = organizations.roots(viewer, desk.today());
        if (organization == null && roots.isEmpty()) {
            return pages.show(
                    "committees/nothing", words.page("vacancies"), words.page("vacancies.nothing"));
        }
        int asked = organization == null ? roots.getFirst().id().value() : organization;
        var here = desk.look(viewer, texts, asked);
        var chosen =
                Arrays.stream(Vacancy.Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null);
        var counts = vacancies.counts(viewer, here.id(), here.today());
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        boolean rows = organizations.showsRows(viewer, here.id());
        var found =
                rows && (chosen != null || total <= SHOWN)
                        ? vacancies.find(viewer, here.id(), here.today(), chosen, SHOWN)
                        : List.<Vacancy>of();
        var recordable =
                organizations.recordable(viewer, here.today()).stream()
                        .map(Organization::id)
                        .collect(Collectors.toSet());
        var page =
                new VacancyPages(here, chosen, counts, recordable)
                        .page(found, choices(viewer, here, roots));
        return pages.show("committees/vacancies", words.page("vacancies"), page);
    }

    /// The way down to the organization, and those below it.
    private List<Option> choices(Viewer viewer, Here here, List<Organization> roots) {
        var choices = new LinkedHashMap<OrganizationId, Organization>();
        roots.forEach(one -> choices.put(one.id(), one));
        organizations
                .path(viewer, here.id(), here.today())
                .forEach(one -> choices.put(one.id(), one));
        choices.put(here.id(), here.itself());
        organizations
                .children(viewer, here.id(), here.today())
                .forEach(one -> choices.putIfAbsent(one.id(), one));
        return choices.values().stream()
                .map(one -> new Option(one.id().toString(), one.shortName()))
                .toList();
    }
}
