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
import vn.dangvu.courses.Enrolments;
import vn.dangvu.courses.Entitled;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes people into a class, and from it.
@Controller
@RequestMapping("/courses/{course}/participants")
class ParticipantController {

    /// So many are offered to be ticked; others are named by their codes.
    private static final int OFFERED = 500;

    private final CourseDesk desk;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Pages pages;

    ParticipantController(CourseDesk desk, Courses courses, Enrolments enrolments, Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.enrolments = enrolments;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        return form(HttpStatus.OK, open, entitled(open), sent, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var reader = open.reader();
        var people = new ArrayList<>(PeopleWords.ticked(sent));
        var codes =
                List.of(FieldReader.sent(sent, "codes").split("[,; ]+")).stream()
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
        var bearing = enrolments.byCode(viewer, codes);
        var unknown = codes.stream().filter(code -> !bearing.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            reader.wrong("codes", "unknownCodes", String.join(", ", unknown));
        }
        people.addAll(bearing.values());
        if (people.isEmpty() && unknown.isEmpty()) {
            reader.wrong("codes", "missing.people");
        }
        if (!reader.errors().isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT, open, entitled(open), sent, reader.errors());
        }
        return switch (enrolments.enrol(viewer, course, people.stream().distinct().toList())) {
            case Recorded(_, int count) ->
                    pages.seeOther(
                            open.address(),
                            open.words().page("enrolled", open.words().number(count)));
            case Refused(var objections) -> {
                var offered = entitled(open);
                var words = new ObjectionWords(open.words(), names(offered, bearing));
                yield form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        open,
                        offered,
                        sent,
                        objections.stream()
                                .map(one -> new FieldError("codes", words.text(one)))
                                .toList());
            }
        };
    }

    @PostMapping("/{enrolment}/remove")
    ResponseEntity<byte[]> remove(
            Viewer viewer, Texts texts, @PathVariable long course, @PathVariable long enrolment) {
        var open = desk.open(viewer, texts, course);
        return switch (enrolments.remove(viewer, course, enrolment)) {
            case Recorded _ -> pages.seeOther(open.address(), open.words().page("removed"));
            case Refused(var objections) ->
                    pages.seeOther(open.address(), open.objections().text(objections.getFirst()));
        };
    }

    private List<Entitled> entitled(Open open) {
        return courses.entitled(
                open.viewer(),
                new OrganizationId(open.course().organization()),
                open.course().kind(),
                OFFERED);
    }

    private static Map<Learner, String> names(
            List<Entitled> offered, Map<String, Learner> bearing) {
        var names = new HashMap<Learner, String>();
        bearing.forEach((code, learner) -> names.put(learner, code));
        offered.forEach(one -> names.put(one.learner(), one.name()));
        return names;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Open open,
            List<Entitled> offered,
            Map<String, String> sent,
            List<FieldError> errors) {
        var page =
                new ParticipantsPage(
                        open.trail(),
                        open.lead(),
                        open.address() + "/participants",
                        open.address(),
                        new PeopleWords(open.words(), open.today())
                                .of(offered, open.course().kind(), sent),
                        FieldReader.sent(sent, "codes"),
                        errors);
        return pages.show(
                status, "courses/participants", open.words().page("act.participants"), page);
    }
}
