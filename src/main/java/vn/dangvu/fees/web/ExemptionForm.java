package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Exemption;
import vn.dangvu.fees.Ground;
import vn.dangvu.fees.Months;
import vn.dangvu.kernel.Formats;

import java.util.Map;
import java.util.Objects;

/// What was typed of an exemption.
public record ExemptionForm(
        String ground,
        String from,
        String until,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer,
        String note) {

    static ExemptionForm of(Map<String, String> sent) {
        return new ExemptionForm(
                FeeReader.sent(sent, "ground"),
                FeeReader.sent(sent, "from"),
                FeeReader.sent(sent, "until"),
                FeeReader.sent(sent, "decisionNumber"),
                FeeReader.sent(sent, "decisionDate"),
                FeeReader.sent(sent, "decisionIssuer"),
                FeeReader.sent(sent, "note"));
    }

    static ExemptionForm empty(String from) {
        return new ExemptionForm("", from, "", "", "", "", "");
    }

    static ExemptionForm of(Exemption exemption) {
        var until = exemption.until();
        var dated = exemption.decision().date();
        return new ExemptionForm(
                exemption.ground().name(),
                Months.text(exemption.from()),
                until == null ? "" : Months.text(until),
                Objects.requireNonNullElse(exemption.decision().number(), ""),
                dated == null ? "" : Formats.VIETNAMESE.date(dated),
                Objects.requireNonNullElse(exemption.decision().issuer(), ""),
                Objects.requireNonNullElse(exemption.note(), ""));
    }

    /// Null when something is wrong.
    @Nullable Exemption read(FeeReader reader, Map<String, String> sent) {
        if (ground.isEmpty()) {
            reader.wrong("ground", "missing.ground");
        }
        var chosen = reader.choice("ground", ground, Ground.class);
        var first = reader.neededMonth("from", from);
        var last = reader.month("until", until);
        var decision = reader.decision(sent);
        String said = reader.textOrNull("note", note);
        return chosen == null || first == null || !reader.errors().isEmpty()
                ? null
                : new Exemption(chosen, first, last, decision, said);
    }
}
