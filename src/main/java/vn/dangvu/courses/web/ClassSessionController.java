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

import vn.dangvu.courses.ClassSessions;
import vn.dangvu.courses.Course.Session;
import vn.dangvu.courses.Planned;
import vn.dangvu.courses.Planned.Held;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// When the sessions of a class are, and what they are about.
@Controller
@RequestMapping("/courses/{course}/sessions")
class ClassSessionController {

    private final CourseDesk desk;
    private final ClassSessions sessions;
    private final Pages pages;

    ClassSessionController(CourseDesk desk, ClassSessions sessions, Pages pages) {
        this.desk = desk;
        this.sessions = sessions;
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
        var rows = sent(sent);
        var said = new ArrayList<Planned>();
        for (SessionsPage.Row row : rows) {
            said.add(new Planned(row.number(), shown(row.known()), read(reader, row)));
        }
        if (!reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, rows, reader.errors());
        }
        return switch (sessions.plan(viewer, course, said)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.address(),
                            open.words().page("planned", open.words().number(count(said))));
            case Refused(var objections) -> {
                // Somebody else may have written since it was laid out above.
                var anew = desk.open(viewer, texts, course);
                yield form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        anew,
                        over(rows, rows(anew)),
                        anew.objections().of(objections));
            }
        };
    }

    private static long count(List<Planned> rows) {
        return rows.stream().filter(row -> row.said() != null).count();
    }

    private static List<SessionsPage.Row> sent(Map<String, String> sent) {
        return IntStream.rangeClosed(1, CourseForm.MOST_SESSIONS)
                .filter(number -> sent.containsKey("day" + number))
                .mapToObj(number ->
                        new SessionsPage.Row(
                                number,
                                FieldReader.sent(sent, "day" + number),
                                FieldReader.sent(sent, "topic" + number),
                                FieldReader.sent(sent, "known" + number)))
                .toList();
    }

    /// Null where the row is empty, or the reader found something wrong.
    private static @Nullable Held read(FormReader reader, SessionsPage.Row row) {
        var day = reader.day("day" + row.number(), row.day());
        var topic = reader.textOrNull("topic" + row.number(), row.topic());
        if (row.day().isEmpty() && topic != null) {
            reader.wrong("day" + row.number(), "missing.day");
        }
        return day == null ? null : new Held(day, topic);
    }

    /// What was typed, and what others planned meanwhile where nothing was: whoever was told of it
    /// sends that as seen.
    private static List<SessionsPage.Row> over(
            List<SessionsPage.Row> typed, List<SessionsPage.Row> recorded) {
        var rows = new TreeMap<Integer, SessionsPage.Row>();
        recorded.forEach(row -> rows.put(row.number(), row));
        for (SessionsPage.Row row : typed) {
            var now = rows.get(row.number());
            String known = now == null ? "" : now.known();
            if (now == null || !known(row.day(), row.topic()).equals(row.known())) {
                rows.put(
                        row.number(),
                        new SessionsPage.Row(row.number(), row.day(), row.topic(), known));
            }
        }
        return List.copyOf(rows.values());
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
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number, there.get(number)))
                .toList();
    }

    private static SessionsPage.Row row(int number, @Nullable Session there) {
        String day = there == null ? "" : Formats.VIETNAMESE.date(there.heldOn());
        String topic = there == null ? "" : Objects.requireNonNullElse(there.topic(), "");
        return new SessionsPage.Row(number, day, topic, known(day, topic));
    }

    /// What the form showed of a session, for its hidden field; empty where there was none.
    private static String known(String day, String topic) {
        return day.isEmpty() ? "" : (day + " " + topic).strip();
    }

    private @Nullable Held shown(String known) {
        String day = known.split(" ", 2)[0];
        return DayInput.read(day, desk.today()) instanceof DayInput.Day(LocalDate on)
                ? new Held(
                        on,
                        known.length() > day.length() ? known.substring(day.length() + 1) : null)
                : null;
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
