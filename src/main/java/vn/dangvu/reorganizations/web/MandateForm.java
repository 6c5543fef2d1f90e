package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.reorganizations.Mandate;
import vn.dangvu.reorganizations.MandateKind;
import vn.dangvu.reorganizations.Mandates;
import vn.dangvu.reorganizations.Plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What was typed about something an organization is given, or about its end.
public record MandateForm(
        String kind,
        String from,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer,
        String consentNumber,
        String consentDate,
        String members,
        String official) {

    static final MandateForm EMPTY = new MandateForm("", "", "", "", "", "", "", "", "");

    /// The end of something.
    record End(LocalDate from, Plan.Decision decision) {}

    static MandateForm of(Map<String, String> sent) {
        return new MandateForm(
                FormReader.sent(sent, "kind"),
                FormReader.sent(sent, "from"),
                FormReader.sent(sent, "decisionNumber"),
                FormReader.sent(sent, "decisionDate"),
                FormReader.sent(sent, "decisionIssuer"),
                FormReader.sent(sent, "consentNumber"),
                FormReader.sent(sent, "consentDate"),
                FormReader.sent(sent, "members"),
                FormReader.sent(sent, "official"));
    }

    Optional<MandateKind> chosen() {
        return Arrays.stream(MandateKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /// Null when something is wrong, which the reader then knows.
    Mandates.@Nullable Draft read(FormReader reader) {
        var chosen = chosen();
        if (chosen.isEmpty()) {
            reader.wrong("kind", "missing.mandate");
        }
        var day = reader.neededDay("from", from);
        var decision = decision(reader);
        var agreement = agreement(reader, chosen.map(MandateKind::byAgreement).orElse(false));
        var people = chosen.map(MandateKind::declared).orElse(false) ? people(reader) : null;
        return chosen.isEmpty() || day == null || !reader.errors().isEmpty()
                ? null
                : new Mandates.Draft(chosen.get(), day, decision, agreement, people);
    }

    @Nullable End readEnd(FormReader reader) {
        var day = reader.neededDay("from", from);
        var decision = decision(reader);
        return day == null || !reader.errors().isEmpty() ? null : new End(day, decision);
    }

    private Plan.Decision decision(FormReader reader) {
        return new Plan.Decision(
                reader.needed("decisionNumber", decisionNumber),
                reader.day("decisionDate", decisionDate),
                reader.textOrNull("decisionIssuer", decisionIssuer));
    }

    private Mandate.@Nullable Agreement agreement(FormReader reader, boolean needed) {
        String number =
                needed
                        ? reader.needed("consentNumber", consentNumber)
                        : reader.textOrNull("consentNumber", consentNumber);
        var dated = reader.day("consentDate", consentDate);
        return number == null || number.isEmpty() ? null : new Mandate.Agreement(number, dated);
    }

    private Mandate.@Nullable People people(FormReader reader) {
        int all = count(reader, "members", members);
        int some = count(reader, "official", official);
        if (all >= 0 && some > all) {
            reader.wrong("official", "moreOfficial");
            return null;
        }
        return all < 0 || some < 0 ? null : new Mandate.People(all, some);
    }

    private static int count(FormReader reader, String field, String typed) {
        if (typed.matches("[0-9]{1,5}")) {
            return Integer.parseInt(typed);
        }
        reader.wrong(field, "count");
        return -1;
    }
}
