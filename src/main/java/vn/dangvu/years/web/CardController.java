package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.years.CardEntry;
import vn.dangvu.years.CardReason;
import vn.dangvu.years.CardSaid;
import vn.dangvu.years.Cards;
import vn.dangvu.years.Cards.CardOutcome;
import vn.dangvu.years.web.FormPage.Field;
import vn.dangvu.years.web.MemberForms.Task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A card that one member is given anew, and why.
@Controller
class CardController {

    private static final String WORDS = "card";

    private final Cards cards;
    private final MemberForms forms;
    private final CardWords refusals;

    CardController(Cards cards, MemberForms forms, CardWords refusals) {
        this.cards = cards;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping("/members/{member}/card/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/card/new");
        return forms.show(task, fields(task, sent));
    }

    @PostMapping("/members/{member}/card/new")
    ResponseEntity<byte[]> record(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var task = forms.fresh(viewer, texts, member, WORDS, "/card/new");
        var reader = task.reader();
        var entry = read(sent, reader);
        var fields = fields(task, sent);
        if (entry == null) {
            return forms.refused(task, fields, reader.errors());
        }
        return switch (cards.give(viewer, Map.of(member, entry))) {
            case CardOutcome.Given(_, int waiting) ->
                    forms.done(task, waiting == 0 ? "card.done" : "card.waiting");
            case CardOutcome.Refused refused ->
                    forms.refused(
                            task,
                            fields,
                            refusals.errors(viewer, task.record().words(), refused, Map.of()));
        };
    }

    @GetMapping("/cards/{card}/reason")
    ResponseEntity<byte[]> why(Viewer viewer, Texts texts, @PathVariable long card) {
        var task = reason(viewer, texts, card);
        var typed =
                cards.said(viewer, card)
                        .map(said -> typed(said, task.record().words()))
                        .orElse(Map.of());
        return forms.show(task, reasons(task, typed));
    }

    @PostMapping("/cards/{card}/reason")
    ResponseEntity<byte[]> explain(
            Viewer viewer,
            Texts texts,
            @PathVariable long card,
            @RequestParam Map<String, String> sent) {
        var task = reason(viewer, texts, card);
        var reader = task.reader();
        var reason = chosen(sent, reader);
        var report = report(sent, reader);
        var fields = reasons(task, sent);
        return reason == null || !reader.errors().isEmpty()
                ? forms.refused(task, fields, reader.errors())
                : forms.outcome(task, fields, cards.explain(viewer, card, reason, report));
    }

    private static Map<String, String> typed(CardSaid said, YearWords words) {
        var report = said.report();
        var date = report.date();
        return Map.of(
                "reason", said.reason().name(),
                "reportNumber", Objects.requireNonNullElse(report.number(), ""),
                "reportDate", date == null ? "" : words.date(date),
                "keptWhere", Objects.requireNonNullElse(report.keptWhere(), ""));
    }

    private Task reason(Viewer viewer, Texts texts, long card) {
        var found = cards.card(viewer, card);
        var task = forms.wrong(viewer, texts, found.member(), "cardReason", "/cards/" + card);
        return new Task(task.record(), task.words(), "/cards/" + card + "/reason", null);
    }

    private static @Nullable CardEntry read(Map<String, String> sent, FieldReader reader) {
        var reason = chosen(sent, reader);
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        String number = reader.textOrNull("number", FieldReader.sent(sent, "number"));
        var decision = Paper.of(sent, "decision").read(reader, "decision");
        var report = report(sent, reader);
        return reader.errors().isEmpty()
                ? new CardEntry(reason, Objects.requireNonNull(on), number, decision, report)
                : null;
    }

    private static @Nullable CardReason chosen(Map<String, String> sent, FieldReader reader) {
        String typed = FieldReader.sent(sent, "reason");
        var reason =
                Arrays.stream(CardReason.values())
                        .filter(one -> one.name().equals(typed))
                        .findFirst()
                        .orElse(null);
        if (reason == null) {
            reader.wrong("reason", "missing.reason");
        }
        return reason;
    }

    private static CardEntry.Report report(Map<String, String> sent, FieldReader reader) {
        return new CardEntry.Report(
                reader.textOrNull("reportNumber", FieldReader.sent(sent, "reportNumber")),
                reader.day("reportDate", FieldReader.sent(sent, "reportDate")),
                reader.textOrNull("keptWhere", FieldReader.sent(sent, "keptWhere")));
    }

    private List<Field> fields(Task task, Map<String, String> typed) {
        var words = task.record().words();
        var fields = task.fields(typed);
        var all = new ArrayList<Field>();
        all.add(
                fields.choice(
                        "reason",
                        "card.reason",
                        words.options("why", (Object[]) CardReason.values())));
        all.add(fields.day("on", "card.on"));
        all.add(
                fields.brief("number", "card.number")
                        .hinted(words.page("card.numberHint", words.date(cards.newModelSince())))
                        .mayBeEmpty());
        all.add(fields.heading("award.decision"));
        all.add(fields.brief("decisionNumber", "paper.number").mayBeEmpty());
        all.add(fields.day("decisionDate", "paper.date").mayBeEmpty());
        all.add(fields.text("decisionIssuer", "paper.issuer").mayBeEmpty());
        all.addAll(report(fields, words));
        return all;
    }

    private static List<Field> reasons(Task task, Map<String, String> typed) {
        var words = task.record().words();
        var fields = task.fields(typed);
        var all = new ArrayList<Field>();
        all.add(
                fields.choice(
                        "reason",
                        "card.reason",
                        words.options("why", (Object[]) CardReason.values())));
        all.addAll(report(fields, words));
        return all;
    }

    private static List<Field> report(FormPage.Builder fields, YearWords words) {
        return List.of(
                fields.heading("card.report"),
                fields.brief("reportNumber", "paper.number").mayBeEmpty(),
                fields.day("reportDate", "paper.date").mayBeEmpty(),
                fields.text("keptWhere", "kept").hinted(words.page("keptHint")).mayBeEmpty());
    }
}
