package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;

import java.util.ArrayList;
import java.util.List;

/// What an entry will change in the figures, said before it is recorded.
///
/// @param from the cell the member is in before, as it is called; null is outside
/// @param to the cell the member is in then; null is outside
record Effects(Entry entry, @Nullable String from, @Nullable String to, MemberWords words) {

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        String day = words.date(entry.effectiveOn());
        switch (entry.kind().way()) {
            case IN -> sentences.add(say("increase", name(to), day));
            case OUT -> sentences.add(say("decrease", name(from), day));
            case ACROSS -> {
                sentences.add(say("decrease", name(from), day));
                sentences.add(say("increase", name(to), day));
                sentences.add(say("across"));
            }
            case IN_PLACE -> sentences.add(inPlace(name(from), day));
        }
        if (counted(entry.kind())) {
            sentences.add(say("flow", words.kind(entry.kind()), day));
        }
        return sentences;
    }

    private String inPlace(String cell, String day) {
        return switch (entry.kind()) {
            case RECOGNITION -> say("recognition", cell, day);
            case CARD_ISSUE, CARD_REISSUE -> say("card", cell);
            case TEMPORARY_TRANSFER -> say("away", cell, day);
            default -> say("inPlace." + entry.kind(), cell, day);
        };
    }

    /// An opening balance only says what was so.
    private static boolean counted(MovementKind kind) {
        return kind != MovementKind.OPENING_BALANCE;
    }

    private String say(String key, Object... facts) {
        return words.texts().get("members.effect." + key, facts);
    }

    private static String name(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
