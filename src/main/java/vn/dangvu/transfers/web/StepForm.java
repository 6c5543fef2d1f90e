package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;
import vn.dangvu.transfers.Goal;
import vn.dangvu.transfers.Reception;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.SlipOrder;
import vn.dangvu.transfers.Step;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferRoute;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What was typed about a step; by the names of its fields.
public record StepForm(Map<String, String> typed) {

    private static final List<String> FIELDS =
            List.of(
                    "day",
                    "goal",
                    "route",
                    "cell",
                    "code",
                    "until",
                    "signer",
                    "paperNumber",
                    "paperDate",
                    "paperIssuer",
                    "feesUntil",
                    "documents",
                    "reason",
                    "note");

    public StepForm {
        typed = Map.copyOf(typed);
    }

    static StepForm of(Map<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, TransferReader.sent(sent, field)));
        return new StepForm(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The step it means, of a kind that writes no slip and ends no way; null when the reader found
    /// something wrong.
    @Nullable Step step(TransferReader reader, StepKind kind) {
        var day = reader.neededDay("day", value("day"));
        String goal = kind == StepKind.FORWARDED ? reader.needed("goal", value("goal")) : "";
        var route =
                kind == StepKind.FORWARDED
                        ? reader.choice("route", value("route"), TransferRoute.class).orElse(null)
                        : null;
        var until = reader.day("until", value("until"));
        var paper = reader.paper(typed);
        var reason = reader.textOrNull("reason", value("reason"));
        var note = reader.textOrNull("note", value("note"));
        return day == null || !reader.errors().isEmpty()
                ? null
                : new Step(
                        kind,
                        day,
                        goal.isEmpty() ? null : new Goal(null, goal),
                        route,
                        null,
                        until,
                        null,
                        paper,
                        reason,
                        note);
    }

    /// The slip that is to be written; null when the reader found something wrong.
    ///
    /// @param again in place of a lost one, which goes where that went
    @Nullable SlipOrder order(TransferReader reader, boolean again) {
        var day = reader.neededDay("day", value("day"));
        String number = reader.needed("paperNumber", value("paperNumber"));
        var signer = reader.choice("signer", value("signer"), Signer.class);
        var issuer = reader.textOrNull("paperIssuer", value("paperIssuer"));
        String goal = again ? "-" : reader.needed("goal", value("goal"));
        var route =
                again
                        ? Optional.of(TransferRoute.INTERNAL)
                        : reader.choice("route", value("route"), TransferRoute.class);
        var until = reader.day("until", value("until"));
        var fees = reader.month("feesUntil", value("feesUntil"));
        var documents = reader.textOrNull("documents", value("documents"));
        var reason = reader.textOrNull("reason", value("reason"));
        return day == null || !reader.errors().isEmpty()
                ? null
                : new SlipOrder(
                        number,
                        day,
                        signer.orElseThrow(),
                        issuer,
                        goal,
                        route.orElseThrow(),
                        until,
                        fees,
                        documents,
                        reason);
    }

    /// Null when the reader found something wrong.
    @Nullable Reception reception(TransferReader reader) {
        LocalDate day = reader.neededDay("day", value("day"));
        var cell = reader.place("cell", value("cell"));
        Decision receipt = reader.paper(typed);
        var reason = reader.textOrNull("reason", value("reason"));
        var note = reader.textOrNull("note", value("note"));
        return !reader.errors().isEmpty()
                ? null
                : new Reception(
                        Objects.requireNonNull(day),
                        cell,
                        value("code").isEmpty() ? null : value("code"),
                        receipt,
                        reason,
                        note);
    }
}
