package vn.dangvu.command;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.audit.Verification;
import vn.dangvu.kernel.Texts;

import java.io.PrintWriter;

/// What came of a verification, for other programs.
record AuditJson(Texts texts) {

    void write(Verification told, PrintWriter out) {
        var json = JsonMapper.shared().createGenerator(out);
        json.writeStartObject();
        json.writeBooleanProperty("holds", told.holds());
        json.writeNumberProperty("from", told.from());
        json.writeNumberProperty("to", told.to());
        json.writeNumberProperty("entries", told.entries());
        json.writeNumberProperty("checkpoints", told.checkpoints());
        json.writeStringProperty("head", told.head());
        json.writeStringProperty("key", told.key());
        json.writeArrayPropertyStart("findings");
        var words = new AuditText(texts, out);
        for (var finding : told.findings()) {
            json.writeStartObject();
            json.writeStringProperty("kind", finding.kind().name());
            json.writePOJOProperty("seq", finding.seq());
            json.writePOJOProperty("act", finding.act());
            json.writePOJOProperty("entry", finding.entry());
            json.writePOJOProperty("detail", finding.detail());
            json.writeStringProperty("words", words.words(finding));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.println();
    }
}
