package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseQuery;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Pages;

import java.util.LinkedHashMap;
import java.util.List;

/// Cases of one kind below an organization: a board by stages, or a list.
@Controller
class CaseListController {

    /// So many stand on a page of a list, and in each column of the board.
    private static final int LISTED = 100;

    private static final int ON_BOARD = 12;

    private final CaseShelf shelf;
    private final Organizations organizations;
    private final CasePlaces places;
    private final Pages pages;

    CaseListController(
            CaseShelf shelf, Organizations organizations, CasePlaces places, Pages pages) {
        this.shelf = shelf;
        this.organizations = organizations;
        this.places = places;
        this.pages = pages;
    }

    /// Whatever leads into the Party, or whichever kind is asked for.
    @GetMapping(CaseMenu.JOINING)
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "board") String view,
            @RequestParam(defaultValue = "0") int from) {
        return show(
                viewer,
                texts,
                organization,
                new Wanted(kind(kind, true), stage, view, Math.max(0, from)));
    }

    /// The cases of members, beginning with the first kind.
    @GetMapping(CaseMenu.MEMBERS)
    ResponseEntity<byte[]> ofMembers(
            Viewer viewer, Texts texts, @RequestParam @Nullable Integer organization) {
        return show(viewer, texts, organization, new Wanted(kind("", false), "", "board", 0));
    }

    private CaseKind kind(String asked, boolean joining) {
        var kinds = shelf.kinds();
        return kinds.stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .or(() -> kinds.stream().filter(one -> one.joining() == joining).findFirst())
                .orElseThrow();
    }

    private record Wanted(CaseKind kind, String stage, String view, int from) {}

    private ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @Nullable Integer organization, Wanted wanted) {
        var words = new CaseWords(texts);
        var chosen = wanted.kind();
        pages.below(CaseMenu.of(chosen));
        var roots = organizations.roots(viewer, shelf.today());
        if (organization == null && roots.isEmpty()) {
            return pages.show("cases/nothing", words.page("title"), words.page("nothing"));
        }
        var id = organization == null ? roots.getFirst().id() : new OrganizationId(organization);
        var here = organizations.get(viewer, id, shelf.today());
        var procedure = shelf.procedure(chosen);
        String stage = wanted.stage();
        boolean known = procedure.stages().contains(stage) || stage.equals(StepKind.CLOSED);
        var asked =
                new CaseListPages.Asked(
                        chosen,
                        here,
                        known ? stage : "",
                        wanted.view().equals("board"),
                        wanted.from());
        var content = content(viewer, asked);
        var page =
                new CaseListPages(viewer, words, procedure, asked, shelf.today(), organizations)
                        .page(
                                content,
                                places.around(viewer, here, shelf.today()),
                                CaseMenu.beside(shelf.kinds(), chosen));
        return pages.show("cases/list", words.kind(chosen), page);
    }

    /// What stands on the page: of a board a few of each stage.
    private CaseListPages.Content content(Viewer viewer, CaseListPages.Asked asked) {
        var id = asked.here().id();
        var counts = shelf.counts(viewer, id, asked.kind());
        if (asked.board() && asked.stage().isEmpty()) {
            var columns = new LinkedHashMap<String, List<CaseShelf.Line>>();
            for (String stage : shelf.procedure(asked.kind()).stages()) {
                columns.put(
                        stage,
                        shelf.list(viewer, new CaseQuery(id, asked.kind(), stage), ON_BOARD));
            }
            return new CaseListPages.Content(counts, columns, List.of());
        }
        String stage = asked.stage().isEmpty() ? null : asked.stage();
        return new CaseListPages.Content(
                counts,
                new LinkedHashMap<>(),
                shelf.list(viewer, new CaseQuery(id, asked.kind(), stage), asked.from(), LISTED));
    }
}
