package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Writes the chain as lines of JSON, which [ExportedChain] reads again, here or on another machine
/// without a home: a head with the public key, the checkpoints, a line for each link with its
/// entry, and a signed end that says how many there were, and which was the last.
final class ChainJson {

    static final String FORMAT = "dangvu-audit-1";

    private static final HexFormat HEX = HexFormat.of();

    private final OutputStream out;
    private long count;
    private long checkpoints;
    private long seq;
    private String hash = HEX.formatHex(CanonicalForm.beginning());

    ChainJson(OutputStream out) {
        this.out = out;
    }

    void head(Instant made, byte[] publicKey) {
        line(
                "head",
                json -> {
                    json.writeStringProperty("format", FORMAT);
                    json.writeStringProperty("made", made.toString());
                    json.writeStringProperty("publicKey", SigningKey.text(publicKey));
                    json.writeStringProperty("fingerprint", SigningKey.fingerprint(publicKey));
                });
    }

    void checkpoint(Checkpoint checkpoint) {
        checkpoints++;
        line(
                "checkpoint",
                json -> {
                    json.writeStringProperty("day", checkpoint.day().toString());
                    json.writeNumberProperty("seq", checkpoint.seq());
                    json.writeStringProperty("hash", checkpoint.hashText());
                    json.writeStringProperty("at", checkpoint.at().toString());
                    json.writeStringProperty("publicKey", SigningKey.text(checkpoint.publicKey()));
                    json.writeStringProperty("signature", checkpoint.signatureText());
                });
    }

    void line(Chained chained) {
        count++;
        var link = chained.link();
        var entry = chained.entry();
        if (link != null) {
            seq = link.seq();
            hash = HEX.formatHex(link.hash());
        }
        line(
                "act",
                json -> {
                    if (link != null) {
                        json.writeObjectPropertyStart("link");
                        json.writeNumberProperty("seq", link.seq());
                        json.writeNumberProperty("entry", link.entry());
                        json.writeStringProperty("prev", HEX.formatHex(link.prev()));
                        json.writeStringProperty("hash", HEX.formatHex(link.hash()));
                        json.writeEndObject();
                    }
                    if (entry != null) {
                        json.writeObjectPropertyStart("entry");
                        entry(json, entry);
                        json.writeEndObject();
                    }
                });
    }

    void end(ExportEnd.Signer signer) {
        var end = new ExportEnd(count, checkpoints, seq, hash, null).signedBy(signer);
        line(
                "end",
                json -> {
                    json.writeNumberProperty("lines", end.lines());
                    json.writeNumberProperty("checkpoints", end.checkpoints());
                    json.writeNumberProperty("seq", end.seq());
                    json.writeStringProperty("hash", end.hash());
                    text(json, "signature", end.signature());
                });
    }

    private static void entry(JsonGenerator json, Entry entry) {
        json.writeNumberProperty("id", entry.id());
        json.writeStringProperty("at", entry.at().toString());
        json.writeStringProperty("actor", entry.actor());
        text(json, "onBehalf", entry.onBehalf());
        text(json, "address", entry.address());
        json.writeStringProperty("act", entry.act());
        if (entry.organization() != null) {
            json.writeNumberProperty("organization", entry.organization());
        }
        if (entry.member() != null) {
            json.writeNumberProperty("member", entry.member());
        }
        text(json, "subjectKind", entry.subjectKind());
        text(json, "subjectId", entry.subjectId());
        text(json, "before", entry.before());
        text(json, "after", entry.after());
        text(json, "detail", entry.detail());
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void line(String type, Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("type", type);
            content.accept(json);
            json.writeEndObject();
        }
        try {
            out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
