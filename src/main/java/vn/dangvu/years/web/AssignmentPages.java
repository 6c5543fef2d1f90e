package vn.dangvu.years.web;

import org.springframework.stereotype.Component;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Option;
import vn.dangvu.years.Assignment;
import vn.dangvu.years.Assignment.Result;
import vn.dangvu.years.AssignmentSheet;
import vn.dangvu.years.Assignments;
import vn.dangvu.years.Assignments.Progress;
import vn.dangvu.years.web.Branches.Branch;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Puts the work of a year into words.
@Component("workAssignmentPages")
class AssignmentPages {

    /// So many years back are offered.
    private static final int YEARS = 5;

    private final YearDesk desk;
    private final Branches branches;
    private final Assignments assignments;

    AssignmentPages(YearDesk desk, Branches branches, Assignments assignments) {
        this.desk = desk;
        this.branches = branches;
        this.assignments = assignments;
    }

    static String address(int organization, int year) {
        return "/years/assignments?organization=" + organization + "&year=" + year;
    }

    AssignmentPage page(Here here, int year, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        boolean cell = here.itself().kind().holdsMembers();
        var progress = assignments.progress(here.viewer(), here.id(), year);
        int needed = progress.stream().mapToInt(Progress::needed).sum();
        int given = progress.stream().mapToInt(Progress::given).sum();
        return new AssignmentPage(
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.itself().shortName(),
                                "#organization",
                                null),
                        new Chip(words.page("chip.year"), "" + year, "#year", null)),
                here.id().value(),
                desk.choices(here),
                "" + year,
                years(here, year),
                words.page("assignments.told", words.number(given), words.number(needed)),
                cell ? sheet(here, year, sent, errors) : null,
                cell
                        ? List.of()
                        : branches.of(here, progress, Progress::cell).stream()
                                .map(branch -> line(here, year, branch))
                                .toList(),
                errors);
    }

    private static List<Option> years(Here here, int shown) {
        int now = here.today().getYear();
        return IntStream.rangeClosed(Math.min(shown, now - YEARS), now + 1)
                .mapToObj(year -> new Option("" + year, "" + year))
                .toList()
                .reversed();
    }

    private static AssignmentPage.Unit line(Here here, int year, Branch<Progress> branch) {
        var words = here.words();
        int needed = branch.sum(Progress::needed);
        int given = branch.sum(Progress::given);
        return new AssignmentPage.Unit(
                branch.below().shortName(),
                address(branch.below().id().value(), year),
                words.number(needed),
                words.number(given),
                words.number(needed - given),
                needed == given);
    }

    private AssignmentPage.Sheet sheet(
            Here here, int year, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        var sheet = assignments.sheet(here.viewer(), here.id(), year);
        var first =
                sheet.rows().stream()
                        .map(AssignmentSheet.Row::assignment)
                        .filter(Objects::nonNull)
                        .findFirst();
        return new AssignmentPage.Sheet(
                desk.mayRecord(here.viewer(), here.id()),
                sent.getOrDefault("on", first.map(one -> words.date(one.on())).orElse("")),
                sent.getOrDefault("paper", first.map(Assignment::paper).orElse("")),
                sent.getOrDefault("resultOn", ""),
                words.options("result", (Object[]) Result.values()),
                sheet.rows().stream().map(row -> row(here, row, sent, errors)).toList());
    }

    private static AssignmentPage.Row row(
            Here here, AssignmentSheet.Row row, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        var work = row.assignment();
        var result = work == null ? null : work.result();
        String field = "work-" + row.member();
        String resultField = "result-" + row.member();
        return new AssignmentPage.Row(
                row.name(),
                words.page("who", row.code(), row.born()),
                "/members/" + row.member(),
                row.exempt() ? words.page("assignments.exempt") : null,
                work == null && !row.exempt(),
                field,
                sent.containsKey(field)
                        ? FieldReader.sent(sent, field)
                        : work == null ? "" : work.words(),
                resultField,
                sent.containsKey(resultField)
                        ? FieldReader.sent(sent, resultField)
                        : result == null ? "" : result.name(),
                result == null ? "" : words.of("result", result),
                FieldError.of(errors, resultField));
    }
}
