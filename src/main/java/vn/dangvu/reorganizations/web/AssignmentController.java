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
import vn.dangvu.reorganizations.Assignment;
import vn.dangvu.reorganizations.PlanMembers;

import java.util.List;

/// Sends members to cells of their own: a list is pasted, one or all are taken off it again.
@Controller
@RequestMapping("/reorganizations/{id}/members")
class AssignmentController {

    private final PlanDesk desk;
    private final PlanMembers members;
    private final AssignmentPages assignments;

    AssignmentController(PlanDesk desk, PlanMembers members, AssignmentPages assignments) {
        this.desk = desk;
        this.members = members;
        this.assignments = assignments;
    }

    /// @param from only those who stand in this cell and go `to` one that the list calls so
    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam @Nullable Integer from,
            @RequestParam(defaultValue = "") List<String> to) {
        var open = desk.open(viewer, texts, id);
        var way = from == null ? null : new AssignmentPages.Way(from, to);
        return desk.unlessDraft(open).orElseGet(() -> assignments.show(open, way));
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
        var found = members.named(viewer, open.plan(), codes);
        var wanted = new Assignments(open, found, reader, "list").with(pasted);
        if (!reader.errors().isEmpty()) {
            return assignments.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, open, list, null, reader.errors());
        }
        return assignments.save(
                texts, open, wanted, revision, list, "assignedNotice", pasted.rows().size());
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
        return assignments.save(
                texts, open, left, revision, "", "unassignedNotice", all.size() - left.size());
    }
}
