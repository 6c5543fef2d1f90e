package vn.dangvu.audit.web;

import vn.dangvu.audit.Checkpoint;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// The signed days, for printing and putting away: whoever has the paper can hold it against the
/// database later.
///
/// @param fingerprint of the key that signs
public record CheckpointPage(String fingerprint, List<Line> lines) {

    /// @param seq how many entries the chain had
    public record Line(String day, String seq, String hash, String at, String signature) {}

    static CheckpointPage of(
            List<Checkpoint> checkpoints, String fingerprint, Texts texts, ZoneId zone) {
        var formats = Formats.of(texts);
        return new CheckpointPage(
                fingerprint,
                checkpoints.stream()
                        .map(checkpoint ->
                                new Line(
                                        formats.date(checkpoint.day()),
                                        formats.number(checkpoint.seq()),
                                        checkpoint.hashText(),
                                        formats.time(
                                                LocalDateTime.ofInstant(checkpoint.at(), zone)),
                                        checkpoint.signatureText()))
                        .toList());
    }
}
