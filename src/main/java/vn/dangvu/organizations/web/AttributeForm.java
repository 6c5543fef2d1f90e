package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.Attribute;
import vn.dangvu.organizations.Attributes.Objection;
import vn.dangvu.shell.FieldError;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed on one attribute of an organization.
public record AttributeForm(
        String kind, String value, String on, String decisionNumber, String decisionDate) {

    /// What it says, when nothing is wrong with it.
    record Read(Attribute.Kind kind, LocalDate on, @Nullable LocalDate decided) {}

    static AttributeForm of(Map<String, String> sent) {
        return new AttributeForm(
                tidy(sent.get("kind")),
                tidy(sent.get("value")),
                tidy(sent.get("on")),
                tidy(sent.get("decisionNumber")),
                tidy(sent.get("decisionDate")));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    @Nullable String decisionNumberOrNone() {
        return decisionNumber.isEmpty() ? null : decisionNumber;
    }

    /// Empty when something is wrong, which is then in `errors`.
    Optional<Read> read(LocalDate today, Texts texts, List<FieldError> errors) {
        var wrong = new ArrayList<FieldError>();
        var known =
                Arrays.stream(Attribute.Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst();
        if (known.isEmpty()) {
            wrong.add(error("kind", "kind", texts));
        }
        var from = day("on", on, today, texts, wrong);
        if (on.isEmpty()) {
            wrong.add(error("on", "on", texts));
        }
        var decided = day("decisionDate", decisionDate, today, texts, wrong);
        if (decisionNumber.length() > 100) {
            wrong.add(error("decisionNumber", "TOO_LONG", texts));
        }
        errors.addAll(wrong);
        return wrong.isEmpty() && from != null
                ? known.map(found -> new Read(found, from, decided))
                : Optional.empty();
    }

    private static @Nullable LocalDate day(
            String field, String typed, LocalDate today, Texts texts, List<FieldError> errors) {
        var read = DayInput.read(typed, today);
        String wrong = DayWords.wrong(read, texts);
        if (wrong != null) {
            errors.add(new FieldError(field, wrong));
        }
        return read instanceof DayInput.Day(LocalDate day) ? day : null;
    }

    static FieldError error(Objection objection, Texts texts) {
        String field = objection == Objection.NOT_THEN ? "on" : "value";
        return error(field, objection.name(), texts);
    }

    private static FieldError error(String field, String reason, Texts texts) {
        return new FieldError(field, texts.get("organizations.refused." + reason));
    }
}
