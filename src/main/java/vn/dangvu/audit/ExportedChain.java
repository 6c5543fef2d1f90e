package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// A chain in a file that [ChainJson] wrote.
final class ExportedChain implements Verifier.Lines {

    private final Path file;
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private byte[] publicKey = {};
    private @Nullable ExportEnd end;
    private long lines;
    private long last;
    private boolean ascends = true;

    /// @throws DamagedExport if it is no export: lines that cannot be read, or no head. Lines that
    ///   are missing are the verifier's business.
    ExportedChain(Path file) {
        this.file = file;
        read(line -> {
            switch (text(line, "type")) {
                case "head" -> head(line);
                case "checkpoint" -> checkpoints.add(checkpoint(line));
                case "act" -> count(line);
                case "end" -> {
                    if (end != null) {
                        throw new DamagedExport(file);
                    }
                    end = end(line);
                }
                default -> throw new DamagedExport(file);
            }
        });
        if (publicKey.length == 0) {
            throw new DamagedExport(file);
        }
    }

    private void head(JsonNode line) {
        if (publicKey.length > 0 || !ChainJson.FORMAT.equals(text(line, "format"))) {
            throw new DamagedExport(file);
        }
        publicKey = Base64.getDecoder().decode(text(line, "publicKey"));
    }

    private void count(JsonNode line) {
        lines++;
        var link = line.get("link");
        if (link != null) {
            long seq = link.required("seq").asLong();
            ascends &= seq > last;
            last = seq;
        }
    }

    private static ExportEnd end(JsonNode line) {
        long lines = line.required("lines").asLong();
        if (!line.has("signature")) {
            return ExportEnd.unsigned(lines);
        }
        return new ExportEnd(
                lines,
                line.required("checkpoints").asLong(),
                line.required("seq").asLong(),
                text(line, "hash"),
                text(line, "signature"));
    }

    /// Null where it was cut away.
    @Nullable ExportEnd end() {
        return end;
    }

    /// Those of the audit, as counted.
    long lines() {
        return lines;
    }

    /// Whether the lines stand in the file by their places in the chain.
    boolean ascends() {
        return ascends;
    }

    byte[] publicKey() {
        return publicKey;
    }

    List<Checkpoint> checkpoints() {
        return checkpoints;
    }

    @Override
    public void each(Consumer<Chained> line) {
        after(0).each(line);
    }

    /// Only what comes after a place in the chain, and what has none.
    Verifier.Lines after(long seq) {
        return line ->
                read(json -> {
                    if (text(json, "type").equals("act")) {
                        var chained = chained(json);
                        var link = chained.link();
                        if (link == null || link.seq() > seq) {
                            line.accept(chained);
                        }
                    }
                });
    }

    private void read(Consumer<JsonNode> line) {
        try (var lines = Files.lines(file)) {
            lines.filter(text -> !text.isBlank())
                    .map(text -> JsonMapper.shared().readTree(text))
                    .forEach(line);
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            throw new DamagedExport(file);
        } catch (UncheckedIOException notText) {
            throw new DamagedExport(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chained chained(JsonNode line) {
        var link = line.get("link");
        var entry = line.get("entry");
        return new Chained(
                link == null
                        ? null
                        : new Link(
                                link.required("seq").asLong(),
                                link.required("entry").asLong(),
                                bytes(link, "prev"),
                                bytes(link, "hash")),
                entry == null ? null : entry(entry));
    }

    private static Entry entry(JsonNode entry) {
        var organization = entry.get("organization");
        var member = entry.get("member");
        return new Entry(
                entry.required("id").asLong(),
                Instant.parse(text(entry, "at")),
                text(entry, "actor"),
                textOrNull(entry, "onBehalf"),
                textOrNull(entry, "address"),
                text(entry, "act"),
                organization == null ? null : organization.asInt(),
                member == null ? null : member.asLong(),
                textOrNull(entry, "subjectKind"),
                textOrNull(entry, "subjectId"),
                textOrNull(entry, "before"),
                textOrNull(entry, "after"),
                textOrNull(entry, "detail"));
    }

    private static Checkpoint checkpoint(JsonNode line) {
        return new Checkpoint(
                LocalDate.parse(text(line, "day")),
                line.required("seq").asLong(),
                bytes(line, "hash"),
                Instant.parse(text(line, "at")),
                Base64.getDecoder().decode(text(line, "publicKey")),
                bytes(line, "signature"));
    }

    private static String text(JsonNode line, String name) {
        return line.required(name).asString();
    }

    private static @Nullable String textOrNull(JsonNode line, String name) {
        var value = line.get(name);
        return value == null ? null : value.asString();
    }

    private static byte[] bytes(JsonNode line, String name) {
        return HexFormat.of().parseHex(text(line, name));
    }
}
