package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Undoing;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;

import java.util.List;

/// Takes a plan back that was carried out, or names what stands in the way.
@Controller
@RequestMapping("/reorganizations/{id}/undo")
class UndoController {

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final PlanJobs jobs;
    private final Obstacles obstacles;
    private final Pages pages;

    UndoController(
            PlanDesk desk,
            Reorganizations reorganizations,
            PlanJobs jobs,
            Obstacles obstacles,
            Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.jobs = jobs;
        this.obstacles = obstacles;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var words = open.words();
        if (jobs.working(open.plan())) {
            return pages.seeOther(open.address() + "/work");
        }
        if (!(open.plan().stage() instanceof Plan.Stage.Executed)) {
            return notExecuted(open);
        }
        var way = reorganizations.inTheWay(viewer, id);
        if (!way.isNothing()) {
            return inTheWay(HttpStatus.OK, open, way);
        }
        var effects =
                List.of(
                        words.page("effect.back"),
                        words.page("effect.backMembers"),
                        words.page("effect.kept"));
        return show(HttpStatus.OK, open, effects, null, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> undo(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        boolean executed = open.plan().stage() instanceof Plan.Stage.Executed;
        if (executed && PlanJobs.isLarge(open.plan()) || jobs.working(open.plan())) {
            jobs.undo(viewer, open.plan());
            return pages.seeOther(open.address() + "/work");
        }
        return switch (reorganizations.undo(viewer, id)) {
            case Undoing.Done _ ->
                    pages.seeOther(open.address(), open.words().page("undoneNotice"));
            case Undoing.NotExecuted _ -> notExecuted(open);
            case Undoing.Busy _ ->
                    show(
                            HttpStatus.CONFLICT,
                            open,
                            List.of(),
                            open.words().page("refused.busy"),
                            List.of());
            case Undoing.InTheWay way -> inTheWay(HttpStatus.CONFLICT, open, way);
            case Undoing.Waiting(long prepared) -> ExecutionController.waiting(pages, prepared);
        };
    }

    private ResponseEntity<byte[]> inTheWay(
            HttpStatus status, OpenPlan open, Undoing.InTheWay way) {
        String refused = open.words().page("refused.inTheWay");
        return show(status, open, List.of(), refused, obstacles.of(open, way));
    }

    private ResponseEntity<byte[]> notExecuted(OpenPlan open) {
        return pages.seeOther(open.address(), open.words().page("notExecuted"));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            List<String> effects,
            @Nullable String refused,
            List<Crumb> obstacles) {
        var words = open.words();
        var page =
                new ConfirmPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/undo",
                        open.address(),
                        words.page("effects"),
                        effects,
                        List.of(),
                        List.of(),
                        refused,
                        List.of(),
                        obstacles,
                        null,
                        words.page("confirmUndo"),
                        true,
                        open.plan().revision());
        return pages.show(status, "reorganizations/confirm", words.page("undo"), page);
    }
}
