package vn.dangvu.years.web;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;
import vn.dangvu.years.BadgeLists;
import vn.dangvu.years.BadgeProposal;
import vn.dangvu.years.Outcome;
import vn.dangvu.years.web.YearDesk.Here;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A round of badges in an organization: who is due by the register, and whom its committee
/// proposes.
@Controller
class BadgeRoundController {

    private static final Pattern TICK = Pattern.compile("due-([0-9]{1,18})-([0-9]{2})");

    private final YearDesk desk;
    private final BadgeLists lists;
    private final BadgeRoundPages rounds;
    private final BadgeWorkbook workbook;
    private final Pages pages;

    BadgeRoundController(
            YearDesk desk,
            BadgeLists lists,
            BadgeRoundPages rounds,
            BadgeWorkbook workbook,
            Pages pages) {
        this.desk = desk;
        this.lists = lists;
        this.rounds = rounds;
        this.workbook = workbook;
        this.pages = pages;
    }

    @GetMapping("/badges")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String round) {
        var words = new YearWords(texts);
        var found = desk.look(viewer, texts, organization);
        if (found.isEmpty()) {
            return pages.show("years/nothing", words.page("badges"), words.page("nothing"));
        }
        var on = round.isEmpty() ? lists.next().on() : day(round);
        return show(HttpStatus.OK, found.get(), on, Map.of(), List.of());
    }

    /// Puts those who were ticked into the list.
    @PostMapping("/badges/proposals")
    ResponseEntity<byte[]> propose(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam String round,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        var on = day(round);
        var asked = new ArrayList<BadgeProposal>();
        for (String field : sent.keySet()) {
            var tick = TICK.matcher(field);
            if (tick.matches()) {
                asked.add(
                        BadgeProposal.regular(
                                Long.parseLong(tick.group(1)),
                                Integer.parseInt(tick.group(2)),
                                here.today()));
            }
        }
        var words = here.words();
        return switch (lists.propose(viewer, here.id(), on, asked)) {
            case Outcome.Kept(int count) ->
                    pages.seeOther(
                            address(organization, on),
                            words.page("list.added", words.number(count)));
            case Outcome.Refused(var refusals) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            on,
                            sent,
                            words.errors(refusals, ticks(here, on)));
        };
    }

    /// Where those who are due stand.
    private Map<Long, YearWords.Row> ticks(Here here, LocalDate on) {
        return lists.round(here.viewer(), here.id(), on).due().stream()
                .collect(
                        toMap(
                                due -> due.senior().member(),
                                due ->
                                        new YearWords.Row(
                                                due.senior().name(), BadgeRoundPages.row(due)),
                                (one, _) -> one));
    }

    @PostMapping("/badges/proposals/{proposal}/remove")
    ResponseEntity<byte[]> remove(
            Viewer viewer,
            Texts texts,
            @PathVariable long proposal,
            @RequestParam int organization,
            @RequestParam String round) {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        var on = day(round);
        return switch (lists.drop(viewer, proposal)) {
            case Outcome.Kept _ ->
                    pages.seeOther(address(organization, on), here.words().page("list.removed"));
            case Outcome.Refused(var refusals) ->
                    show(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            on,
                            Map.of(),
                            here.words().errors(refusals));
        };
    }

    @GetMapping("/badges/proposals.xlsx")
    ResponseEntity<Resource> file(
            Viewer viewer, Texts texts, @RequestParam int organization, @RequestParam String round)
            throws IOException {
        var here = desk.open(viewer, texts, new OrganizationId(organization));
        var on = day(round);
        var list = lists.export(viewer, here.id(), on);
        return Attachments.workbook(
                "huy-hieu-" + here.itself().code() + "-" + on + ".xlsx",
                out -> workbook.write(out, here, list));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Here here,
            LocalDate on,
            Map<String, String> sent,
            List<FieldError> errors) {
        var round = lists.round(here.viewer(), here.id(), on);
        return pages.show(
                status,
                "years/badges",
                here.words().page("badges.of", here.words().date(on)),
                rounds.page(here, round, sent, errors));
    }

    static String address(int organization, LocalDate round) {
        return "/badges?organization=" + organization + "&round=" + round;
    }

    /// @throws NotFound if it is no day: addresses are made by the program
    static LocalDate day(String round) {
        try {
            return LocalDate.parse(round);
        } catch (DateTimeParseException wrong) {
            throw new NotFound("round of badges on " + round);
        }
    }
}
