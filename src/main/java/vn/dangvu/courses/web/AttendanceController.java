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
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        return form(HttpStatus.OK, open, shown(open, session), session != null, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var numbers =
                Arrays.stream(FieldReader.sent(sent, "shown").split(","))
                        .filter(number -> number.matches("[0-9]{1,2}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        boolean single = sent.containsKey("single");
        var shown =
                held(open).stream()
                        .filter(session -> numbers.contains(session.number()))
                        .filter(session -> single || looked(open, session, sent))
                        .toList();
        var presence = new HashMap<Long, Map<Integer, Boolean>>();
        for (Participant one : open.course().participants()) {
            if (sent.containsKey("row-" + one.enrolment())) {
                presence.put(
                        one.enrolment(),
                        shown.stream()
                                .collect(
                                        Collectors.toMap(
                                                Session::number,
                                                session -> sent.containsKey(field(one, session)))));
            }
        }
        return switch (enrolments.attend(viewer, course, presence)) {
            case Recorded(_, int count) ->
                    pages.seeOther(
                            single ? open.address() + "/attendance" : open.address(),
                            open.words().page("attendanceKept", open.words().number(count)));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            shown,
                            single,
                            open.objections().of(objections));
        };
    }

    /// A session of the grid about which nobody ever said anything, and of which no box is ticked,
    /// was not looked at.
    private static boolean looked(Open open, Session session, Map<String, String> sent) {
        return recorded(open, session) > 0
                || open.course().participants().stream()
                        .anyMatch(one -> sent.containsKey(field(one, session)));
    }

    private static List<Session> held(Open open) {
        return open.course().sessions().stream()
                .filter(session -> !session.heldOn().isAfter(open.today()))
                .toList();
    }

    private static List<Session> shown(Open open, @Nullable Integer number) {
        return held(open).stream()
                .filter(session -> number == null || session.number() == number)
                .toList();
    }

    private static String field(Participant one, Session session) {
        return "p-" + one.enrolment() + "-" + session.number();
    }

    private static long recorded(Open open, Session session) {
        return open.course().participants().stream()
                .filter(one -> one.presence().containsKey(session.number()))
                .count();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Open open,
            List<Session> shown,
            boolean single,
            List<FieldError> errors) {
        String address = open.address() + "/attendance";
        var page =
                new AttendancePage(
                        open.trail(),
                        open.lead(),
                        address,
                        open.address(),
                        held(open).stream()
                                .map(session -> session(open, session, single, shown))
                                .toList(),
                        shown.stream()
                                .map(session -> String.valueOf(session.number()))
                                .collect(Collectors.joining(",")),
                        single,
                        address,
                        open.course().participants().stream()
                                .map(one -> line(open, one, shown, single))
                                .toList(),
                        errors);
        return pages.show(status, "courses/attendance", open.words().page("act.attendance"), page);
    }

    private static AttendancePage.Session session(
            Open open, Session session, boolean single, List<Session> shown) {
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
                single && shown.contains(session));
    }

    /// Of a session alone that nobody looked at, everybody is ticked: who was away is unticked.
    private static AttendancePage.Line line(
            Open open, Participant one, List<Session> shown, boolean single) {
        String name = open.words().person(one);
        return new AttendancePage.Line(
                name,
                "row-" + one.enrolment(),
                shown.stream()
                        .map(session -> {
                            var said = one.presence().get(session.number());
                            boolean fresh = single && recorded(open, session) == 0;
                            return new AttendancePage.Box(
                                    field(one, session),
                                    open.words().page("wasThere", name, session.number()),
                                    Objects.requireNonNullElse(said, fresh));
                        })
                        .toList());
    }
}
