package vn.dangvu.reorganizations.web;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.reorganizations.Line;
import vn.dangvu.reorganizations.Plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// What a reader is told of plans.
final class PlanWords {

    /// A sentence names so many; the others are counted.
    private static final int NAMED = 8;

    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    PlanWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.clock = clock;
    }

    Texts texts() {
        return texts;
    }

    String page(String key, Object... facts) {
        return texts.get("reorganizations.page." + key, facts);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    String number(long value) {
        return formats.number(value);
    }

    String time(Instant at) {
        return formats.time(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    String kind(Enum<?> kind) {
        return texts.get("organizations.kind." + kind.name());
    }

    /// As a part of a sentence.
    String kindWithin(Enum<?> kind) {
        String word = kind(kind);
        return word.substring(0, 1).toLowerCase(texts.locale()) + word.substring(1);
    }

    /// From which kind to which.
    String kinds(Enum<?> before, Enum<?> after) {
        return texts.get(
                "reorganizations.event.KIND_CHANGED.kinds", kindWithin(before), kindWithin(after));
    }

    String action(Line.Action action) {
        return texts.get("reorganizations.action." + action);
    }

    String event(TreeEvent.Kind kind) {
        return texts.get("reorganizations.kind." + kind);
    }

    /// `ABSORBED`: "Chi bộ 2 sáp nhập vào Chi bộ 1".
    String event(TreeEvent.Kind kind, List<String> subjects, List<String> successors) {
        String key = "reorganizations.event." + kind + (successors.isEmpty() ? "" : ".into");
        return texts.get(key, all(subjects), all(successors), subjects.size(), successors.size());
    }

    String stage(Plan plan) {
        return switch (plan.stage()) {
            case Plan.Stage.Draft _ -> page("stage.draft");
            case Plan.Stage.Executed _ -> page("stage.executed");
            case Plan.Stage.Undone _ -> page("stage.undone");
        };
    }

    /// The look of the word.
    String stageState(Plan plan) {
        return switch (plan.stage()) {
            case Plan.Stage.Draft _ -> "state-warn";
            case Plan.Stage.Executed _ -> "state-good";
            case Plan.Stage.Undone _ -> "state-quiet";
        };
    }

    String stageIcon(Plan plan) {
        return switch (plan.stage()) {
            case Plan.Stage.Draft _ -> "pencil";
            case Plan.Stage.Executed _ -> "circle-check";
            case Plan.Stage.Undone _ -> "history";
        };
    }

    /// Who did the last thing to it, and when.
    String lastTouch(Plan plan) {
        return switch (plan.stage()) {
            case Plan.Stage.Draft(String by, Instant at) -> page("touch.draft", by, time(at));
            case Plan.Stage.Executed(_, String by, Instant at) ->
                    page("touch.executed", by, time(at));
            case Plan.Stage.Undone(_, String by, Instant at) -> page("touch.undone", by, time(at));
        };
    }

    String decision(Plan.Decision decision) {
        if (decision.number() == null) {
            return "";
        }
        var words = new StringBuilder(decision.number());
        var date = decision.date();
        if (date != null) {
            words.append(' ').append(page("decisionOn", date(date)));
        }
        if (decision.issuer() != null) {
            words.append(", ").append(decision.issuer());
        }
        return words.toString();
    }

    /// What a line says.
    String sentence(Line line, Names names) {
        var action = line.action();
        String who = all(line.organizations().stream().map(names::called).toList());
        String key = "reorganizations.line." + action;
        String rest = line.target().isEmpty() ? "" : names.called(line.target());
        return switch (action) {
            case ESTABLISH -> texts.get(key, begins(line, names));
            case CONSOLIDATE, SPLIT, SPLIT_OFF -> texts.get(key, who, begins(line, names));
            case RENAME ->
                    line.target().isEmpty()
                            ? texts.get(key, who, line.officialName())
                            : texts.get(key + ".code", who, line.officialName(), line.target());
            case CHANGE_KIND ->
                    texts.get(key, who, Names.kind(line.kind()).map(this::kindWithin).orElse("…"));
            case ABSORB, MOVE_MEMBERS -> texts.get(key, who, rest.isEmpty() ? "…" : rest);
            case HAND_OVER ->
                    texts.get(key, who, rest.isEmpty() ? "…" : rest) + received(line.reception());
            case DISSOLVE, END, DISBAND ->
                    rest.isEmpty() ? texts.get(key, who) : texts.get(key + ".heir", who, rest);
        };
    }

    /// The decision of who takes over, behind what is said of the hand-over; empty without one.
    String received(Plan.Decision reception) {
        String decision = decision(reception);
        return decision.isEmpty() ? "" : " " + page("received", decision);
    }

    private String begins(Line line, Names names) {
        String what = Names.brief(line) + " (" + line.target() + ")";
        String kind = Names.kind(line.kind()).map(this::kindWithin).orElse("…");
        return line.parent().isEmpty()
                ? texts.get("reorganizations.line.begins.top", what, kind)
                : texts.get("reorganizations.line.begins", what, kind, names.called(line.parent()));
    }

    String all(List<String> names) {
        if (names.isEmpty()) {
            return "…";
        }
        return names.size() <= NAMED
                ? String.join(", ", names)
                : page(
                        "andOthers",
                        String.join(", ", names.subList(0, NAMED)),
                        names.size() - NAMED);
    }
}
