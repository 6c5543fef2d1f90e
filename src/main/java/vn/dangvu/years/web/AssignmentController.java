package vn.dangvu.years.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.Assignment.Result;
import vn.dangvu.years.AssignmentDraft;
import vn.dangvu.years.AssignmentDraft.Line;
import vn.dangvu.years.AssignmentSheet;
import vn.dangvu.years.Assignments;
import vn.dangvu.years.Outcome;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The work that members are given for a year: a cell in one go.
@Controller("workAssignmentController")
@RequestMapping("/years/assignments")
class AssignmentController {

    private final YearDesk desk;
    private final Assignments assignments;
    private final AssignmentPages sheets;
    private final Pages pages;

    AssignmentController(
            YearDesk desk, Assignments assignments, AssignmentPages sheets, Pages pages) {
        this.desk = desk;
        this.assignments = assignments;
        this.sheets = sheets;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam @Nullable Integer year) {
        var words = new YearWords(texts);
        return desk.look(viewer, texts, organization)
                .map(here -> show(HttpStatus.OK, here, year(year), Map.of(), List.of()))
                .orElseGet(() ->
                        pages.show(
                                "years/nothing", words.page("assignments"), words.page("nothing")));
    }

    @PostMapping
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam @Nullable Integer year,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        int asked = year(year);
        var reader = new FieldReader("years", texts, here.today());
        var sheet = assignments.sheet(viewer, here.id(), asked);
        var draft = read(sheet, sent, reader);
        if (!reader.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, here, asked, sent, reader.errors());
        }
        var words = here.words();
        return switch (assignments.record(viewer, here.id(), asked, draft)) {
            case Outcome.Kept(int facts) ->
                    pages.seeOther(
                            AssignmentPages.address(organization, asked),
                            words.page("assignments.done", words.number(facts)));
            case Outcome.Refused(var refusals) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            asked,
                            withoutOvertaken(sent, refusals),
                            words.errors(refusals, rows(sheet)));
        };
    }

    private static Map<Long, YearWords.Row> rows(AssignmentSheet sheet) {
        return sheet.rows().stream()
                .collect(
                        toMap(
                                AssignmentSheet.Row::member,
                                row -> new YearWords.Row(row.name(), "work-" + row.member())));
    }

    /// Where somebody else recorded something meanwhile, the row shows what is recorded.
    private static Map<String, String> withoutOvertaken(
            Map<String, String> sent, List<Refusal> refusals) {
        var left = new HashMap<>(sent);
        refusals.stream()
                .filter(one -> one.objection().key().equals("years.objection.changedMeanwhile"))
                .forEach(
                        one -> left.keySet().removeIf(field -> field.endsWith("-" + one.member())));
        return left;
    }

    private static AssignmentDraft read(
            AssignmentSheet sheet, Map<String, String> sent, FieldReader reader) {
        var lines = new HashMap<Long, Line>();
        for (AssignmentSheet.Row row : sheet.rows()) {
            if (sent.containsKey("work-" + row.member())) {
                lines.put(row.member(), line("-" + row.member(), sent, reader));
            }
        }
        var common =
                new AssignmentDraft.Common(
                        reader.day("on", FieldReader.sent(sent, "on")),
                        reader.textOrNull("paper", FieldReader.sent(sent, "paper")),
                        reader.day("resultOn", FieldReader.sent(sent, "resultOn")));
        return new AssignmentDraft(common, sent.containsKey("everywhere"), lines);
    }

    /// @param row behind each of its fields
    private static Line line(String row, Map<String, String> sent, FieldReader reader) {
        String chosen = FieldReader.sent(sent, "result" + row);
        return new Line(
                FieldReader.sent(sent, "seen" + row),
                reader.text("work" + row, FieldReader.sent(sent, "work" + row)),
                reader.day("on" + row, FieldReader.sent(sent, "on" + row)),
                reader.textOrNull("paper" + row, FieldReader.sent(sent, "paper" + row)),
                Arrays.stream(Result.values())
                        .filter(one -> one.name().equals(chosen))
                        .findFirst()
                        .orElse(null),
                reader.day("resultOn" + row, FieldReader.sent(sent, "resultOn" + row)));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Here here,
            int year,
            Map<String, String> sent,
            List<FieldError> errors) {
        return pages.show(
                status,
                "years/assignments",
                here.words().page("assignments.of", "" + year),
                sheets.page(here, year, sent, errors));
    }

    /// A year that nobody can mean is this one.
    private int year(@Nullable Integer asked) {
        int now = desk.today().getYear();
        return asked == null || asked < 1930 || asked > now + 1 ? now : asked;
    }
}
