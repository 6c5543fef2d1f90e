package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Row;

import java.io.PrintWriter;

/// A figure for other programs. Names and dates stand as they are kept, numbers as numbers.
final class FigureJson {

    void write(FigureAnswer answer, PrintWriter out) {
        var json = JsonMapper.shared().createGenerator(out);
        var question = answer.question();
        json.writeStartObject();
        json.writeStringProperty("organization", answer.organization().code());
        json.writeObjectPropertyStart("period");
        json.writeStringProperty("from", question.period().from().toString());
        json.writeStringProperty("to", question.period().to().toString());
        json.writeEndObject();
        text(json, "knownAt", question.knownAt());
        json.writeStringProperty("basis", question.basis() == Basis.WAS ? "was" : "restated");
        text(json, "treeDay", question.treeDay());
        figure(json, answer.figure());
        if (answer.rows() != null) {
            json.writeArrayPropertyStart("rows");
            answer.eachRow(row -> row(json, row));
            json.writeEndArray();
        }
        json.writeEndObject();
        json.flush();
        out.println();
    }

    private static void figure(JsonGenerator json, Figure figure) {
        json.writeStringProperty("code", figure.code());
        json.writeName("value");
        if (figure.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(figure.value());
        }
        json.writeNumberProperty("numerator", figure.count());
        json.writeName("denominator");
        if (figure.base() == null) {
            json.writeNull();
        } else {
            json.writeNumber(figure.base());
        }
    }

    private static void row(JsonGenerator json, Row row) {
        json.writeStartObject();
        text(json, "member", row.memberCode());
        json.writeStringProperty("name", row.name());
        text(json, "bornOn", row.born());
        json.writeStringProperty("organization", row.organization());
        json.writeStringProperty("on", row.on().toString());
        json.writeStringProperty("fact", row.fact());
        text(json, "decisionNumber", row.decisionNumber());
        if (row.value() != null) {
            json.writeNumberProperty("value", row.value());
        }
        text(json, "successor", row.successor());
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
