package vn.dangvu.backup.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.backup.Backups.State;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// The backups and how to use them.
///
/// @param schedule in words, or null while there is none
/// @param last how the last one went, or null before the first
/// @param failed whether the last one was not made
/// @param example the newest file, for the commands
public record BackupPage(
        @Nullable String schedule,
        @Nullable String last,
        boolean failed,
        List<Line> lines,
        String example) {

    private static final int SHOWN = 60;
    private static final double MEGABYTE = 1e6;
    private static final double MILLIS = 1e3;

    /// One backup.
    ///
    /// @param trouble why it was not made, or null
    public record Line(
            String time,
            String file,
            String size,
            String rows,
            String took,
            @Nullable String trouble,
            boolean gone) {}

    static BackupPage of(State state, Texts texts, ZoneId zone) {
        var lines =
                state.lines().stream().limit(SHOWN).map(line -> line(line, texts, zone)).toList();
        String example =
                lines.stream()
                        .filter(line -> line.trouble() == null && !line.gone())
                        .map(Line::file)
                        .findFirst()
                        .orElse("FILE.dangvu");
        return new BackupPage(
                state.schedule()
                        .map(schedule ->
                                texts.get(
                                        "backup.page.on",
                                        schedule.at(),
                                        schedule.folder(),
                                        Integer.toString(schedule.keep())))
                        .orElse(null),
                lines.isEmpty() ? null : last(lines.getFirst(), texts),
                !lines.isEmpty() && lines.getFirst().trouble() != null,
                lines,
                example);
    }

    private static String last(Line line, Texts texts) {
        return line.trouble() == null
                ? texts.get("backup.page.good", line.time())
                : texts.get("backup.page.bad", line.time(), line.trouble());
    }

    private static Line line(vn.dangvu.backup.Line told, Texts texts, ZoneId zone) {
        var formats = Formats.of(texts);
        return new Line(
                formats.time(told.at().atZone(zone).toLocalDateTime()),
                told.file(),
                texts.get("backup.page.megabytes", one(formats, told.size() / MEGABYTE)),
                formats.number(told.rows()),
                texts.get("backup.page.seconds", one(formats, told.millis() / MILLIS)),
                told.trouble() == null ? null : texts.get(told.trouble(), told.facts().toArray()),
                !Files.exists(Path.of(told.file())));
    }

    private static String one(Formats formats, double value) {
        return formats.decimal(BigDecimal.valueOf(value), 1);
    }
}
