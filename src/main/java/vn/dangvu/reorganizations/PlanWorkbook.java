package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.exchange.ImportResult.Problem;
import vn.dangvu.exchange.Refusal;
import vn.dangvu.exchange.WorkbookSheets;
import vn.dangvu.exchange.WorkbookSheets.Row;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A plan as somebody filled it into the workbook.
///
/// @param home the code of the organization whose officers work on it; empty for the topmost
public record PlanWorkbook(
        String title,
        LocalDate on,
        String home,
        Plan.Decision decision,
        List<Line> lines,
        List<Assignment> assignments,
        List<Consent> consents) {

    public PlanWorkbook {
        lines = List.copyOf(lines);
        assignments = List.copyOf(assignments);
        consents = List.copyOf(consents);
    }

    /// How reading it ends.
    public sealed interface Reading {

        record Taken(PlanWorkbook plan) implements Reading {}

        /// Nothing of it is taken while a single cell is wrong: a plan makes sense as a whole.
        record Refused(List<Refusal> refusals, List<Problem> problems) implements Reading {

            public Refused {
                refusals = List.copyOf(refusals);
                problems = List.copyOf(problems);
            }
        }
    }

    public static Reading read(Path file, LocalDate today) {
        var read =
                WorkbookSheets.read(
                        file,
                        List.of(PlanSheets.HEADER, PlanSheets.STEPS),
                        List.of(PlanSheets.MEMBERS, PlanSheets.CONSENTS),
                        today);
        if (!read.refusals().isEmpty() || !read.problems().isEmpty()) {
            return new Reading.Refused(read.refusals(), read.problems());
        }
        var headers = read.rowsOf(PlanSheets.HEADER);
        if (headers.size() != 1) {
            var refusal =
                    new Refusal(
                            "oneRow",
                            List.of(PlanSheets.HEADER.name(), Integer.toString(headers.size())));
            return new Reading.Refused(List.of(refusal), List.of());
        }
        var header = headers.getFirst();
        return new Reading.Taken(
                new PlanWorkbook(
                        header.text("title"),
                        LocalDate.parse(header.text("on")),
                        header.text("home"),
                        decision(header, "decision"),
                        read.rowsOf(PlanSheets.STEPS).stream().map(PlanWorkbook::line).toList(),
                        read.rowsOf(PlanSheets.MEMBERS).stream()
                                .map(row -> new Assignment(row.text("member"), row.text("cell")))
                                .toList(),
                        read.rowsOf(PlanSheets.CONSENTS).stream()
                                .map(PlanWorkbook::consent)
                                .toList()));
    }

    private static Line line(Row row) {
        return new Line(
                Action.valueOf(row.text("action")),
                codes(row.text("organizations")),
                row.text("target"),
                row.text("official_name"),
                row.text("short_name"),
                row.text("kind"),
                row.text("unit_type"),
                row.text("parent"),
                decision(row, "reception"));
    }

    private static Plan.Decision decision(Row row, String which) {
        return new Plan.Decision(
                orNull(row.text(which + "_number")),
                day(row.text(which + "_date")),
                orNull(row.text(which + "_issuer")));
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("[;,]"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Consent consent(Row row) {
        return new Consent(
                OrganizationRule.valueOf(row.text("rule")),
                row.text("code"),
                row.text("number"),
                day(row.text("dated")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The same as a plan that nobody has saved.
    Plan unsaved(OrganizationId owner) {
        return new Plan(
                0,
                owner,
                title,
                on,
                decision,
                lines,
                assignments,
                0,
                new Plan.Stage.Draft("", Instant.EPOCH));
    }
}
