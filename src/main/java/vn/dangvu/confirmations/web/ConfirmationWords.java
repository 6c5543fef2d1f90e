package vn.dangvu.confirmations.web;

import vn.dangvu.confirmations.Kind;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// Kinds, people and moments in the reader's language.
///
/// @param names of the people, by the words they sign in with
record ConfirmationWords(Texts texts, ZoneId zone, Map<String, String> names) {

    String kind(Kind kind) {
        return texts.get("confirmations.kind." + kind);
    }

    String time(Instant at) {
        return Formats.of(texts).time(at.atZone(zone).toLocalDateTime());
    }

    /// Who has no account (the one at the machine's keyboard) stays as written.
    String who(String username) {
        return names.getOrDefault(username, username);
    }
}
