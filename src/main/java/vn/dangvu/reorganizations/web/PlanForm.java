package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.reorganizations.Plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// What stands above the lines of a plan, as it was typed.
///
/// @param home a code, or `code · name`; asked only when a plan begins
public record PlanForm(
        String home,
        String title,
        String on,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// What it means.
    record Head(String title, LocalDate on, Plan.Decision decision) {}

    static PlanForm of(Map<String, String> sent) {
        return new PlanForm(
                FormReader.sent(sent, "home"),
                FormReader.sent(sent, "title"),
                FormReader.sent(sent, "on"),
                FormReader.sent(sent, "decisionNumber"),
                FormReader.sent(sent, "decisionDate"),
                FormReader.sent(sent, "decisionIssuer"));
    }

    static PlanForm of(Plan plan) {
        var decision = plan.decision();
        return new PlanForm(
                "",
                plan.title(),
                DAY.format(plan.on()),
                text(decision.number()),
                text(decision.date()),
                text(decision.issuer()));
    }

    /// Null when something is wrong, which the reader then knows.
    @Nullable Head read(FormReader reader) {
        String named = reader.needed("title", title);
        var day = reader.neededDay("on", on);
        var decision =
                new Plan.Decision(
                        reader.textOrNull("decisionNumber", decisionNumber),
                        reader.day("decisionDate", decisionDate),
                        reader.textOrNull("decisionIssuer", decisionIssuer));
        return day == null || !reader.errors().isEmpty() ? null : new Head(named, day, decision);
    }

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
