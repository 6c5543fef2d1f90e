package vn.dangvu.courses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Courses;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Opens a class.
@Controller
@RequestMapping("/courses/new")
class NewCourseController {

    private static final String FORM = "/courses/new";

    private final CourseDesk desk;
    private final Courses courses;
    private final Organizations organizations;
    private final Pages pages;

    NewCourseController(
            CourseDesk desk, Courses courses, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        mustRecord(viewer);
        return form(HttpStatus.OK, viewer, texts, CourseForm.of(sent), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        mustRecord(viewer);
        var form = CourseForm.of(sent);
        var words = new CourseWords(texts);
        var reader = new FormReader(texts, desk.today());
        var kind = reader.kind(form.kind());
        if (!form.organization().matches("[0-9]{1,9}")) {
            reader.wrong("organization", "missing.organization");
        }
        var code = reader.textOrNull("code", form.code());
        var said = form.read(reader);
        if (kind == null || said == null || !reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, viewer, texts, form, reader.errors());
        }
        var holder = new OrganizationId(Integer.parseInt(form.organization()));
        return switch (courses.open(viewer, holder, kind, code, said)) {
            case Recorded(long course, _) ->
                    pages.seeOther("/courses/" + course, words.page("opened.done", said.name()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            viewer,
                            texts,
                            form,
                            new ObjectionWords(words, Map.of()).of(objections));
        };
    }

    private static void mustRecord(Viewer viewer) {
        if (viewer.recorderRoots().length == 0) {
            throw new Forbidden("opening a course");
        }
    }

    /// Classes are held by committees and grassroots cells; a cell below them sends its people
    /// there.
    private List<Option> holders(Viewer viewer) {
        return organizations.recordable(viewer, desk.today()).stream()
                .filter(one ->
                        one.kind() != OrganizationKind.PARTY_GROUP
                                && one.kind() != OrganizationKind.CELL)
                .map(one ->
                        new Option(one.id().toString(), one.shortName() + " (" + one.code() + ")"))
                .toList();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            CourseForm form,
            List<FieldError> errors) {
        var words = new CourseWords(texts);
        var page =
                new CourseFormPage(
                        List.of(new Crumb(words.page("title"), "/courses")),
                        FORM,
                        "/courses",
                        null,
                        form,
                        holders(viewer),
                        words.kinds(),
                        errors);
        return pages.show(status, "courses/form", words.page("new"), page);
    }
}
