package vn.dangvu.courses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Courses;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// When the sessions of a class are, and what they are about.
@Controller
@RequestMapping("/courses/{course}/sessions")
class ClassSessionController {

    private final CourseDesk desk;
    private final Courses courses;
    private final Pages pages;

    ClassSessionController(CourseDesk desk, Courses courses, Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long course) {
        var open = desk.open(viewer, texts, course);
        return form(HttpStatus.OK, open, rows(open), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var reader = open.reader();
        var rows = new ArrayList<SessionsPage.Row>();
        var said = new ArrayList<Session>();
        for (int number = 1; number <= CourseForm.MOST_SESSIONS; number++) {
            if (sent.containsKey("day" + number)) {
                var row =
                        new SessionsPage.Row(
                                number,
                                FieldReader.sent(sent, "day" + number),
                                FieldReader.sent(sent, "topic" + number));
                rows.add(row);
                var day = reader.day("day" + number, row.day());
                var topic = reader.textOrNull("topic" + number, row.topic());
                if (row.day().isEmpty() && topic != null) {
                    reader.wrong("day" + number, "missing.day");
                } else if (day != null) {
                    said.add(new Session(0, number, day, topic));
                }
            }
        }
        if (!reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, rows, reader.errors());
        }
        return switch (courses.plan(viewer, course, said)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.address(),
                            open.words().page("planned", open.words().number(said.size())));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            rows,
                            open.objections().of(objections));
        };
    }

    /// As many as are planned or there, and one to spare.
    private static List<SessionsPage.Row> rows(Open open) {
        var there =
                open.course().sessions().stream()
                        .collect(Collectors.toMap(Session::number, one -> one));
        int last = there.keySet().stream().mapToInt(number -> number).max().orElse(0);
        int count =
                Math.min(
                        CourseForm.MOST_SESSIONS,
                        Math.max(open.course().detail().plannedSessions(), last + 1));
        var rows = new ArrayList<SessionsPage.Row>();
        for (int number = 1; number <= count; number++) {
            var one = there.get(number);
            rows.add(
                    new SessionsPage.Row(
                            number,
                            one == null ? "" : Formats.VIETNAMESE.date(one.heldOn()),
                            one == null ? "" : Objects.requireNonNullElse(one.topic(), "")));
        }
        return rows;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, List<SessionsPage.Row> rows, List<FieldError> errors) {
        var page =
                new SessionsPage(
                        open.trail(),
                        open.lead(),
                        open.address() + "/sessions",
                        open.address(),
                        rows,
                        errors);
        return pages.show(status, "courses/sessions", open.words().page("act.sessions"), page);
    }
}
