package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Act;
import vn.dangvu.committees.PostEntry;
import vn.dangvu.committees.PostFact;
import vn.dangvu.kernel.Formats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was typed about one member in a post.
///
/// @param post `COMMITTEE.SECRETARY`; of an end only the body
/// @param bodies in which something happens, where a member holds posts in several
public record PostForm(
        String act,
        String post,
        String person,
        String day,
        Paper decision,
        Paper consent,
        String note,
        List<String> bodies) {

    static PostForm of(Map<String, String> sent) {
        return new PostForm(
                FormReader.sent(sent, "act"),
                FormReader.sent(sent, "post"),
                FormReader.sent(sent, "person"),
                FormReader.sent(sent, "day"),
                Paper.of(sent, "decision"),
                Paper.of(sent, "consent"),
                FormReader.sent(sent, "note"),
                sent.keySet().stream()
                        .filter(field -> field.startsWith("in-"))
                        .map(field -> field.substring(3))
                        .toList());
    }

    static PostForm of(PostFact fact, String person) {
        var entry = fact.entry();
        var position = entry.position();
        return new PostForm(
                entry.act().name(),
                position == null ? entry.body().name() : CongressForm.post(entry.body(), position),
                person,
                Formats.VIETNAMESE.date(entry.effectiveOn()),
                Paper.of(entry.decision()),
                Paper.of(entry.consent()),
                Objects.requireNonNullElse(entry.note(), ""),
                List.of());
    }

    /// The act that was chosen, if it is one of `offered`; else the reader knows.
    @Nullable Act act(FormReader reader, List<Act> offered) {
        var chosen =
                Arrays.stream(Act.values())
                        .filter(one -> one.name().equals(act) && offered.contains(one))
                        .findFirst();
        if (chosen.isEmpty()) {
            reader.wrong("act", "missing.act");
        }
        return chosen.orElse(null);
    }

    /// What happens to `member`, once act and post are known. Null when something is wrong.
    @Nullable PostEntry read(
            FormReader reader, @Nullable Act act, @Nullable PostChoice choice, long member) {
        var from = reader.neededDay("day", day);
        var paper = reader.decision("decision", decision);
        var agreed = reader.decision("consent", consent);
        var remark = reader.textOrNull("note", note);
        return act == null || choice == null || from == null || !reader.errors().isEmpty()
                ? null
                : new PostEntry(
                        choice.body(),
                        act.begins() ? choice.position() : null,
                        member,
                        act,
                        from,
                        paper,
                        agreed,
                        remark);
    }
}
