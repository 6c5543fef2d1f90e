package vn.dangvu.cases.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.CaseStep;
import vn.dangvu.cases.Prospect;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.cases.web.CaseDesk.OpenCase;
import vn.dangvu.cases.web.ChecklistRows.Row;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Records the papers of a dossier (handbook 2.3) as they lie on the table: all that are told, or,
/// with what stands against one, none.
@Controller
@RequestMapping("/cases/{casefile}/checklist")
class ChecklistController {

    private final CaseDesk desk;
    private final Cases cases;
    private final StepReading reading;
    private final ChecklistPages checklist;
    private final Pages pages;

    ChecklistController(
            CaseDesk desk,
            Cases cases,
            StepReading reading,
            ChecklistPages checklist,
            Pages pages) {
        this.desk = desk;
        this.cases = cases;
        this.reading = reading;
        this.checklist = checklist;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> form(Viewer viewer, Texts texts, @PathVariable long casefile) {
        var open = open(viewer, texts, casefile);
        var rows = ChecklistRows.of(open);
        return rows.isEmpty()
                ? pages.seeOther(open.address())
                : show(HttpStatus.OK, open, rows, Map.of(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @RequestParam Map<String, String> sent) {
        var open = open(viewer, texts, casefile);
        var rows = ChecklistRows.of(open);
        var told = rows.stream().filter(row -> row.told(sent)).toList();
        var errors = new ArrayList<FieldError>();
        var steps = new ArrayList<CaseStep>();
        for (Row row : told) {
            var form = StepForm.of(row.own(sent));
            var read = reading.read(viewer, texts, open.file(), open.procedure(), row.kind(), form);
            read.errors().forEach(error -> errors.add(at(row, error, sent)));
            if (read.entry() != null) {
                steps.add(new CaseStep(casefile, read.entry()));
            }
        }
        if (told.isEmpty()) {
            String first = rows.isEmpty() ? "on" : rows.getFirst().field("has");
            errors.add(new FieldError(first, open.words().page("checklist.none")));
        }
        if (!errors.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, open, rows, sent, errors);
        }
        var outcomes = cases.recordAll(viewer, steps);
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at) instanceof StepOutcome.Refused(var prospect)) {
                errors.addAll(refused(open, told.get(at), prospect, sent));
            }
        }
        return errors.isEmpty()
                ? pages.seeOther(
                        open.address(),
                        open.words().page("checklist.done", open.words().number(steps.size())))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, open, rows, sent, errors);
    }

    private static List<FieldError> refused(
            OpenCase open, Row row, Prospect prospect, Map<String, String> sent) {
        return prospect.objections().stream()
                .map(one -> new FieldError(one.field(), open.words().objection(one)))
                .map(error -> at(row, error, sent))
                .toList();
    }

    /// An error of the form of a step, at the field of its row. A row without a day of its own has
    /// the one above.
    private static FieldError at(Row row, FieldError error, Map<String, String> sent) {
        boolean common =
                error.field().equals("on")
                        && sent.getOrDefault(row.field("on"), "").isBlank()
                        && sent.getOrDefault("on", "").isBlank();
        return new FieldError(common ? "on" : row.field(error.field()), error.message());
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            OpenCase open,
            List<Row> rows,
            Map<String, String> sent,
            List<FieldError> errors) {
        var distinct = errors.stream().distinct().toList();
        return pages.show(
                status,
                "cases/checklist",
                open.words().page("checklist"),
                checklist.page(open, rows, sent, distinct));
    }

    /// @throws Forbidden if the viewer may not record in the cell of the case
    private OpenCase open(Viewer viewer, Texts texts, long casefile) {
        var open = desk.lay(viewer, texts, casefile);
        if (!desk.mayRecord(viewer, open.file().cell())) {
            throw new Forbidden("record papers of case " + casefile);
        }
        return open;
    }
}
