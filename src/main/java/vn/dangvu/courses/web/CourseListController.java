package vn.dangvu.courses.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.CourseLine;
import vn.dangvu.courses.Courses;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The classes of an organization, year by year.
@Controller
class CourseListController {

    private final CourseDesk desk;
    private final Courses courses;
    private final Organizations organizations;
    private final Pages pages;

    CourseListController(
            CourseDesk desk, Courses courses, Organizations organizations, Pages pages) {
        this.desk = desk;
        this.courses = courses;
        this.organizations = organizations;
        this.pages = pages;
    }

    @GetMapping("/courses")
    ResponseEntity<byte[]> show(
            Viewer viewer, Texts texts, @RequestParam Map<String, String> sent) {
        var words = new CourseWords(texts);
        var where = desk.organization(viewer, sent);
        if (where.isEmpty()) {
            return pages.show("courses/nothing", words.page("title"), words.page("nothing"));
        }
        var here = where.get();
        var years = new LinkedHashSet<>(courses.years(viewer, here.id()));
        int year = year(sent, years);
        years.add(year);
        return pages.show(
                "courses/list",
                words.page("titleOf", here.shortName()),
                page(viewer, here, years, year, words));
    }

    private CourseListPage page(
            Viewer viewer, Organization here, Set<Integer> years, int year, CourseWords words) {
        var lines = courses.list(viewer, here.id(), year);
        return new CourseListPage(
                here.id().value(),
                List.of(
                        new Chip(
                                words.page("organization"),
                                here.shortName(),
                                "#organization",
                                null),
                        new Chip(words.page("year"), String.valueOf(year), "#year", null)),
                near(viewer, here, words),
                years.stream()
                        .sorted(Comparator.reverseOrder())
                        .map(one -> new Option(one.toString(), one.toString()))
                        .toList(),
                String.valueOf(year),
                lines.stream().map(line -> line(line, words, desk.today())).toList(),
                summary(lines, words),
                courses.mayRecord(viewer, here.id())
                        ? "/courses/new?organization=" + here.id()
                        : null,
                "/courses/waiting?organization=" + here.id(),
                "/figures?organization=%s&from=%s-01-01&to=%s-12-31#courses"
                        .formatted(here.id(), year, year));
    }

    private static String summary(List<CourseLine> lines, CourseWords words) {
        return words.page(
                "summary",
                words.number(lines.size()),
                words.number(lines.stream().mapToInt(CourseLine::participants).sum()),
                words.number(lines.stream().mapToInt(CourseLine::certificates).sum()));
    }

    /// What was asked for, or the newest with classes, or this year.
    private int year(Map<String, String> sent, LinkedHashSet<Integer> years) {
        String asked = FieldReader.sent(sent, "year");
        if (asked.matches("(19|20|21)[0-9]{2}")) {
            return Integer.parseInt(asked);
        }
        return years.isEmpty() ? desk.today().getYear() : years.getFirst();
    }

    private static CourseListPage.Line line(CourseLine line, CourseWords words, LocalDate today) {
        boolean over = line.detail().endsOn().isBefore(today);
        boolean done = over && line.participants() > 0 && line.open() == 0;
        String state =
                done
                        ? words.page("state.done")
                        : !over
                                ? words.page("state.going")
                                : line.participants() == 0
                                        ? words.page("state.nobody")
                                        : words.page("state.open", words.number(line.open()));
        return new CourseListPage.Line(
                "/courses/" + line.id(),
                line.detail().name(),
                line.code(),
                words.kind(line.kind()),
                line.holder(),
                words.days(line.detail().beginsOn(), line.detail().endsOn()),
                words.number(line.participants()),
                words.number(line.passed()),
                words.number(line.certificates()),
                state,
                done ? "good" : over ? "warn" : "quiet",
                done ? "circle-check" : over ? "alert-triangle" : "clock");
    }

    /// Where one can go from here: up the path, and one step down.
    private List<Option> near(Viewer viewer, Organization here, CourseWords words) {
        var today = desk.today();
        var near = new ArrayList<Organization>(organizations.roots(viewer, today));
        near.addAll(organizations.path(viewer, here.id(), today));
        near.add(here);
        var options = new LinkedHashSet<Option>();
        near.forEach(one -> options.add(new Option(one.id().toString(), one.shortName())));
        organizations
                .children(viewer, here.id(), today)
                .forEach(one ->
                        options.add(
                                new Option(
                                        one.id().toString(),
                                        words.page("below") + " " + one.shortName())));
        return List.copyOf(options);
    }
}
