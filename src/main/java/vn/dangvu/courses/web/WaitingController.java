package vn.dangvu.courses.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Courses;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Who should go to a class, and which classes take people.
@Controller
class WaitingController {

    private static final int SHOWN = 300;

    private final CourseDesk desk;
    private final Courses courses;
    private final Organizations organizations;
    private final Pages pages;

    WaitingController(CourseDesk desk, Courses courses, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.courses = courses;
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
                        Arrays.stream(CourseKind.values())
                                .map(kind -> group(viewer, here, kind, words))
                                .toList());
        return pages.show("courses/waiting", words.page("waiting"), page);
    }

    private WaitingPage.Group group(
            Viewer viewer, Organization here, CourseKind kind, CourseWords words) {
        var people = courses.entitled(viewer, here.id(), kind, SHOWN);
        return new WaitingPage.Group(
                words.kind(kind),
                words.page("waiting.about." + kind),
                words.number(people.size()),
                courses.going(viewer, kind).stream()
                        .map(one ->
                                new Crumb(
                                        words.page(
                                                "sendTo",
                                                one.detail().name(),
                                                words.date(one.detail().beginsOn())),
                                        "/courses/" + one.id() + "/participants"))
                        .toList(),
                courses.mayRecord(viewer, here.id())
                        ? "/courses/new?organization=" + here.id() + "&kind=" + kind
                        : "",
                new PeopleWords(words, desk.today()).of(people, kind, Map.of()));
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
