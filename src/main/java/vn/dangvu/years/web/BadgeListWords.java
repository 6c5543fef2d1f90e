package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.years.BadgeDue;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.BadgeList;
import vn.dangvu.years.BadgeLists.Round;
import vn.dangvu.years.BadgeRefusal;
import vn.dangvu.years.BadgeRound;

import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is said of the list of a round and of those whom it is about: what can be done with it
/// depends on whether it is being made, was sent, or is made elsewhere.
record BadgeListWords(YearWords words) {

    /// Those who are put into a list as long as somebody makes it.
    private static final Set<State> ASKED =
            Set.of(State.DUE, State.MISSED, State.PROGRESS, State.POSTHUMOUS);

    /// @param list null while nobody was proposed
    String state(@Nullable BadgeList list) {
        if (list == null || list.lines().isEmpty()) {
            return words.page("list.empty");
        } else if (list.open()) {
            return words.page("list.open");
        } else if (!list.waiting().isEmpty()) {
            return words.page("list.sent");
        }
        boolean given = list.lines().stream().anyMatch(line -> line.award() != null);
        return words.page(given ? "list.awarded" : "list.answered");
    }

    /// When it was sent, by which letter and by whom; null while it was not.
    ///
    /// @param names what whoever uses the program is called
    @Nullable String letter(@Nullable BadgeList list, UnaryOperator<String> names) {
        var sent = list == null ? null : list.sent();
        return sent == null
                ? null
                : words.page(
                        "list.letter",
                        words.date(sent.on()),
                        words.decision(sent.letter()),
                        names.apply(sent.by()));
    }

    /// What can be done with a list that was sent; null while it was not.
    @Nullable String next(Round round) {
        var list = round.list();
        if (list == null || list.open()) {
            return null;
        }
        int waiting = list.waiting().size();
        if (waiting == 0) {
            return words.page("list.next.nothing");
        }
        return words.page(
                !round.records()
                        ? "list.next.wait"
                        : waiting == list.lines().size() ? "list.next.answer" : "list.next.rest",
                words.number(waiting));
    }

    /// Who stands in such a group, and what is to be done about them here and now.
    String about(Round round, State state) {
        var list = round.list();
        if (ASKED.contains(state) && list != null && !list.open()) {
            return words.of("due.about.sent", state);
        }
        return ASKED.contains(state) && !round.records()
                ? words.of("due.about.seen", state)
                : words.of("due.about", state);
    }

    @Nullable String note(BadgeList.Line line, BadgeRound round) {
        var refusal = line.refusal();
        if (refusal != null) {
            return refused(refusal, round);
        }
        var award = line.award();
        if (award != null) {
            return words.page(
                    "list.given",
                    Objects.requireNonNullElse(award.entry().number(), ""),
                    words.decision(award.entry().decision()));
        }
        var paper = line.proposal().paper();
        if (paper.number() != null) {
            return words.page("list.applied", paper.number());
        }
        var progress = line.proposal().progress();
        return progress.number() == null ? null : words.page("list.progress", progress.number());
    }

    @Nullable String note(BadgeDue due, BadgeRound round) {
        var left = due.senior().leftOn();
        return switch (due.state()) {
            case BLOCKED -> {
                var until = due.until();
                yield until == null
                        ? words.page("due.expelled")
                        : words.page("due.blockedUntil", words.date(until));
            }
            case ELSEWHERE ->
                    words.page("due.cameOn", words.date(Objects.requireNonNull(due.until())));
            case WAITING ->
                    words.page("due.waitsSince", words.date(Objects.requireNonNull(due.until())));
            case POSTHUMOUS -> left == null ? null : words.page("due.diedOn", words.date(left));
            case REFUSED ->
                    due.refusal(round).map(one -> refused(one.refusal(), round)).orElse(null);
            case DUE, MISSED, PROGRESS ->
                    left == null ? null : words.page("due.leftOn", words.date(left));
        };
    }

    private String refused(BadgeRefusal refusal, BadgeRound round) {
        return words.page(
                "list.refused",
                words.date(refusal.on()),
                refusal.reason(),
                words.decision(refusal.paper()),
                words.date(round.following().on()));
    }
}
