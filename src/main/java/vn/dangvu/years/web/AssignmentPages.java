package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
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
import java.util.stream.Stream;

/// Puts the work of a year into words.
@Component("workAssignmentPages")
class AssignmentPages {

    /// So many years back are offered.
    private static final int YEARS = 5;

    /// Of a row, in the order of the page.
    private static final List<String> FIELDS = List.of("work", "on", "paper", "result", "resultOn");

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
        boolean records = desk.mayRecord(here.viewer(), here.id());
        return new AssignmentPage.Sheet(
                records,
                sent.getOrDefault("on", ""),
                sent.getOrDefault("paper", ""),
                sent.getOrDefault("resultOn", ""),
                sent.containsKey("everywhere"),
                words.options("result", (Object[]) Result.values()),
                sheet.rows().stream().map(row -> row(here, row, sent, errors, records)).toList());
    }

    private static AssignmentPage.Row row(
            Here here,
            AssignmentSheet.Row row,
            Map<String, String> sent,
            List<FieldError> errors,
            boolean records) {
        var words = here.words();
        var work = row.assignment();
        var now = Typed.of(work, words);
        var key = "-" + row.member();
        return new AssignmentPage.Row(
                row.name(),
                row.code().isEmpty() ? row.born() : words.page("who", row.code(), row.born()),
                row.guest() ? null : "/members/" + row.member(),
                state(words, row),
                row.missing(),
                records && !row.elsewhere(),
                key,
                row.seen(),
                typed(sent, "work" + key, now.words()),
                typed(sent, "on" + key, now.on()),
                typed(sent, "paper" + key, now.paper()),
                work == null ? "" : words.page("assignments.resolved", now.on(), now.paper()),
                typed(sent, "result" + key, now.result()),
                typed(sent, "resultOn" + key, now.resultOn()),
                now.result().isEmpty() ? "" : words.of("result", now.result()),
                FIELDS.stream()
                        .flatMap(field -> Stream.ofNullable(FieldError.of(errors, field + key)))
                        .toList());
    }

    private static String typed(Map<String, String> sent, String field, String now) {
        return sent.containsKey(field) ? FieldReader.sent(sent, field) : now;
    }

    private static @Nullable String state(YearWords words, AssignmentSheet.Row row) {
        if (row.exempt()) {
            return words.page("assignments.exempt");
        }
        if (row.elsewhere()) {
            return words.page("assignments.elsewhere");
        }
        return row.guest() ? words.page("assignments.guest") : null;
    }

    /// What is recorded, as it is typed.
    private record Typed(String words, String on, String paper, String result, String resultOn) {

        static Typed of(@Nullable Assignment work, YearWords words) {
            if (work == null) {
                return new Typed("", "", "", "", "");
            }
            var result = work.result();
            var resultOn = work.resultOn();
            return new Typed(
                    work.words(),
                    words.date(work.on()),
                    Objects.requireNonNullElse(work.paper(), ""),
                    result == null ? "" : result.name(),
                    resultOn == null ? "" : words.date(resultOn));
        }
    }
}
