package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A mail of what waits, in words. It names nobody: mails lie on servers elsewhere.
///
/// @param findings of every organization where the reader's radar begins
/// @param before what was told the last time, as [#key]; null of the first mail, in which all is
///   new
/// @param origin before the addresses of screens; empty where none was set
record DigestLetter(
        LocalDate day,
        Rhythm rhythm,
        List<Findings> findings,
        @Nullable Set<String> before,
        String origin) {

    /// So many lines of each part; of more the number is told.
    static final int LINES = 40;

    int entries() {
        return total().late() + total().coming();
    }

    String subject(Texts texts) {
        return texts.get(
                "radar.digest.subject", total().late(), total().coming(), rhythm.within().days());
    }

    String body(Texts texts) {
        var words = new AlertWords(texts);
        var text = new StringBuilder();
        text.append(texts.get("radar.digest.head", Formats.of(texts).date(day))).append("\n");
        part(text, texts.get("radar.digest.late", total().late()), entries(true), words);
        part(
                text,
                texts.get("radar.digest.coming", total().coming(), rhythm.within().days()),
                entries(false),
                words);
        undated(text, words);
        text.append('\n');
        if (origin.isEmpty()) {
            text.append(texts.get("radar.digest.open"));
        } else {
            text.append(texts.get("radar.digest.openAt", origin + "/radar"));
        }
        return text.append('\n').append(texts.get("radar.digest.foot")).append('\n').toString();
    }

    private void part(StringBuilder text, String heading, List<Entry> entries, AlertWords words) {
        if (entries.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        entries.stream().limit(LINES).forEach(entry -> text.append(line(entry, words)));
        if (entries.size() > LINES) {
            text.append(words.texts().get("radar.digest.more", entries.size() - LINES))
                    .append('\n');
        }
    }

    private String line(Entry entry, AlertWords words) {
        var alert = entry.alert();
        boolean old = before == null || before.contains(key(entry));
        String mark = old ? "" : " " + words.texts().get("radar.digest.new");
        return "- %s: %s – %s%s\n"
                .formatted(
                        words.due(alert), words.heading(alert.kind()), words.nameless(entry), mark);
    }

    /// What is not right since ever, by numbers alone.
    private void undated(StringBuilder text, AlertWords words) {
        if (total().undated() == 0) {
            return;
        }
        text.append('\n')
                .append(words.texts().get("radar.digest.undated", total().undated()))
                .append('\n');
        kinds().forEach((kind, tally) -> {
            if (tally.undated() > 0) {
                text.append(
                        "- %s: %s\n"
                                .formatted(
                                        words.heading(kind),
                                        Formats.of(words.texts()).number(tally.undated())));
            }
        });
    }

    private List<Entry> entries(boolean late) {
        return findings.stream()
                .flatMap(each -> each.entries().stream())
                .filter(entry -> entry.alert().due() != null)
                .filter(entry -> entry.alert().lateOn(day) == late)
                .sorted((one, other) -> Alert.BY_DUE.compare(one.alert(), other.alert()))
                .toList();
    }

    private Tally total() {
        return findings.stream().map(Findings::total).reduce(Tally.NONE, Tally::plus);
    }

    private Map<String, Tally> kinds() {
        return findings.stream()
                .flatMap(each -> each.tallies().entrySet().stream())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                Tally::plus,
                                LinkedHashMap::new));
    }

    /// By what an entry is known again.
    static String key(Entry entry) {
        var alert = entry.alert();
        return String.join(
                "|",
                alert.kind(),
                alert.organization().toString(),
                String.valueOf(alert.member()),
                String.valueOf(alert.due()),
                alert.address());
    }
}
