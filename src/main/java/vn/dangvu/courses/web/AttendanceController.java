package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Course.Participant;
import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Enrolments;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// The attendance sheet. On a screen the whole grid, on a phone one session at a time; both work
/// without script.
@Controller
@RequestMapping("/courses/{course}/attendance")
class AttendanceController {

    private final CourseDesk desk;
    private final Enrolments enrolments;
    private final Pages pages;

    AttendanceController(CourseDesk desk, Enrolments enrolments, Pages pages) {
        this.desk = desk;
        this.enrolments = enrolments;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam @Nullable Integer session) {
        var open = desk.open(viewer, texts, course);
        boolean single = session != null;
        var shown =
                AttendanceForm.held(open).stream()
                        .filter(one -> session == null || one.number() == session)
                        .toList();
        return form(
                HttpStatus.OK,
                open,
                new Sheet(single, shown, (one, at) -> offered(open, one, at, single)),
                List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var form = AttendanceForm.of(open, sent);
        return switch (enrolments.attend(viewer, course, form.marks())) {
            case Recorded(_, int count) ->
                    pages.seeOther(
                            form.single() ? open.address() + "/attendance" : open.address(),
                            open.words().page("attendanceKept", open.words().number(count)));
            case Refused(var objections) -> {
                // Somebody else may have written since it was laid out above.
                var anew = desk.open(viewer, texts, course);
                var sessions = AttendanceForm.sessions(anew, form.numbers());
                yield form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        anew,
                        new Sheet(form.single(), sessions, form::ticked),
                        anew.objections().of(objections));
            }
        };
    }

    /// What the form shows.
    ///
    /// @param ticked how each box stands
    private record Sheet(
            boolean single, List<Session> sessions, BiPredicate<Participant, Session> ticked) {}

    private static boolean offered(Open open, Participant one, Session session, boolean single) {
        boolean everybody = single && recorded(open, session) == 0;
        return AttendanceForm.offered(one.presence().get(session.number()), everybody);
    }

    private static long recorded(Open open, Session session) {
        return open.course().participants().stream()
                .filter(one -> one.presence().containsKey(session.number()))
                .count();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Open open, Sheet sheet, List<FieldError> errors) {
        String address = open.address() + "/attendance";
        var page =
                new AttendancePage(
                        open.trail(),
                        open.lead(),
                        address,
                        open.address(),
                        AttendanceForm.held(open).stream()
                                .map(session -> session(open, session, sheet))
                                .toList(),
                        sheet.sessions().stream()
                                .map(session -> String.valueOf(session.number()))
                                .collect(Collectors.joining(",")),
                        sheet.single(),
                        address,
                        open.course().participants().stream()
                                .map(one -> line(open, one, sheet))
                                .toList(),
                        errors);
        return pages.show(status, "courses/attendance", open.words().page("act.attendance"), page);
    }

    private static AttendancePage.Session session(Open open, Session session, Sheet sheet) {
        var words = open.words();
        long recorded = recorded(open, session);
        long there =
                open.course().participants().stream()
                        .filter(one -> one.presence().getOrDefault(session.number(), false))
                        .count();
        return new AttendancePage.Session(
                session.number(),
                words.page("session", session.number()),
                words.date(session.heldOn()),
                recorded == 0
                        ? words.page("notLooked")
                        : words.page("attended", words.number(there), words.number(recorded)),
                open.address() + "/attendance?session=" + session.number(),
                sheet.sessions().contains(session));
    }

    private static AttendancePage.Line line(Open open, Participant one, Sheet sheet) {
        String name = open.words().person(one);
        return new AttendancePage.Line(
                name,
                AttendanceForm.row(one),
                AttendanceForm.letters(one, sheet.sessions()),
                sheet.sessions().stream()
                        .map(session ->
                                new AttendancePage.Box(
                                        AttendanceForm.field(one, session),
                                        open.words().page("wasThere", name, session.number()),
                                        sheet.ticked().test(one, session)))
                        .toList());
    }
}
