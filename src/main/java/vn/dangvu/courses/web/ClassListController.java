package vn.dangvu.courses.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.courses.Courses;
import vn.dangvu.courses.ParticipantSheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Attachments;

import java.io.IOException;

/// The class list as a workbook that can be filled in and given back: the sheet of participants.
@Controller
class ClassListController {

    private final Courses courses;

    ClassListController(Courses courses) {
        this.courses = courses;
    }

    @GetMapping("/courses/{course}.xlsx")
    ResponseEntity<Resource> take(Viewer viewer, @PathVariable long course) throws IOException {
        var found = courses.take(viewer, course);
        var rows = ParticipantSheet.rows(found).iterator();
        return Attachments.workbook(
                "lop-" + found.code() + ".xlsx",
                out -> SheetWriter.write(out, ParticipantSheet.SHEET, rows));
    }
}
