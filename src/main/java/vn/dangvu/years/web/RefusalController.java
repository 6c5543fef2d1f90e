package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.BadgeRefusal;
import vn.dangvu.years.BadgeRefusals;
import vn.dangvu.years.BadgeRefusals.Asked;
import vn.dangvu.years.Outcome;

import java.util.List;
import java.util.Map;

/// That somebody of a sent list was not given the badge.
@Controller
@RequestMapping("/badges/proposals/{proposal}/refusal")
class RefusalController {

    private final YearDesk desk;
    private final BadgeRefusals refusals;
    private final Pages pages;

    RefusalController(YearDesk desk, BadgeRefusals refusals, Pages pages) {
        this.desk = desk;
        this.refusals = refusals;
        this.pages = pages;
    }

    static String address(long proposal) {
        return "/badges/proposals/" + proposal + "/refusal";
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long proposal) {
        var asked = refusals.asked(viewer, proposal);
        var words = new YearWords(texts);
        return show(HttpStatus.OK, words, asked, typed(words, asked), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> refuse(
            Viewer viewer,
            Texts texts,
            @PathVariable long proposal,
            @RequestParam Map<String, String> sent) {
        var asked = refusals.asked(viewer, proposal);
        var words = new YearWords(texts);
        var reader = new FieldReader("years", texts, desk.today());
        var refusal = read(reader, sent);
        if (refusal == null) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, words, asked, sent, reader.errors());
        }
        return outcome(
                words, asked, sent, refusals.refuse(viewer, proposal, refusal), "refusal.done");
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(Viewer viewer, Texts texts, @PathVariable long proposal) {
        var asked = refusals.asked(viewer, proposal);
        var words = new YearWords(texts);
        return outcome(
                words, asked, typed(words, asked), refusals.takeBack(viewer, proposal), "annulled");
    }

    private ResponseEntity<byte[]> outcome(
            YearWords words, Asked asked, Map<String, String> sent, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Kept _ -> pages.seeOther(back(asked), words.page(done));
            case Outcome.Refused(var reasons) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            words,
                            asked,
                            sent,
                            words.errors(reasons));
        };
    }

    private static @Nullable BadgeRefusal read(FieldReader reader, Map<String, String> sent) {
        var on = reader.neededDay("on", FieldReader.sent(sent, "on"));
        String why = reader.needed("why", FieldReader.sent(sent, "why"));
        var paper = Paper.of(sent, "decision").read(reader, "decision");
        return on == null || !reader.errors().isEmpty() ? null : new BadgeRefusal(on, why, paper);
    }

    private static Map<String, String> typed(YearWords words, Asked asked) {
        var refusal = asked.line().refusal();
        if (refusal == null) {
            return Map.of();
        }
        var paper = Paper.of(refusal.paper(), words);
        return Map.of(
                "on", words.date(refusal.on()),
                "why", refusal.reason(),
                "decisionNumber", paper.number(),
                "decisionDate", paper.date(),
                "decisionIssuer", paper.issuer());
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            YearWords words,
            Asked asked,
            Map<String, String> typed,
            List<FieldError> errors) {
        var line = asked.line();
        var list = asked.list();
        var fields = new FormPage.Builder(words, typed);
        String name = line.name().isEmpty() ? words.page("somebody") : line.name();
        String address = address(line.id());
        var page =
                new FormPage(
                        List.of(
                                new Crumb(
                                        words.page("badges.of", words.date(list.round())),
                                        back(asked))),
                        name + " · " + words.badge(line.proposal().years()),
                        words.page("refusal.about"),
                        address,
                        back(asked),
                        List.of(
                                fields.day("on", "refusal.on"),
                                fields.text("why", "refusal.why")
                                        .hinted(words.page("refusal.whyHint")),
                                fields.heading("refusal.paper"),
                                fields.brief("decisionNumber", "paper.number"),
                                fields.day("decisionDate", "paper.date").mayBeEmpty(),
                                fields.text("decisionIssuer", "paper.issuer").mayBeEmpty()),
                        errors,
                        line.refusal() == null ? null : address + "/annul",
                        null);
        return pages.show(status, "years/form", words.page("refusal.title"), page);
    }

    private static String back(Asked asked) {
        return BadgeRoundController.address(asked.list().organization(), asked.list().round());
    }
}
