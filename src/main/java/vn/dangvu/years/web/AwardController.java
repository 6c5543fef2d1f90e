package vn.dangvu.years.web;

import static java.util.stream.Collectors.toMap;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.BadgeAwards;
import vn.dangvu.years.BadgeList;
import vn.dangvu.years.BadgeLists;
import vn.dangvu.years.Outcome;
import vn.dangvu.years.web.YearDesk.Here;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What becomes of a list: it is sent, opened again, awarded.
@Controller
@RequestMapping("/badges")
class AwardController {

    private final YearDesk desk;
    private final BadgeLists lists;
    private final BadgeAwards awards;
    private final BadgeRoundPages rounds;
    private final Pages pages;

    AwardController(
            YearDesk desk,
            BadgeLists lists,
            BadgeAwards awards,
            BadgeRoundPages rounds,
            Pages pages) {
        this.desk = desk;
        this.lists = lists;
        this.awards = awards;
        this.rounds = rounds;
        this.pages = pages;
    }

    @PostMapping("/send")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round,
            @RequestParam Map<String, String> sent) {
        var here = open(viewer, texts, organization);
        var on = BadgeRoundController.day(round);
        var reader = new FieldReader("years", texts, here.today());
        var sentOn = reader.neededDay("sentOn", FieldReader.sent(sent, "sentOn"));
        var letter = Paper.of(sent, "letter").read(reader, "letter");
        if (sentOn == null || !reader.errors().isEmpty()) {
            return list(here, on, sent, reader.errors());
        }
        return outcome(
                here, on, sent, awards.send(viewer, here.id(), on, sentOn, letter), "list.sentNow");
    }

    @PostMapping("/reopen")
    ResponseEntity<byte[]> reopen(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round) {
        var here = open(viewer, texts, organization);
        var on = BadgeRoundController.day(round);
        return outcome(here, on, Map.of(), awards.reopen(viewer, here.id(), on), "list.reopened");
    }

    private ResponseEntity<byte[]> outcome(
            Here here, LocalDate on, Map<String, String> sent, Outcome outcome, String done) {
        return switch (outcome) {
            case Outcome.Kept(int count) ->
                    pages.seeOther(
                            BadgeRoundController.address(here.id().value(), on),
                            here.words().page(done, here.words().number(count)));
            case Outcome.Refused(var refusals) -> {
                var list = lists.round(here.viewer(), here.id(), on).list();
                var lines = list == null ? List.<BadgeList.Line>of() : list.lines();
                var rows = rows(here, lines, BadgeList.Line::field);
                yield list(here, on, sent, here.words().errors(refusals, rows));
            }
        };
    }

    private ResponseEntity<byte[]> list(
            Here here, LocalDate on, Map<String, String> sent, List<FieldError> errors) {
        var round = lists.round(here.viewer(), here.id(), on);
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "years/badges",
                here.words().page("badges.of", here.words().date(on)),
                rounds.page(here, round, sent, errors));
    }

    @GetMapping("/award")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round) {
        var here = open(viewer, texts, organization);
        return show(HttpStatus.OK, here, BadgeRoundController.day(round), Map.of(), List.of());
    }

    /// A row without a number is not awarded by this decision. `fill` only continues the numbers
    /// from the first one of each kind that was typed.
    @PostMapping("/award")
    ResponseEntity<byte[]> award(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round,
            @RequestParam(defaultValue = "record") String act,
            @RequestParam Map<String, String> sent) {
        var here = open(viewer, texts, organization);
        var on = BadgeRoundController.day(round);
        var waiting = waiting(here, on);
        if (act.equals("fill")) {
            var filled = new LinkedHashMap<>(sent);
            filled.putAll(Runs.continued(waiting, sent));
            return show(HttpStatus.OK, here, on, filled, List.of());
        }
        var reader = new FieldReader("years", texts, here.today());
        var decision = Paper.of(sent, "decision").read(reader, "decision");
        if (!reader.errors().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, here, on, sent, reader.errors());
        }
        var numbers = numbers(waiting, sent);
        return switch (awards.award(viewer, here.id(), on, decision, numbers)) {
            case Outcome.Kept(int count) ->
                    pages.seeOther(
                            BadgeRoundController.address(organization, on),
                            here.words().page("list.awardedNow", here.words().number(count)));
            case Outcome.Refused(var refusals) -> {
                var errors = here.words().errors(refusals, rows(here, waiting, Runs::field));
                yield show(HttpStatus.UNPROCESSABLE_CONTENT, here, on, sent, errors);
            }
        };
    }

    private static Map<Long, String> numbers(
            List<BadgeList.Line> waiting, Map<String, String> sent) {
        var numbers = new LinkedHashMap<Long, String>();
        for (BadgeList.Line line : waiting) {
            String number = FieldReader.sent(sent, Runs.field(line));
            if (!number.isEmpty()) {
                numbers.put(line.id(), number);
            }
        }
        return numbers;
    }

    /// Whose row is where.
    private static Map<Long, YearWords.Row> rows(
            Here here, List<BadgeList.Line> lines, Function<BadgeList.Line, String> field) {
        return lines.stream()
                .collect(
                        toMap(
                                line -> line.proposal().member(),
                                line -> new YearWords.Row(name(here, line), field.apply(line)),
                                (one, _) -> one));
    }

    private static String name(Here here, BadgeList.Line line) {
        return line.name().isEmpty() ? here.words().page("somebody") : line.name();
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Here here,
            LocalDate on,
            Map<String, String> sent,
            List<FieldError> errors) {
        var words = here.words();
        String back = BadgeRoundController.address(here.id().value(), on);
        var rows =
                waiting(here, on).stream()
                        .map(line ->
                                new AwardPage.Row(
                                        name(here, line),
                                        words.page("who", line.code(), line.born()),
                                        words.badge(
                                                line.proposal().years(), line.proposal().manner()),
                                        words.date(line.reached()),
                                        Runs.field(line),
                                        FieldReader.sent(sent, Runs.field(line)),
                                        FieldError.of(errors, Runs.field(line))))
                        .toList();
        var page =
                new AwardPage(
                        List.of(new Crumb(words.page("badges.of", words.date(on)), back)),
                        here.id().value(),
                        on.toString(),
                        back,
                        Paper.of(sent, "decision"),
                        rows,
                        errors);
        return pages.show(status, "years/award", words.page("award"), page);
    }

    private List<BadgeList.Line> waiting(Here here, LocalDate on) {
        var list = lists.round(here.viewer(), here.id(), on).list();
        return list == null || list.open() ? List.of() : list.waiting();
    }

    /// @throws Forbidden if the viewer may not record there
    private Here open(Viewer viewer, Texts texts, int organization) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        if (!desk.mayRecord(viewer, here.id())) {
            throw new Forbidden("record at " + organization);
        }
        return here;
    }
}
