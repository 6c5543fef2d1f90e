package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Objection;
import vn.dangvu.papers.PaperState;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.PaperType;
import vn.dangvu.shell.FieldError;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// What a reader is told of the register of papers.
record RegisterWords(Texts texts) {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    String page(String key, Object... facts) {
        return texts.get("papers.page." + key, facts);
    }

    String type(PaperType type) {
        return type.name(texts);
    }

    String state(PaperState state) {
        return texts.get("papers.state." + state);
    }

    /// What the module that filled it calls it; the type where nobody named it.
    String kind(PaperType type, String kind) {
        return PaperTemplate.named(kind).map(template -> template.name(texts)).orElse(type(type));
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : Formats.of(texts).date(day);
    }

    String time(Instant at) {
        return Formats.of(texts).time(LocalDateTime.ofInstant(at, HERE));
    }

    List<FieldError> errors(List<Objection> objections) {
        return objections.stream()
                .map(objection -> new FieldError(field(objection), why(objection)))
                .toList();
    }

    String why(Objection objection) {
        String reason = reason(objection);
        Citation source = objection.source();
        return source == null
                ? reason
                : texts.get("papers.objection.sourced", reason, source, source.ruleId());
    }

    private String reason(Objection objection) {
        return switch (objection) {
            case Objection.NotIssuedBy(var kind, var type, var allowed, _) ->
                    allowed.isEmpty()
                            ? say("NotIssuedBy.none", kind(kind.name()))
                            : say(
                                    "NotIssuedBy",
                                    kind(kind.name()),
                                    type(type).toLowerCase(texts.locale()),
                                    allowed.stream()
                                            .map(one -> type(one).toLowerCase(texts.locale()))
                                            .collect(Collectors.joining(", ")));
            case Objection.NumberTaken(int number, var series, int next, _) ->
                    say("NumberTaken", two(number), series, two(next));
            case Objection.InTheFuture(var today) -> say("InTheFuture", date(today));
            case Objection.OrganizationNotThere(var day) -> say("OrganizationNotThere", date(day));
            case Objection.NotADraft _ -> say("NotADraft");
            case Objection.DoesNotHold _ -> say("DoesNotHold");
            case Objection.WrittenMeanwhile(int version) -> say("WrittenMeanwhile", version);
            case Objection.NoReason _ -> say("NoReason");
            case Objection.WithdrawnBefore(var issued) -> say("WithdrawnBefore", date(issued));
            case Objection.BeforeTheReplaced(var issued) -> say("BeforeTheReplaced", date(issued));
            case Objection.ReplacedAlready _ -> say("ReplacedAlready");
        };
    }

    private static String field(Objection objection) {
        return switch (objection) {
            case Objection.NotIssuedBy _ -> "template";
            case Objection.NumberTaken _ -> "number";
            case Objection.InTheFuture _,
                    Objection.OrganizationNotThere _,
                    Objection.BeforeTheReplaced _,
                    Objection.WithdrawnBefore _ ->
                    "day";
            case Objection.NoReason _ -> "reason";
            case Objection.NotADraft _,
                    Objection.DoesNotHold _,
                    Objection.WrittenMeanwhile _,
                    Objection.ReplacedAlready _ ->
                    "paper";
        };
    }

    static String two(int number) {
        return "%02d".formatted(number);
    }

    private String kind(String name) {
        return texts.get("organizations.kind." + name);
    }

    private String say(String name, Object... facts) {
        return texts.get("papers.objection." + name, facts);
    }
}
