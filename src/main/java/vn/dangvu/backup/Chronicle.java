package vn.dangvu.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.persistence.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What became of the backups of a home. A file and no table: it must tell about a database that
/// cannot be had, too, and a restored database would tell of its own past.
record Chronicle(Path file) {

    static Chronicle of(Home home) {
        return new Chronicle(home.folder().resolve("backups.jsonl"));
    }

    void add(Line line) {
        try {
            Files.writeString(
                    file, JsonMapper.shared().writeValueAsString(line) + "\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The newest first.
    List<Line> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, UTF_8).stream()
                    .filter(line -> line.endsWith("}"))
                    .map(line -> JsonMapper.shared().readValue(line, Line.class))
                    .toList()
                    .reversed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
