package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CollectiveTransfers.Located;
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.Reorganizations.Saving;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sends members to cells of their own: a list is pasted, one or all are taken off it again.
@Controller
@RequestMapping("/reorganizations/{id}/members")
class AssignmentController {

    private static final int SHOWN = 200;

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final Pages pages;

    AssignmentController(PlanDesk desk, Reorganizations reorganizations, Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        return desk.unlessDraft(open)
                .orElseGet(() -> show(HttpStatus.OK, open, "", null, List.of()));
    }

    @PostMapping
    ResponseEntity<byte[]> paste(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "-1") int revision) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        var pasted = PastedList.read(list);
        var reader = new FormReader(texts, desk.today());
        var codes = pasted.rows().values().stream().map(Assignment::member).distinct().toList();
        var found = reorganizations.members(viewer, open.plan(), codes);
        var wanted = new Assignments(open, found, reader).with(pasted);
        if (!reader.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, open, list, null, reader.errors());
        }
        return save(texts, open, wanted, revision, list, "assignedNotice", pasted.rows().size());
    }

    /// Takes off one member (`member`), all who go to a cell (`cell`), or everybody.
    @PostMapping("/remove")
    ResponseEntity<byte[]> remove(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam @Nullable String member,
            @RequestParam @Nullable String cell,
            @RequestParam(defaultValue = "-1") int revision) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        var all = open.plan().assignments();
        var left =
                all.stream()
                        .filter(one ->
                                member != null && !one.member().equals(member)
                                        || cell != null && !one.cell().equals(cell))
                        .toList();
        return save(texts, open, left, revision, "", "unassignedNotice", all.size() - left.size());
    }

    private ResponseEntity<byte[]> save(
            Texts texts,
            OpenPlan open,
            List<Assignment> wanted,
            int revision,
            String typed,
            String notice,
            int count) {
        var plan = open.plan().withAssignments(wanted).asOf(revision);
        return switch (reorganizations.save(open.viewer(), plan)) {
            case Saving.Saved _ ->
                    pages.seeOther(
                            open.address() + "/members",
                            open.words().page(notice, open.words().number(count)));
            case Saving.ChangedMeanwhile(var theirs) -> {
                var now = desk.lay(open.viewer(), texts, theirs);
                yield show(HttpStatus.CONFLICT, now, typed, PlanPages.changedWords(now), List.of());
            }
        };
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            String typed,
            @Nullable String changed,
            List<FieldError> errors) {
        var words = open.words();
        var page =
                new AssignmentPage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/members",
                        open.address() + "/lines/new?action=MOVE_MEMBERS",
                        typed,
                        whole(open),
                        groups(open),
                        words.page("assigned", words.number(open.plan().assignments().size())),
                        open.plan().revision(),
                        changed,
                        errors);
        return pages.show(status, "reorganizations/members", words.page("members.title"), page);
    }

    private static List<Crumb> whole(OpenPlan open) {
        var whole = new ArrayList<Crumb>();
        var lines = open.plan().lines();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).action() == Line.Action.MOVE_MEMBERS) {
                whole.add(
                        new Crumb(
                                open.words().sentence(lines.get(at), open.names()),
                                open.address() + "/lines/" + (at + 1)));
            }
        }
        return whole;
    }

    private List<AssignmentPage.Group> groups(OpenPlan open) {
        var byCell = new LinkedHashMap<String, List<String>>();
        open.plan()
                .assignments()
                .forEach(one ->
                        byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>())
                                .add(one.member()));
        var shown = byCell.values().stream().flatMap(all -> all.stream().limit(SHOWN)).toList();
        var known = new HashMap<String, Located>();
        reorganizations
                .members(open.viewer(), open.plan(), shown)
                .forEach(one -> known.put(one.code(), one));
        return byCell.entrySet().stream()
                .map(group -> group(open, group.getKey(), group.getValue(), known))
                .toList();
    }

    private static AssignmentPage.Group group(
            OpenPlan open, String cell, List<String> members, Map<String, Located> known) {
        var words = open.words();
        return new AssignmentPage.Group(
                open.names().called(cell),
                cell,
                words.page("count", words.number(members.size())),
                members.stream()
                        .limit(SHOWN)
                        .map(code -> person(open, code, known.get(code)))
                        .toList(),
                members.size() > SHOWN
                        ? words.page("members.others", words.number(members.size() - SHOWN))
                        : null);
    }

    private static AssignmentPage.Person person(
            OpenPlan open, String code, @Nullable Located found) {
        return found == null
                ? new AssignmentPage.Person(code, open.words().page("members.unknown"), "", null)
                : new AssignmentPage.Person(
                        code,
                        found.name(),
                        open.names().calledByNumber(found.cell()),
                        "/members/" + found.member());
    }
}
