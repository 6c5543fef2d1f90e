package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.transfers.Happened;
import vn.dangvu.transfers.Slip;
import vn.dangvu.transfers.Stage;
import vn.dangvu.transfers.Step;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferRecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Puts one transfer into words.
record CasePages(TransferWords words, LocalDate today, TransferRecord record) {

    CasePage page(List<Crumb> trail, CasePage.@Nullable Papers papers) {
        var transfer = record.transfer();
        var stage = record.stage();
        String address = "/transfers/" + transfer.id();
        String name = name();
        boolean slip = record.slip() != null;
        var limit = limit(stage);
        var member = record.member();
        return new CasePage(
                words.page("case.title", name),
                trail,
                words.page(
                        "case.lead",
                        words.kind(transfer.temporary()),
                        words.cause(transfer.cause()).toLowerCase(words.texts().locale())),
                words.state(state(stage)),
                TransferLists.icon(state(stage)),
                limit == null
                        ? null
                        : new CasePage.Limit(limit.words(), limit.icon(), limit.tone()),
                facts(),
                member == null ? null : new Crumb(words.page("case.member"), "/members/" + member),
                record.events().reversed().stream().map(this::event).toList(),
                next(address),
                waits(stage),
                record.takesBack()
                        ? new CasePage.TakeBack(address + "/take-back", transfer.last().id())
                        : null,
                slip ? address + "/slip" : null,
                slip ? address + "/slip.json" : null,
                papers);
    }

    String name() {
        return record.fullName().isEmpty() ? words.page("somebody") : record.fullName();
    }

    static String state(Stage stage) {
        return switch (stage) {
            case Stage.Asked _ -> "ASKED";
            case Stage.Presented _ -> "PRESENTED";
            case Stage.OnTheWay _ -> "ON_THE_WAY";
            case Stage.Lost _ -> "LOST";
            case Stage.There _ -> "THERE";
            case Stage.Received _ -> "RECEIVED";
            case Stage.Ended _ -> "ENDED";
            case Stage.Cancelled _ -> "CANCELLED";
        };
    }

    private TransferLists.@Nullable Limit limit(Stage stage) {
        var lists = new TransferLists(words, today);
        return switch (stage) {
            case Stage.Asked(_, var startBy, _) -> lists.limit("limit.start", startBy);
            case Stage.Presented(_, _, var presentBy) -> lists.limit("limit.present", presentBy);
            case Stage.OnTheWay(_, _, var presentBy) -> lists.limit("limit.present", presentBy);
            case Stage.There(_, var until) -> lists.limit("limit.stay", until);
            case Stage.Lost _, Stage.Received _, Stage.Ended _, Stage.Cancelled _ -> null;
        };
    }

    private List<CasePage.Fact> facts() {
        var facts = new ArrayList<CasePage.Fact>();
        var slip = record.slip();
        var transfer = record.transfer();
        if (slip != null) {
            bearer(facts, slip);
        }
        add(
                facts,
                "from",
                record.from() != null ? record.from() : slip == null ? null : slip.origin());
        transfer.events().stream()
                .filter(event -> event.current() && event.step().goal() != null)
                .filter(event -> event.step().kind() != StepKind.PRESENTED)
                .reduce((_, last) -> last)
                .map(Happened::step)
                .map(Step::goal)
                .ifPresent(goal -> add(facts, "goal", goal.name()));
        transfer.route()
                .ifPresent(route ->
                        add(
                                facts,
                                "route",
                                transfer.fromOutside()
                                        ? words.routeFrom(route)
                                        : words.route(route)));
        add(facts, "there", record.there());
        if (slip != null) {
            add(facts, "slip", words.page("line.slip", slip.number(), words.date(slip.signedOn())));
            add(facts, "feesUntil", TransferWords.month(slip.feesUntil()));
            add(facts, "documents", slip.documents());
        }
        return facts;
    }

    private void bearer(List<CasePage.Fact> facts, Slip slip) {
        var bearer = slip.bearer();
        add(facts, "born", bearer.born().text());
        add(facts, "standing", words.texts().get("members.standing." + bearer.standing()));
        add(facts, "joinedOn", TransferWords.typed(bearer.joinedOn()));
        add(facts, "officialOn", TransferWords.typed(bearer.officialOn()));
    }

