package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.reorganizations.PlanMembers;
import vn.dangvu.reorganizations.web.RuleReader.Read;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.List;

/// Sends members to cells by rules: first it is shown how many each rule takes, then it is kept,
/// one assignment for each member with the words of the rule.
@Controller
@RequestMapping("/reorganizations/{id}/members/rules")
class AssignmentRuleController {

    private final PlanDesk desk;
    private final PlanMembers members;
    private final Organizations organizations;
    private final AssignmentPages assignments;
    private final Pages pages;

    AssignmentRuleController(
            PlanDesk desk,
            PlanMembers members,
            Organizations organizations,
            AssignmentPages assignments,
            Pages pages) {
        this.desk = desk;
        this.members = members;
        this.organizations = organizations;
        this.assignments = assignments;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        var blank = RuleForm.blank(open.names().field(open.home().code()));
        return desk.unlessDraft(open)
                .orElseGet(() -> show(HttpStatus.OK, open, blank, null, List.of()));
    }

    /// @param way `more` adds a row, `count` counts, `keep` keeps
    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "count") String way,
            @RequestParam(defaultValue = "-1") int revision) {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        var form = RuleForm.of(sent);
        if (way.equals("more")) {
            return show(HttpStatus.OK, open, form.more(), null, List.of());
        }
        var reader = new FormReader(texts, desk.today());
        var read = new RuleReader(open, new RuleWords(open), reader).read(form);
        if (read == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, open, form, null, reader.errors());
        }
        var sorting = sorting(open, read);
        if (!way.equals("keep")) {
            return show(HttpStatus.OK, open, form, sorting.counted(), List.of());
        }
        return assignments.save(
                texts, open, sorting.wanted(), revision, "", "ruledNotice", sorting.assigned());
    }

    private RuleSorting sorting(OpenPlan open, Read read) {
        var day = open.plan().on();
        var source = organizations.get(open.viewer(), read.source(), day);
        var cells = new ArrayList<Organization>();
        if (source.kind().holdsMembers()) {
            cells.add(source);
        }
        cells.addAll(organizations.cells(open.viewer(), read.source(), day));
        var members =
                this.members.traits(
                        open.viewer(),
                        open.plan(),
                        cells.stream().map(Organization::id).distinct().toList());
        return RuleSorting.of(open, read, members);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenPlan open,
            RuleForm form,
            RulePage.@Nullable Counted counted,
            List<FieldError> errors) {
        var rows = new ArrayList<RulePage.Row>();
        for (var row : form.rows()) {
            rows.add(new RulePage.Row(rows.size() + 1, row.condition(), row.value(), row.cell()));
        }
        var page =
                new RulePage(
                        open.trailBelow(),
                        open.lead(),
                        open.address() + "/members/rules",
                        open.address() + "/members",
                        form.source(),
                        rows,
                        form.rest(),
                        new RuleWords(open).choices(),
                        open.names().suggestions(),
                        counted,
                        open.plan().revision(),
                        null,
                        errors);
        return pages.show(status, "reorganizations/rules", open.words().page("rules"), page);
    }
}
