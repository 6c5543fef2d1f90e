package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepKind;
import vn.dangvu.cases.Vote;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a reader is told of cases. What belongs to a procedure stands in the bundle of its module.
record CaseWords(Texts texts) {

    /// The fields that a procedure may call otherwise, and what all others call them.
    private static final Map<String, String> FIELDS =
            Map.of(
                    "on", "on",
                    "ground", "ground",
                    "outcome", "outcome",
                    "decision", "decision",
                    "kept", "kept",
                    "person", "personOf");

    String page(String key, Object... facts) {
        return texts.get("cases.page." + key, facts);
    }

    String kind(CaseKind kind) {
        return texts.get("cases.kind." + kind);
    }

    String step(Procedure procedure, String code) {
        return texts.get(procedure.module() + ".step." + code);
    }

    String about(Procedure procedure, String code) {
        return texts.get(procedure.module() + ".step." + code + ".about");
    }

    /// What the fields of a step are called, by name: by the procedure where it has a better word
    /// than `Ngày` or `Kết quả`.
    Map<String, String> labels(Procedure procedure, String code) {
        var labels = new HashMap<String, String>();
        for (var field : FIELDS.entrySet()) {
            String own = procedure.module() + ".step." + code + "." + field.getKey();
            labels.put(field.getKey(), texts.has(own) ? texts.get(own) : page(field.getValue()));
        }
        return labels;
    }

    String stage(Procedure procedure, @Nullable String stage) {
        if (stage == null) {
            return page("stage.takenBack");
        }
        return stage.equals(StepKind.CLOSED)
                ? page("stage.closed")
                : texts.get(procedure.module() + ".stage." + stage);
    }

    String outcome(Procedure procedure, String code) {
        return texts.get(procedure.module() + ".outcome." + code);
    }

    String ground(Procedure procedure, String code) {
        return texts.get(procedure.module() + ".ground." + code);
    }

    String date(LocalDate day) {
        return Formats.of(texts).date(day);
    }

    String number(long value) {
        return Formats.of(texts).number(value);
    }

    /// The reason, and where the rule stands.
    String objection(Objection objection) {
        return objection.told(texts);
    }

    String due(Due due) {
        int dot = due.kind().indexOf('.');
        String key = due.kind().substring(0, dot) + ".radar" + due.kind().substring(dot);
        return texts.get(key + ".told", told(due.facts()));
    }

    private Object[] told(List<Object> facts) {
        return facts.stream().map(this::told).toArray();
    }

    /// Days and numbers as the reader writes them; a fact that is a key is read out.
    private Object told(Object fact) {
        return switch (fact) {
            case LocalDate day -> date(day);
            case Integer number -> number(number);
            case Long number -> number(number);
            default -> fact.toString();
        };
    }

    /// `Số 12-QĐ/ĐUK ngày 03/02/2020, Đảng ủy Khối`; empty when nothing is known.
    String decision(Decision decision) {
        var words = new ArrayList<String>();
        if (decision.number() != null) {
            words.add(page("decision.number", decision.number()));
        }
        if (decision.date() != null) {
            words.add(page("decision.date", date(decision.date())));
        }
        if (decision.issuer() != null) {
            words.add(page("decision.issuer", decision.issuer()));
        }
        return String.join(" ", words);
    }

    /// `9/12 tán thành (cần ít nhất 8, tức 2/3): đạt`.
    String vote(Vote vote, Majority majority, boolean passed) {
        return page(
                passed ? "vote.passed" : "vote.failed",
                number(vote.inFavour()),
                number(vote.base()),
                number(majority.needed(vote.base())),
                texts.get("cases.majority." + majority));
    }

    /// How the base came about and what it needs, for whoever has to explain it.
    String explained(Vote vote, Majority majority) {
        return page(
                vote.counted() ? "vote.counted" : "vote.typed",
                number(vote.base()),
                number(vote.present()),
                number(vote.inFavour()),
                number(vote.against()),
                number(vote.blank()),
                texts.get("cases.majority." + majority),
                number(majority.needed(vote.base())));
    }

    String effect(Effect effect) {
        return switch (effect) {
            case Effect.Moves(_, var entry) -> effect(entry);
            case Effect.Enters(_, var entry) -> effect(entry);
            case Effect.TakesBack _ -> page("effect.takesBack");
        };
    }

    private String effect(Entry entry) {
        return page("effect", texts.get("members.kind." + entry.kind()), date(entry.effectiveOn()));
    }
}
