package vn.dangvu.courses.web;

import static java.util.stream.Collectors.toSet;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Enrolments;
import vn.dangvu.courses.Entitled;
import vn.dangvu.courses.Entitlements;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.Objection;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.courses.web.CourseDesk.Open;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Takes people into a class, and from it.
@Controller
@RequestMapping("/courses/{course}/participants")
class ParticipantController {

    /// So many are offered to be ticked; the others are looked for.
    private static final int OFFERED = 500;

    private final CourseDesk desk;
    private final Entitlements entitlements;
    private final Enrolments enrolments;
    private final Pages pages;

    ParticipantController(
            CourseDesk desk, Entitlements entitlements, Enrolments enrolments, Pages pages) {
        this.desk = desk;
        this.entitlements = entitlements;
        this.enrolments = enrolments;
        this.pages = pages;
    }

    /// Whoever is named in the address is ticked: that is how somebody's own page leads here.
    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        return form(HttpStatus.OK, open, sent, chosen(open, sent), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, course);
        var chosen = chosen(open, sent);
        if (sent.getOrDefault("step", "").equals("search")) {
            return form(HttpStatus.OK, open, sent, chosen, List.of());
        }
        var people = new LinkedHashSet<>(PeopleWords.ticked(sent));
        var bearing = enrolments.byCode(viewer, codes(sent));
        people.addAll(bearing.values());
        var errors = missing(open, sent, bearing, people);
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, open, sent, chosen, errors);
        }
        return switch (enrolments.enrol(viewer, course, people)) {
            case Recorded(_, int count) ->
                    pages.seeOther(
                            open.address(),
                            open.words().page("enrolled", open.words().number(count)));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            sent,
                            chosen,
                            told(open, objections, names(chosen, bearing)));
        };
    }

    private static List<String> codes(Map<String, String> sent) {
        return Arrays.stream(FieldReader.sent(sent, "codes").split("[,; ]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private static List<FieldError> missing(
            Open open,
            Map<String, String> sent,
            Map<String, Learner> bearing,
            Collection<Learner> people) {
        var reader = open.reader();
        var unknown = codes(sent).stream().filter(code -> !bearing.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            reader.wrong("codes", "unknownCodes", String.join(", ", unknown));
        } else if (people.isEmpty()) {
            reader.wrong("codes", "missing.people");
        }
        return reader.errors();
    }

    private static List<FieldError> told(
            Open open, List<Objection> objections, Map<Learner, String> names) {
        var words = new ObjectionWords(open.words(), names);
        return objections.stream()
                .map(one -> new FieldError("codes", words.text(one)))
                .distinct()
                .toList();
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

    private List<Entitled> chosen(Open open, Map<String, String> sent) {
        return entitlements.chosen(open.viewer(), open.course().kind(), PeopleWords.ticked(sent));
    }

    private static Map<Learner, String> names(List<Entitled> chosen, Map<String, Learner> bearing) {
        var names = new HashMap<Learner, String>();
        bearing.forEach((code, learner) -> names.put(learner, code));
        chosen.forEach(one -> names.put(one.learner(), one.name()));
        return names;
    }

    /// Whoever is ticked stands first, found by what is looked for or not.
    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Open open,
            Map<String, String> sent,
            List<Entitled> chosen,
            List<FieldError> errors) {
        String looked = FieldReader.sent(sent, "q");
        var course = open.course();
        var found =
                entitlements.entitled(
                        open.viewer(),
                        new OrganizationId(course.organization()),
                        course.kind(),
                        looked,
                        OFFERED);
        var ticked = chosen.stream().map(Entitled::learner).collect(toSet());
        var words = new PeopleWords(open.words(), open.today());
        var page =
                new ParticipantsPage(
                        open.trail(),
                        open.lead(),
                        open.address() + "/participants",
                        open.address(),
                        looked,
                        words.of(chosen, course.kind(), ticked),
                        words.of(
                                found.people().stream()
                                        .filter(one -> !ticked.contains(one.learner()))
                                        .toList(),
                                course.kind(),
                                ticked),
                        words.found(found, looked),
                        FieldReader.sent(sent, "codes"),
                        errors);
        return pages.show(
                status, "courses/participants", open.words().page("act.participants"), page);
    }
}
