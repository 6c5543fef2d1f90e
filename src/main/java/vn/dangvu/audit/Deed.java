package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What somebody did, as whoever knows it tells the audit. Who and when is added there.
///
/// ```
/// audit.note(viewer, Deed.of(Act.MOVEMENT_CORRECTED).about(member)
///         .on("movement", id).changing(Map.of("effectiveOn", "2020-01-16"), Map.of(...)));
/// ```
///
/// No password, no key and no citizen id belongs in here: an entry can never be taken back.
///
/// @param organization the locality number
/// @param subject what it was done to, where that is neither an organization nor a member
/// @param before the fields that changed, as they were
/// @param after the same fields as they are now
/// @param detail in a few words, such as a file's name; never a sentence in one language
public record Deed(
        Act act,
        @Nullable Integer organization,
        @Nullable Long member,
        @Nullable Subject subject,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String detail) {

    /// @param kind a word such as `plan`, which the page has words for
    public record Subject(String kind, String id) {}

    public Deed {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static Deed of(Act act) {
        return new Deed(act, null, null, null, Map.of(), Map.of(), null);
    }

    /// Done at an organization.
    public Deed at(@Nullable Integer where) {
        return new Deed(act, where, member, subject, before, after, detail);
    }

    /// Done to a member's record.
    public Deed about(@Nullable Long who) {
        return new Deed(act, organization, who, subject, before, after, detail);
    }

    public Deed on(String kind, Object id) {
        var what = new Subject(kind, id.toString());
        return new Deed(act, organization, member, what, before, after, detail);
    }

    /// Only what differs is kept; a field without a value is left out of its map.
    public Deed changing(Map<String, ?> was, Map<String, ?> is) {
        return new Deed(act, organization, member, subject, left(was, is), left(is, was), detail);
    }

    public Deed saying(@Nullable String words) {
        return new Deed(act, organization, member, subject, before, after, words);
    }

    private static Map<String, String> left(Map<String, ?> values, Map<String, ?> others) {
        var left = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null && !Objects.equals(text(value), text(others.get(name)))) {
                left.put(name, value.toString());
            }
        });
        return left;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
