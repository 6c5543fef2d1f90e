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
        return add("fullName", person.fullName())
                .add("code", person.code())
                .add("sex", words.of("sex", person.sex()))
                .add("born", person.born().text())
                .add("ethnicity", words.of("ethnicity", person.ethnicity()))
                .add("religion", words.of("religion", person.religion()))
                .add("hometown", person.hometown())
                .add("occupation", words.of("occupation", person.occupation()))
                .add("general", words.of("general", person.general()))
                .add("professional", words.of("professional", person.professional()))
                .add("theory", words.of("theory", person.theory()))
                .add("dossierNumber", person.dossierNumber());
    }

    /// @param from the cell left, as it is called
    /// @param to the cell entered
    Answers entry(Entry entry, @Nullable String from, @Nullable String to) {
        var standing = entry.standing();
        var until = entry.until();
        return add("kind", words.kind(entry.kind()))
                .add("effectiveOn", words.date(entry.effectiveOn()))
                .add("from", from)
                .add("to", MovementForm.movesIn(entry.kind()) ? to : null)
                .add("standing", standing == null ? null : words.standing(standing))
                .add("until", until == null ? null : words.date(until))
                .add("elsewhere", entry.elsewhere())
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
