package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.dangvu.exchange.ImportWords;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.AssignmentSheet;
import vn.dangvu.reorganizations.AssignmentSheet.Placed;
import vn.dangvu.reorganizations.AssignmentSheet.Reading;
import vn.dangvu.reorganizations.PlanMembers;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.FieldError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Sends members to cells of their own by a sheet: it is taken as a whole, or what is wrong is said
/// of its cells and the plan stays as it was.
@Controller
@RequestMapping("/reorganizations/{id}/members/sheet")
class AssignmentSheetController {

    private static final String FIELD = "sheet";

    /// More errors than this nobody reads at once.
    private static final int TOLD = 20;

    private final PlanDesk desk;
    private final PlanMembers members;
    private final AssignmentPages assignments;

    AssignmentSheetController(PlanDesk desk, PlanMembers members, AssignmentPages assignments) {
        this.desk = desk;
        this.members = members;
        this.assignments = assignments;
    }

    /// The sheet to fill in, with those who are assigned already: codes, no names.
    @GetMapping
    ResponseEntity<Resource> sheet(Viewer viewer, Texts texts, @PathVariable long id)
            throws IOException {
        var open = desk.open(viewer, texts, id);
        return Attachments.workbook(
                AssignmentSheet.FILE_NAME,
                out -> AssignmentSheet.write(out, open.plan().assignments()));
    }

    @PostMapping
    ResponseEntity<byte[]> take(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            @RequestParam(defaultValue = "-1") int revision)
            throws IOException {
        var open = desk.open(viewer, texts, id);
        var closed = desk.unlessDraft(open);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (sheet == null || sheet.isEmpty()) {
            var reader = new FormReader(texts, desk.today());
            reader.wrong(FIELD, "missing.sheet");
            return refuse(open, reader.errors());
        }
        return switch (read(sheet)) {
            case Reading.Refused refused -> refuse(open, told(refused, texts));
            case Reading.Taken(var rows) -> take(texts, open, rows, revision);
        };
    }

    private ResponseEntity<byte[]> take(
            Texts texts, OpenPlan open, List<Placed> rows, int revision) {
        var reader = new FormReader(texts, desk.today());
        var codes = rows.stream().map(row -> row.assignment().member()).distinct().toList();
        var found = members.named(open.viewer(), open.plan(), codes);
        var wanted = new Assignments(open, found, reader, FIELD).withSheet(rows);
        return reader.errors().isEmpty()
                ? assignments.save(texts, open, wanted, revision, "", "assignedNotice", rows.size())
                : refuse(open, reader.errors());
    }

    /// The file holds personal rows: it does not outlive the request.
    private Reading read(MultipartFile sheet) throws IOException {
        Path file = Files.createTempFile("dangvu-", ".xlsx");
        try {
            sheet.transferTo(file);
            return AssignmentSheet.read(file, desk.today());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ResponseEntity<byte[]> refuse(OpenPlan open, List<FieldError> errors) {
        return assignments.show(HttpStatus.UNPROCESSABLE_CONTENT, open, "", null, errors);
    }

    private static List<FieldError> told(Reading.Refused refused, Texts texts) {
        var words = new ImportWords(texts);
        return Stream.concat(
                        refused.refusals().stream().map(words::refusal),
                        refused.problems().stream()
                                .map(one -> words.place(one) + ": " + words.problem(one)))
                .limit(TOLD)
                .map(said -> new FieldError(FIELD, said))
                .toList();
    }
}
