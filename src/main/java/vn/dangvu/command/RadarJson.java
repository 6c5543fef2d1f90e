package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Texts;
import vn.dangvu.radar.AlertWords;
import vn.dangvu.radar.Entry;
import vn.dangvu.radar.Tally;

import java.io.PrintWriter;

/// What waits for other programs (docs/operations.md): numbers as numbers, days as ISO, the
/// sentences in the language that was asked for.
record RadarJson(Texts texts) {

    void write(RadarAnswer answer, PrintWriter out) {
        var json = JsonMapper.shared().createGenerator(out);
        var question = answer.question();
        json.writeStartObject();
        json.writeStringProperty("organization", answer.organization().code());
        json.writeStringProperty("on", question.day().toString());
        json.writeStringProperty("until", question.within().until(question.day()).toString());
        text(json, "kind", question.kind());
        json.writeName("total");
        tally(json, answer.findings().total());
        json.writeArrayPropertyStart("counts");
        answer.findings().tallies().forEach((kind, tally) -> count(json, kind, tally));
        json.writeEndArray();
        json.writeArrayPropertyStart("entries");
        answer.findings().entries().forEach(entry -> entry(json, entry));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.println();
    }

    private void count(JsonGenerator json, String kind, Tally tally) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("name", new AlertWords(texts).heading(kind));
        numbers(json, tally);
        json.writeEndObject();
    }

    private static void tally(JsonGenerator json, Tally tally) {
        json.writeStartObject();
        numbers(json, tally);
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, Tally tally) {
        json.writeNumberProperty("count", tally.all());
        json.writeNumberProperty("late", tally.late());
        json.writeNumberProperty("coming", tally.coming());
        json.writeNumberProperty("undated", tally.undated());
    }

    private void entry(JsonGenerator json, Entry entry) {
        var alert = entry.alert();
        json.writeStartObject();
        json.writeStringProperty("kind", alert.kind());
        json.writeStringProperty("organization", entry.code());
        text(json, "who", alert.who());
        text(json, "due", alert.due());
        json.writeStringProperty("sentence", new AlertWords(texts).sentence(alert));
        json.writeStringProperty("address", alert.address());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
