package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.years.BadgeDue;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.BadgeList;
import vn.dangvu.years.BadgeLists;
import vn.dangvu.years.BadgeLists.Round;
import vn.dangvu.years.BadgeRound;
import vn.dangvu.years.Manner;
import vn.dangvu.years.web.YearDesk.Here;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts a round of badges into words.
@Component
class BadgeRoundPages {

    private final YearDesk desk;
    private final BadgeLists lists;

    BadgeRoundPages(YearDesk desk, BadgeLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /// @param sent what was typed; empty where the page is only looked at
    BadgeRoundPage page(Here here, Round round, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        var on = round.round().on();
        String about =
                words.page(
                        "round.about",
                        words.date(round.round().from()),
                        words.date(round.round().to()),
                        words.date(round.round().listDue()));
        return new BadgeRoundPage(
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.itself().shortName(),
                                "#organization",
                                null),
                        new Chip(words.page("chip.round"), words.date(on), "#round", null)),
                here.id().value(),
                desk.choices(here),
                on.toString(),
                rounds(here, round.round()),
                about,
                round.proposes() ? listing(here, round, sent, errors) : null,
                Arrays.stream(State.values())
                        .map(state -> group(here, round, state, sent, errors))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                changes(round) ? address("/badges/proposals/new", here, round) : null,
                round.unknown() == 0
                        ? null
                        : words.page("round.unknown", words.number(round.unknown())),
                errors);
    }

    private List<Option> rounds(Here here, BadgeRound shown) {
        var rounds = lists.rounds(here.today());
        var all =
                rounds.contains(shown)
                        ? rounds
                        : Stream.concat(Stream.of(shown), rounds.stream()).toList();
        return all.stream()
                .map(one -> new Option(one.on().toString(), here.words().date(one.on())))
                .toList();
    }

    static String address(String page, Here here, Round round) {
        return page + "?organization=" + here.id() + "&round=" + round.round().on();
    }

    /// Whether the viewer may change the list now.
    private static boolean changes(Round round) {
        var list = round.list();
        return round.records() && (list == null || list.open());
    }

    private BadgeRoundPage.Listing listing(
            Here here, Round round, Map<String, String> sent, List<FieldError> errors) {
        var words = here.words();
        var told = new BadgeListWords(words);
        var list = round.list();
        var lines =
                list == null
                        ? List.<BadgeRoundPage.Line>of()
                        : list.lines().stream()
                                .map(line -> line(here, round, line, errors))
                                .toList();
        var letter = list == null ? null : list.sent();
        boolean waits = letter != null && list != null && !list.waiting().isEmpty();
        boolean untouched =
                letter != null && list != null && list.waiting().size() == list.lines().size();
        return new BadgeRoundPage.Listing(
                told.state(list),
                list == null || list.open(),
                round.records(),
                lines,
                told.letter(list, desk::colleague),
                told.next(round),
                sent.getOrDefault("sentOn", words.date(here.today())),
                Paper.of(sent, "letter"),
                waits && round.records() ? address("/badges/award", here, round) : null,
                untouched && round.records(),
                lines.isEmpty() ? null : address("/badges/proposals.xlsx", here, round));
    }

    private BadgeRoundPage.Line line(
            Here here, Round round, BadgeList.Line line, List<FieldError> errors) {
        var words = here.words();
        var proposal = line.proposal();
        boolean open = round.list() != null && round.list().open() && round.records();
        boolean named = !line.name().isEmpty();
        return new BadgeRoundPage.Line(
                line.field(),
                FieldError.of(errors, line.field()),
                named ? line.name() : words.page("somebody"),
                named ? words.page("who", line.code(), line.born()) : "",
                named ? "/members/" + proposal.member() : null,
                desk.place(here, line.cell()),
                words.badge(proposal.years(), proposal.manner()),
                words.date(line.reached()),
                new BadgeListWords(words).note(line, round.round()),
                null,
                false,
                refuse(words, round, line),
                open ? "/badges/proposals/" + line.id() + "/remove" : null);
    }

    /// Where it is recorded that the province did not give the badge, or put right.
    private static @Nullable Crumb refuse(YearWords words, Round round, BadgeList.Line line) {
        var list = round.list();
        if (!round.records() || list == null || list.open() || line.award() != null) {
            return null;
        }
        return new Crumb(
                words.page(line.waits() ? "list.refuse" : "list.refuse.correct"),
                RefusalController.address(line.id()));
    }

    private BadgeRoundPage.Group group(
            Here here,
            Round round,
            State state,
            Map<String, String> sent,
            List<FieldError> errors) {
        boolean ticks = changes(round) && (state == State.DUE || state == State.MISSED);
        var words = here.words();
        return new BadgeRoundPage.Group(
                state.name(),
                words.of("due", state),
                new BadgeListWords(words).about(round, state),
                round.due().stream()
                        .filter(due -> due.state() == state)
                        .map(due -> line(here, round, due, ticks ? sent : null, errors))
                        .toList(),
                ticks);
    }

    /// The field by which somebody is chosen.
    private static String tick(BadgeDue due) {
        return "due-" + due.senior().member() + "-" + due.years();
    }

    /// The row in which he or she stands, in whichever group.
    static String row(BadgeDue due) {
        return "row-" + tick(due);
    }

    /// @param sent what was ticked; null where nobody may
    private BadgeRoundPage.Line line(
            Here here,
            Round round,
            BadgeDue due,
            @Nullable Map<String, String> sent,
            List<FieldError> errors) {
        var words = here.words();
        var senior = due.senior();
        String field = tick(due);
        return new BadgeRoundPage.Line(
                row(due),
                FieldError.of(errors, row(due)),
                senior.name(),
                words.page("who", senior.code(), senior.born()),
                senior.opens() ? "/members/" + senior.member() : null,
                desk.place(here, senior.cell()),
                words.badge(due.years()),
                words.date(due.reached()),
                new BadgeListWords(words).note(due, round.round()),
                sent == null ? null : field,
                sent != null && sent.containsKey(field),
                act(here, round, due),
                null);
    }

    /// Who cannot just be ticked is proposed with papers; of whom the register misses the badge,
    /// the badge may be recorded instead.
    private @Nullable Crumb act(Here here, Round round, BadgeDue due) {
        var words = here.words();
        long member = due.senior().member();
        if (due.state() == State.REFUSED) {
            return list(here, round, due);
        }
        if (due.state() == State.MISSED && round.records()) {
            return new Crumb(
                    words.page("due.recordGiven"),
                    "/members/" + member + "/badges/new?years=" + due.years());
        }
        boolean asks = due.state() == State.PROGRESS || due.state() == State.POSTHUMOUS;
        var manner = due.state() == State.POSTHUMOUS ? Manner.POSTHUMOUS : Manner.REGULAR;
        return asks && changes(round)
                ? new Crumb(
                        words.page("due.propose"),
                        address("/badges/proposals/new", here, round)
                                + "&member="
                                + member
                                + "&years="
                                + due.years()
                                + "&manner="
                                + manner)
                : null;
    }

    /// The list by which it was asked for; nothing where the viewer does not see whose it is.
    private @Nullable Crumb list(Here here, Round round, BadgeDue due) {
        return due.refusal(round.round())
                .filter(one -> desk.showsRows(here.viewer(), one.organization()))
                .map(one ->
                        new Crumb(
                                here.words().page("due.refusedIn", here.words().date(one.round())),
                                BadgeRoundController.address(one.organization(), one.round())
                                        + "#line-"
                                        + one.proposal()))
                .orElse(null);
    }
}
