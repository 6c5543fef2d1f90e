package vn.dangvu.years.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.shell.Switch;
import vn.dangvu.years.CardEntry;
import vn.dangvu.years.CardLine;
import vn.dangvu.years.CardReason;
import vn.dangvu.years.Cards;
import vn.dangvu.years.Cards.CardOutcome;
import vn.dangvu.years.web.YearDesk.Here;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cards for many by one decision: the first one after recognition, and the new model.
@Controller
class CardListController {

    private static final String EXCHANGE = "exchange";

    /// So many stand on one page; of more, an organization below has to be chosen.
    private static final int SHOWN = 200;

    private final YearDesk desk;
    private final Cards cards;
    private final CardWords refusals;
    private final Pages pages;

    CardListController(YearDesk desk, Cards cards, CardWords refusals, Pages pages) {
        this.desk = desk;
        this.cards = cards;
        this.refusals = refusals;
        this.pages = pages;
    }

    @GetMapping("/cards")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String view) {
        var words = new YearWords(texts);
        return desk.look(viewer, texts, organization)
                .map(here -> show(HttpStatus.OK, here, view, Map.of(), List.of()))
                .orElseGet(() ->
                        pages.show("years/nothing", words.page("cards"), words.page("nothing")));
    }

    @PostMapping("/cards")
    ResponseEntity<byte[]> give(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam(defaultValue = "") String view,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        var reader = new FieldReader("years", texts, here.today());
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        var decision = Paper.of(sent, "decision").read(reader, "decision");
        if (on == null || !reader.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, here, view, sent, reader.errors());
        }
        var words = here.words();
        return switch (cards.give(viewer, chosen(here, view, sent, on, decision))) {
            case CardOutcome.Given(int recorded, int waiting) ->
                    pages.seeOther(address(here, view), told(words, recorded, waiting));
            case CardOutcome.Refused refused ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            view,
                            sent,
                            refusals.errors(viewer, words, refused, rows(here, view)));
        };
    }

    private Map<Long, CardEntry> chosen(
            Here here, String view, Map<String, String> sent, LocalDate on, Decision decision) {
        var reason = view.equals(EXCHANGE) ? CardReason.NEW_MODEL : null;
        var given = new LinkedHashMap<Long, CardEntry>();
        for (CardLine line : lines(here, view)) {
            if (sent.containsKey("card-" + line.member())) {
                String number = FieldReader.sent(sent, "number-" + line.member());
                given.put(
                        line.member(),
                        new CardEntry(
                                reason,
                                on,
                                number.isEmpty() ? null : number,
                                decision,
                                CardEntry.Report.NONE));
            }
        }
        return given;
    }

    private Map<Long, YearWords.Row> rows(Here here, String view) {
        return lines(here, view).stream()
                .collect(
                        toMap(
                                CardLine::member,
                                line -> new YearWords.Row(line.name(), "number-" + line.member())));
    }

    private static String told(YearWords words, int recorded, int waiting) {
        String given = words.page("cards.given", words.number(recorded));
        return waiting == 0
                ? given
                : given + " " + words.page("cards.waiting", words.number(waiting));
    }

    private List<CardLine> lines(Here here, String view) {
        return view.equals(EXCHANGE)
                ? cards.old(here.viewer(), here.id(), SHOWN + 1)
                : cards.missing(here.viewer(), here.id(), SHOWN + 1);
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Here here,
            String view,
            Map<String, String> sent,
            List<FieldError> errors) {
        var words = here.words();
        var lines = lines(here, view);
        boolean exchange = view.equals(EXCHANGE);
        var page =
                new CardListPage(
                        List.of(
                                new Chip(
                                        words.page("chip.organization"),
                                        here.itself().shortName(),
                                        "#organization",
                                        null)),
                        here.id().value(),
                        desk.choices(here),
                        ways(here, exchange),
                        exchange,
                        desk.mayRecord(here.viewer(), here.id()),
                        sent.getOrDefault("on", words.date(here.today())),
                        Paper.of(sent, "decision"),
                        words.page("card.numberHint", words.date(cards.newModelSince())),
                        lines.stream()
                                .limit(SHOWN)
                                .map(line -> row(here, line, sent, errors))
                                .toList(),
                        lines.size() > SHOWN ? words.page("cards.others", SHOWN) : null,
                        errors);
        return pages.show(status, "years/cards", words.page("cards"), page);
    }

    private static Switch ways(Here here, boolean exchange) {
        var words = here.words();
        return new Switch(
                words.page("cards.views"),
                List.of(
                        new Switch.Way(
                                words.page("cards.view.issue"), address(here, ""), !exchange),
                        new Switch.Way(
                                words.page("cards.view.exchange"),
                                address(here, EXCHANGE),
                                exchange)),
                words.page(exchange ? "cards.about.exchange" : "cards.about"));
    }

    private CardListPage.Row row(
            Here here, CardLine line, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        var official = line.official();
        String number = "number-" + line.member();
        return new CardListPage.Row(
                line.name(),
                words.page("who", line.code(), line.born()),
                "/members/" + line.member(),
                desk.place(here, line.cell()),
                official == null ? "" : words.date(official),
                "card-" + line.member(),
                sent.containsKey("card-" + line.member()),
                number,
                FieldReader.sent(sent, number),
                FieldError.of(errors, number));
    }

    private static String address(Here here, String view) {
        return "/cards?organization=" + here.id() + (view.isEmpty() ? "" : "&view=" + view);
    }
}
