package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.CourseLine;
import vn.dangvu.courses.Courses;
import vn.dangvu.courses.Entitlements;
import vn.dangvu.courses.Learner;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who should go to a class, and which classes take people.
@Controller
class WaitingController {

    private static final int SHOWN = 300;

    private final CourseDesk desk;
    private final Courses courses;
    private final Entitlements entitlements;
    private final Organizations organizations;
    private final Pages pages;

    WaitingController(
            CourseDesk desk,
            Courses courses,
            Entitlements entitlements,
            Organizations organizations,
            Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.entitlements = entitlements;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/courses/waiting")
    ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var words = new CourseWords(texts);
        var where = desk.organization(viewer, sent);
        if (where.isEmpty()) {
            return pages.show("courses/nothing", words.page("waiting"), words.page("nothing"));
        }
        var here = where.get();
        String looked = FieldReader.sent(sent, "q");
        var page =
                new WaitingPage(
                        List.of(
                                new Crumb(
                                        words.page("title"), "/courses?organization=" + here.id())),
                        List.of(
                                new Chip(
                                        words.page("organization"),
                                        here.shortName(),
                                        "#organization",
                                        null),
                                Chip.fixed(words.page("on"), words.date(desk.today()))),
                        here.id().value(),
                        near(viewer, here),
                        looked,
                        choice(viewer, here, FieldReader.sent(sent, "candidate"), words),
                        Arrays.stream(CourseKind.values())
                                .map(kind -> group(viewer, here, kind, looked, words))
                                .toList());
        return pages.show("courses/waiting", words.page("waiting"), page);
    }

    /// A class for one person: whoever comes from a candidate's record chooses it and is done.
    private WaitingPage.@Nullable Choice choice(
            Viewer viewer, Organization here, String candidate, CourseWords words) {
        if (!candidate.matches("[0-9]{1,18}")) {
            return null;
        }
        var kind = CourseKind.AWARENESS;
        var learner = Learner.candidate(Long.parseLong(candidate));
        var one =
                entitlements.chosen(viewer, kind, List.of(learner)).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("candidate " + candidate));
        return new WaitingPage.Choice(
                words.page("choice", one.name()),
                PeopleWords.field(learner),
                courses.going(viewer, kind).stream()
                        .map(going ->
                                new WaitingPage.Choice.Going(
                                        sendTo(going, words),
                                        participants(going),
                                        words.page(
                                                "choice.sure", one.name(), going.detail().name())))
                        .toList(),
                opening(viewer, here, kind));
    }

    private static String sendTo(CourseLine going, CourseWords words) {
        return words.page("sendTo", going.detail().name(), words.date(going.detail().beginsOn()));
    }

    private static String participants(CourseLine going) {
        return "/courses/" + going.id() + "/participants";
    }

    private String opening(Viewer viewer, Organization here, CourseKind kind) {
        return courses.mayRecord(viewer, here.id())
                ? "/courses/new?organization=" + here.id() + "&kind=" + kind
                : "";
    }

    private WaitingPage.Group group(
            Viewer viewer, Organization here, CourseKind kind, String looked, CourseWords words) {
        var found = entitlements.entitled(viewer, here.id(), kind, looked, SHOWN);
        var people = new PeopleWords(words, desk.today());
        return new WaitingPage.Group(
                words.kind(kind),
                words.page("waiting.about." + kind),
                words.number(found.total()),
                found.cut() || !looked.isEmpty() ? people.found(found, looked) : "",
                courses.going(viewer, kind).stream()
                        .map(one -> new Crumb(sendTo(one, words), participants(one)))
                        .toList(),
                opening(viewer, here, kind),
                people.of(found.people(), kind, Set.of()));
    }

    private List<Option> near(Viewer viewer, Organization here) {
        var today = desk.today();
        var near = new LinkedHashSet<Option>();
        organizations.roots(viewer, today).forEach(one -> near.add(option(one)));
        organizations.path(viewer, here.id(), today).forEach(one -> near.add(option(one)));
        near.add(option(here));
        organizations.children(viewer, here.id(), today).forEach(one -> near.add(option(one)));
        return List.copyOf(near);
    }

    private static Option option(Organization one) {
        return new Option(one.id().toString(), one.shortName());
    }
}
