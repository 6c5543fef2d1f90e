package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Entry;
import vn.dangvu.members.NewMember;
import vn.dangvu.members.web.CheckPage.Answer;

import java.util.ArrayList;
import java.util.List;

/// What somebody is about to record, field by field, as it will stand in the register.
final class Answers {

    private final MemberWords words;
    private final List<Answer> answers = new ArrayList<>();

    Answers(MemberWords words) {
        this.words = words;
    }

    List<Answer> all() {
        return List.copyOf(answers);
    }

    Answers member(String who) {
        return add("member", who);
    }

    Answers person(NewMember person) {
        answers.addAll(Traits.answers(person.attributes(), words));
        var numbers = person.numbers();
        return add("code", person.code())
                .add("dossierNumber", numbers.dossier())
                .add("cardNumber", numbers.card())
                .add("citizenId", numbers.citizenId() == null ? null : masked(numbers.citizenId()));
    }

    /// What tells that it is the right one, and no more.
    static String masked(String citizenId) {
        return "*".repeat(8) + citizenId.substring(Math.min(8, citizenId.length()));
    }

    /// @param from the cell left, as it is called
    /// @param to the cell entered
    Answers entry(Entry entry, @Nullable String from, @Nullable String to) {
        var standing = entry.standing();
        var until = entry.until();
        var route = entry.route();
        return add("kind", words.kind(entry.kind()))
                .add("effectiveOn", words.date(entry.effectiveOn()))
                .add("from", from)
                .add("to", MovementForm.movesIn(entry.kind()) ? to : null)
                .add("standing", standing == null ? null : words.standing(standing))
                .add("until", until == null ? null : words.date(until))
                .add("elsewhere", entry.elsewhere())
                .add("route", route == null ? null : words.route(route))
                .add("reason", entry.reason())
                .add("cardNumber", entry.cardNumber())
                .add("decision", words.decision(entry.decision()))
                .add("note", entry.note());
    }

    private Answers add(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            answers.add(new Answer(words.page(label), value));
        }
        return this;
    }
}
