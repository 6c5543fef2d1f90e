package vn.dangvu.courses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Courses;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Puts right what is said of a class.
@Controller
@RequestMapping("/courses/{course}/edit")
class EditCourseController {

    private final CourseDesk desk;
    private final Courses courses;
    private final Pages pages;

    EditCourseController(CourseDesk desk, Courses courses, Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long course) {
        var open = desk.open(viewer, texts, course);
        return form(
                HttpStatus.OK,
                open,
                CourseForm.of(open.course().detail()),
                Long.toString(open.course().detailId()),
                List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var form = CourseForm.of(sent);
        String known = sent.getOrDefault("known", "");
        var reader = open.reader();
        var said = form.read(reader);
        if (said == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, form, known, reader.errors());
        }
        long seen = known.matches("[0-9]{1,18}") ? Long.parseLong(known) : 0;
        return switch (courses.revise(viewer, course, seen, said)) {
            case Recorded _ ->
                    pages.seeOther(open.address(), open.words().page("edited", said.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            form,
                            known,
                            open.objections().of(objections));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, CourseForm form, String known, List<FieldError> errors) {
        var page =
                new CourseFormPage(
                        open.trail(),
                        open.address() + "/edit",
                        open.address(),
                        known,
                        form,
                        List.of(),
                        List.of(),
                        errors);
        return pages.show(status, "courses/form", open.words().page("edit"), page);
    }
}
