package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Roll;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.Vote;
import vn.dangvu.cases.Vote.Deviation;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.kernel.Formats;
import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What was typed about a step.
///
/// @param reasons by the number of a member: why he or she counts otherwise than the register says
public record StepForm(
        String on,
        String decisionNumber,
        String decisionDate,
        String decisionIssuer,
        String base,
        String present,
        String inFavour,
        String against,
        String blank,
        Map<String, String> reasons,
        String outcome,
        String ground,
        String until,
        String person,
        String keptWhere,
        String words,
        String consentNumber,
        String consentDate,
        String consentIssuer,
        String note) {

    private static final String REASON = "reason-";

    static StepForm of(Map<String, String> sent) {
        return new StepForm(
                sent(sent, "on"),
                sent(sent, "decisionNumber"),
                sent(sent, "decisionDate"),
                sent(sent, "decisionIssuer"),
                sent(sent, "base"),
                sent(sent, "present"),
                sent(sent, "inFavour"),
                sent(sent, "against"),
                sent(sent, "blank"),
                sent.entrySet().stream()
                        .filter(field -> field.getKey().startsWith(REASON))
                        .filter(field -> !field.getValue().isBlank())
                        .collect(
                                Collectors.toMap(
                                        field -> field.getKey().substring(REASON.length()),
                                        Map.Entry::getValue)),
                sent(sent, "outcome"),
                sent(sent, "ground"),
                sent(sent, "until"),
                sent(sent, "person"),
                sent(sent, "keptWhere"),
                sent(sent, "words"),
                sent(sent, "consentNumber"),
                sent(sent, "consentDate"),
                sent(sent, "consentIssuer"),
                sent(sent, "note"));
    }

    /// A step as somebody would have typed it.
    ///
    /// @param person as the field holds him or her
    static StepForm of(StepEntry entry, String person) {
        var vote = entry.vote();
        return new StepForm(
                day(entry.on()),
                text(entry.decision().number()),
                day(entry.decision().date()),
                text(entry.decision().issuer()),
                vote == null || vote.counted() ? "" : "" + vote.base(),
                vote == null ? "" : "" + vote.present(),
                vote == null ? "" : "" + vote.inFavour(),
                vote == null ? "" : "" + vote.against(),
                vote == null ? "" : "" + vote.blank(),
                vote == null
                        ? Map.of()
                        : vote.exceptions().stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> "" + one.member(),
                                                one -> one.reason().name())),
                text(entry.outcome()),
                text(entry.ground()),
                day(entry.until()),
                person,
                text(entry.keptWhere()),
                text(entry.words()),
                text(entry.consent().number()),
                day(entry.consent().date()),
                text(entry.consent().issuer()),
                text(entry.note()));
    }

    String reason(long member) {
        return reasons.getOrDefault("" + member, "");
    }

    Decision decision(FieldReader reader) {
        return new Decision(
                reader.textOrNull("decisionNumber", decisionNumber),
                reader.day("decisionDate", decisionDate),
                reader.textOrNull("decisionIssuer", decisionIssuer));
    }

    Decision consent(FieldReader reader) {
        return new Decision(
                reader.textOrNull("consentNumber", consentNumber),
                reader.day("consentDate", consentDate),
                reader.textOrNull("consentIssuer", consentIssuer));
    }

    /// @param roll who could vote; null where nobody is known
    @Nullable Vote vote(FieldReader reader, @Nullable Roll roll) {
        if (inFavour.isEmpty() && present.isEmpty() && base.isEmpty()) {
            reader.wrong("inFavour", "missing.vote");
            return null;
        }
        var exceptions = exceptions();
        boolean counted = roll != null && roll.known();
        if (!counted && base.isEmpty()) {
            reader.wrong("base", "missing.base");
            return null;
        }
        int voters =
                counted
                        ? Objects.requireNonNull(roll).base(exceptions)
                        : count(reader, "base", base);
        if (counted && !base.isEmpty() && !base.equals("" + voters)) {
            reader.wrong("base", "baseKnown", voters);
            return null;
        }
        var vote =
                new Vote(
                        voters,
                        present.isEmpty() ? voters : count(reader, "present", present),
                        count(reader, "inFavour", inFavour),
                        against.isEmpty() ? 0 : count(reader, "against", against),
                        blank.isEmpty() ? 0 : count(reader, "blank", blank),
                        counted,
                        exceptions);
        return reader.errors().isEmpty() ? vote : null;
    }

    private List<Deviation> exceptions() {
        return reasons.entrySet().stream()
                .filter(one -> one.getKey().matches("[0-9]{1,18}"))
                .flatMap(one ->
                        Arrays.stream(Reason.values())
                                .filter(reason -> reason.name().equals(one.getValue()))
                                .map(reason -> new Deviation(Long.parseLong(one.getKey()), reason)))
                .toList();
    }

    private static int count(FieldReader reader, String field, String typed) {
        if (!typed.matches("[0-9]{1,5}")) {
            reader.wrong(field, "count");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private static String sent(Map<String, String> sent, String field) {
        return FieldReader.sent(sent, field);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Formats.VIETNAMESE.date(day);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