    private CasePage.Event event(Happened event) {
        var step = event.step();
        var facts = new ArrayList<CasePage.Fact>();
        var goal = step.goal();
        if (goal != null) {
            add(facts, step.kind() == StepKind.PRESENTED ? "origin" : "goal", goal.name());
        }
        var causeOn = event.causeOn();
        add(facts, "causeOn", causeOn == null ? null : words.date(causeOn));
        add(facts, "months", event.months() == null ? null : words.number(event.months()));
        add(facts, "paper." + step.kind(), words.paper(step.paper()));
        add(facts, "signer", step.signer() == null ? null : words.signer(step.signer()));
        add(facts, "until", TransferWords.typed(step.until()));
        add(facts, "reason", step.reason());
        add(facts, "note", step.note());
        return new CasePage.Event(
                words.step(step.kind()),
                icon(step.kind()),
                words.date(step.day()),
                words.page("side." + side(step)),
                facts,
                !event.current());
    }

    /// Which of the two offices it was.
    private String side(Step step) {
        return switch (step.kind()) {
            case PRESENTED -> "there";
            case RECEIVED ->
                    step.cell() != null
                            ? "there"
                            : record.transfer().fromOutside() ? "way" : "here";
            case FORWARDED -> "way";
            default -> record.transfer().fromOutside() ? "there" : "here";
        };
    }

    private List<CasePage.Act> next(String address) {
        var acts = new ArrayList<CasePage.Act>();
        for (StepKind kind : record.steps()) {
            acts.add(
                    new CasePage.Act(
                            words.page("act." + act(kind)),
                            words.page("act." + act(kind) + ".hint"),
                            address + "/steps/" + path(kind),
                            main(kind)));
        }
        boolean newcomer =
                record.steps().contains(StepKind.RECEIVED)
                        && record.goalHere() != null
                        && record.transfer().fromOutside()
                        && !record.transfer().temporary();
        if (newcomer) {
            acts.addFirst(
                    new CasePage.Act(
                            words.page("act.enter"),
                            words.page("act.enter.hint"),
                            "/members/new?kind=TRANSFER_IN&transfer=" + record.transfer().id(),
                            true));
        }
        acts.sort((one, other) -> Boolean.compare(other.main(), one.main()));
        return List.copyOf(acts);
    }

    /// The same step is called otherwise where somebody comes back from outside, or outside takes
    /// in.
    private String act(StepKind kind) {
        if (kind != StepKind.RECEIVED) {
            return kind.name();
        }
        if (record.goalHere() == null) {
            return "RECEIVED.outside";
        }
        return record.transfer().fromOutside() && !record.transfer().temporary()
                ? "RECEIVED.known"
                : "RECEIVED";
    }

    private boolean main(StepKind kind) {
        return switch (kind) {
            case SLIP_ISSUED, SLIP_REISSUED, ENDED -> true;
            case RECEIVED -> !act(kind).equals("RECEIVED.known");
            default -> false;
        };
    }

    private @Nullable String waits(Stage stage) {
        if (stage instanceof Stage.Asked(_, _, var heldBy) && heldBy != null) {
            return words.page("waits.held", heldBy);
        }
        if (stage instanceof Stage.Cancelled(_, var heldBy) && heldBy != null) {
            return words.page("waits.held", heldBy);
        }
        boolean elsewhere =
                stage instanceof Stage.OnTheWay
                        && !record.atGoal()
                        && !record.steps().contains(StepKind.RECEIVED);
        return elsewhere ? words.page("waits.receiver") : null;
    }

    static String path(StepKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String icon(StepKind kind) {
        return switch (kind) {
            case ASKED -> "notes";
            case HELD -> "lock";
            case RELEASED -> "key";
            case SLIP_ISSUED, SLIP_REISSUED -> "file-text";
            case PRESENTED -> "login";
            case FORWARDED -> "arrow-right";
            case SLIP_LOST -> "alert-triangle";
            case RECEIVED -> "circle-check";
            case EXTENDED -> "calendar";
            case ENDED -> "check";
            case CANCELLED, OVERTAKEN -> "ban";
        };
    }

    private void add(List<CasePage.Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new CasePage.Fact(words.page("fact." + label), value));
        }
    }
}
