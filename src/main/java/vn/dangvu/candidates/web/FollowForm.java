package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.candidates.FollowEntry;
import vn.dangvu.candidates.FollowFact;
import vn.dangvu.candidates.FollowKind;
import vn.dangvu.kernel.Formats;
import vn.dangvu.shell.FieldReader;

import java.util.Map;
import java.util.Objects;

/// What was typed of something that happened to a candidate.
///
/// @param cell the number of the cell that follows from then on
/// @param helper a name or code of a member, or the number of one who helps
public record FollowForm(String day, String cell, String helper, String paper, String words) {

    static FollowForm of(Map<String, String> sent) {
        return new FollowForm(
                FieldReader.sent(sent, "day"),
                FieldReader.sent(sent, "cell"),
                FieldReader.sent(sent, "person"),
                FieldReader.sent(sent, "paper"),
                FieldReader.sent(sent, "words"));
    }

    /// @param helper as the field holds a member
    static FollowForm of(FollowFact fact, String helper) {
        var entry = fact.entry();
        return new FollowForm(
                Formats.VIETNAMESE.date(entry.effectiveOn()),
                entry.cell() == null ? "" : entry.cell().toString(),
                helper,
                Objects.requireNonNullElse(entry.paper(), ""),
                Objects.requireNonNullElse(entry.words(), ""));
    }

    /// Null when the reader found something wrong.
    ///
    /// @param member who was found for the helper's field; null where none is asked for
    @Nullable FollowEntry read(FormReader reader, FollowKind kind, @Nullable Long member) {
        var from = reader.neededDay("day", day);
        var where = kind.asksCell() ? reader.place("cell", cell) : null;
        var minutes = reader.textOrNull("paper", paper);
        var said =
                kind.asksWords()
                        ? reader.needed("words", words)
                        : reader.textOrNull("words", words);
        return from == null || !reader.errors().isEmpty()
                ? null
                : new FollowEntry(kind, from, where, member, null, minutes, said);
    }
}
