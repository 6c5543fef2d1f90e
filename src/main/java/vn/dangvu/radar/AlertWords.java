package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;

/// What waits, in words: those of the module that found it.
public record AlertWords(Texts texts) {

    public String heading(String kind) {
        return texts.get(key(kind));
    }

    public String about(String kind) {
        return texts.get(key(kind) + ".about");
    }

    /// The button of whoever may record there.
    public String act(String kind) {
        return texts.get(key(kind) + ".act");
    }

    /// Names nobody, even where a fact does.
    public String sentence(Alert alert) {
        String said =
                texts.get(
                        key(alert.kind()) + ".told",
                        alert.facts().stream().map(this::fact).toArray());
        String who = alert.who();
        return who == null || who.isBlank() ? said : said.replace(who, "…");
    }

    /// Who it is about, for a reader who must not learn the name.
    public String nameless(Entry entry) {
        var alert = entry.alert();
        if (alert.who() == null) {
            return entry.where();
        }
        return texts.get(alert.member() == null ? "radar.somebody" : "radar.member", entry.where());
    }

    public @Nullable String due(Alert alert) {
        var due = alert.due();
        return due == null ? null : Formats.of(texts).date(due);
    }

    /// Numbers stay numbers, so that a text can choose by them.
    private Object fact(Object fact) {
        return switch (fact) {
            case LocalDate day -> Formats.of(texts).date(day);
            case Alert.Word(String key) -> texts.get(key);
            default -> fact;
        };
    }

    private static String key(String kind) {
        int dot = kind.indexOf('.');
        return kind.substring(0, dot) + ".radar" + kind.substring(dot);
    }
}
