package vn.dangvu.command;

import vn.dangvu.backup.About;
import vn.dangvu.backup.Census;
import vn.dangvu.backup.Contents;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.math.BigDecimal;
import java.time.Duration;

/// Says what a backup holds.
record BackupWords(Texts texts) {

    private static final double MEGABYTE = 1e6;
    private static final double MILLIS = 1e3;

    String about(About about) {
        var begun = about.begun().atZone(BackupCommand.CLOCK.getZone()).toLocalDateTime();
        return texts.get(
                "command.backup.about." + about.kind(),
                Formats.of(texts).time(begun),
                about.program(),
                about.postgres(),
                about.tables());
    }

    String size(Contents contents, Duration took) {
        var formats = Formats.of(texts);
        return texts.get(
                "command.backup.size",
                one(contents.size() / MEGABYTE),
                formats.number(contents.census().tables()),
                formats.number(contents.census().total()),
                one(took.toMillis() / MILLIS));
    }

    String head(Census.Head head) {
        return texts.get("command.backup.head", Long.toString(head.seq()), head.hash());
    }

    private String one(double value) {
        return Formats.of(texts).decimal(BigDecimal.valueOf(value), 1);
    }
}
