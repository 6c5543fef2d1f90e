package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was typed about a request; by the names of its fields.
public record RequestForm(Map<String, String> typed) {

    private static final List<String> FIELDS =
            List.of(
                    "temporary",
                    "cause",
                    "causeOn",
                    "months",
                    "askedOn",
                    "goal",
                    "paperNumber",
                    "paperDate",
                    "paperIssuer",
                    "examined",
                    "examinedBy",
                    "note");

    public RequestForm {
        typed = Map.copyOf(typed);
    }

    static RequestForm of(Map<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, TransferReader.sent(sent, field)));
        return new RequestForm(typed);
    }

    static RequestForm blank(LocalDate today) {
        return of(Map.of("temporary", "no", "askedOn", TransferWords.typed(today)));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean ticked(String field, String value) {
        return value(field).equals(value);
    }

    /// The same without that tick.
    RequestForm unticked(String field) {
        var fields = new LinkedHashMap<>(typed);
        fields.put(field, "");
        return new RequestForm(fields);
    }

    /// Null when the reader found something wrong.
    @Nullable Request read(TransferReader reader) {
        var cause = reader.choice("cause", value("cause"), Cause.class);
        var causeOn = reader.neededDay("causeOn", value("causeOn"));
        var months = reader.months("months", value("months"));
        var askedOn = reader.neededDay("askedOn", value("askedOn"));
        var goal = reader.textOrNull("goal", value("goal"));
        var paper = reader.paper(typed);
        boolean examined = ticked("examined", "yes");
        String examinedBy = examined ? reader.needed("examinedBy", value("examinedBy")) : "";
        var note = reader.textOrNull("note", value("note"));
        return causeOn == null || askedOn == null || !reader.errors().isEmpty()
                ? null
                : new Request(
                        ticked("temporary", "yes"),
                        cause.orElseThrow(),
                        causeOn,
                        months,
                        askedOn,
                        goal,
                        paper,
                        examined ? examinedBy : null,
                        note);
    }
}
