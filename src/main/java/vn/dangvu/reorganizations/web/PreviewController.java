package vn.dangvu.reorganizations.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.shell.Pages;

/// What carrying out a draft would do, before anything is done.
@Controller
class PreviewController {

    private static final int MOVES = 500;

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final Pages pages;

    PreviewController(PlanDesk desk, Reorganizations reorganizations, Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    @GetMapping("/reorganizations/{id}/preview")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        var words = open.words();
        var preview = reorganizations.preview(viewer, id);
        var told = new PreviewWords(open, preview);
        var trees = new PreviewTrees(preview, words);
        var before = trees.before();
        var after = trees.after();
        int moves = preview.moves().size();
        boolean anything = !open.plan().lines().isEmpty() || moves > 0;
        var page =
                new PreviewPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address(),
                        told.balance(),
                        told.balanced(),
                        told.troubles(),
                        told.open(),
                        told.exceptions(),
                        told.notes(),
                        told.events(),
                        before,
                        after,
                        trees.cut() ? words.page("cut") : null,
                        told.moves(MOVES),
                        moves > MOVES ? words.page("moreMoves", words.number(moves - MOVES)) : null,
                        told.moved(),
                        told.along(MOVES),
                        preview.possible() && anything ? open.address() + "/execute" : null,
                        anything);
        return pages.show("reorganizations/preview", words.page("preview"), page);
    }
}
