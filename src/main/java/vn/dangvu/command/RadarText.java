package vn.dangvu.command;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.radar.AlertWords;
import vn.dangvu.radar.Entry;

import java.io.PrintWriter;
import java.util.Objects;

/// What waits for a person at a terminal, kind by kind; entries separated by tabs, for whatever
/// comes next in the pipe.
record RadarText(Texts texts) {

    void write(RadarAnswer answer, PrintWriter out) {
        var words = new AlertWords(texts);
        var found = answer.findings();
        out.println(
                texts.get(
                        "command.radar.on",
                        answer.organization().officialName(),
                        answer.organization().code(),
                        Formats.of(texts).date(answer.question().day())));
        var total = found.total();
        out.println(
                texts.get("command.radar.total", total.late(), total.coming(), total.undated()));
        found.tallies()
                .forEach((kind, tally) -> {
                    out.println();
                    out.println(
                            texts.get(
                                    "command.radar.kind",
                                    words.heading(kind),
                                    kind,
                                    tally.all(),
                                    tally.late()));
                    found.entries().stream()
                            .filter(entry -> entry.alert().kind().equals(kind))
                            .forEach(entry -> out.println(line(entry, words)));
                });
    }

    private static String line(Entry entry, AlertWords words) {
        return String.join(
                "\t",
                Objects.requireNonNullElse(words.due(entry.alert()), ""),
                entry.code(),
                Objects.requireNonNullElse(entry.who(), ""),
                words.sentence(entry.alert()));
    }
}
