package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.exchange.ImportWords;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.io.PrintWriter;
import java.util.List;

/// For other programs. Organizations stand by their codes.
final class PlanJson implements PlanAnswer {

    private final Texts texts;
    private final PrintWriter out;
    private final JsonGenerator json;

    PlanJson(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
        this.json = JsonMapper.shared().createGenerator(out);
    }

    @Override
    public void unreadable(PlanWorkbook.Reading.Refused refused) {
        var words = new ImportWords(texts);
        begin("unreadable");
        json.writeArrayPropertyStart("refusals");
        refused.refusals().forEach(refusal -> json.writeString(words.refusal(refusal)));
        json.writeEndArray();
        json.writeArrayPropertyStart("problems");
        for (var problem : refused.problems()) {
            json.writeStartObject();
            json.writeStringProperty("sheet", problem.tab());
            json.writeNumberProperty("row", problem.row());
            text("cell", problem.cell());
            json.writeStringProperty("code", problem.code());
            json.writeStringProperty("words", words.problem(problem));
            json.writeEndObject();
        }
        json.writeEndArray();
        end();
    }

    @Override
    public void preview(Preview preview) {
        begin(preview.possible() ? "possible" : "impossible");
        PreviewJson.write(json, texts, preview);
        end();
    }

    @Override
    public void alreadyExecuted(PlanWorkbook plan) {
        begin("alreadyExecuted");
        end();
    }

    @Override
    public void executed(Execution execution) {
        switch (execution) {
            case Execution.Done(long change, Preview told) -> {
                begin("executed");
                json.writeNumberProperty("change", change);
                PreviewJson.write(json, texts, told);
            }
            case Execution.Refused(var conflicts) -> {
                begin("impossible");
                PreviewJson.conflicts(json, texts, conflicts);
            }
            case Execution.NotYet(var on) -> {
                begin("notYet");
                text("on", on);
            }
            case Execution.WithoutDecision() -> begin("withoutDecision");
            case Execution.NotADraft(_) -> begin("alreadyExecuted");
            case Execution.Busy() -> begin("busy");
            case Execution.Waiting(_) -> begin("waiting");
        }
        end();
    }

    @Override
    public void notOne(PlanWorkbook plan, List<Plan> found) {
        begin(found.isEmpty() ? "notFound" : "several");
        json.writeNumberProperty("found", found.size());
        end();
    }

    @Override
    public void undone(Undoing undoing) {
        switch (undoing) {
            case Undoing.Done() -> begin("undone");
            case Undoing.Busy() -> begin("busy");
            case Undoing.Waiting(_) -> begin("waiting");
            case Undoing.NotExecuted(_) -> begin("notFound");
            case Undoing.InTheWay(var organizations, var facts, var recorded) -> {
                begin("inTheWay");
                json.writeArrayPropertyStart("organizations");
                organizations.forEach(json::writeString);
                json.writeEndArray();
                json.writeArrayPropertyStart("facts");
                facts.forEach(json::writeNumber);
                json.writeEndArray();
                json.writeArrayPropertyStart("recorded");
                recorded.forEach(this::recorded);
                json.writeEndArray();
            }
        }
        end();
    }

    private void recorded(Undoing.Recorded one) {
        json.writeStartObject();
        json.writeStringProperty("organization", one.code());
        json.writeStringProperty("kind", one.kind().name());
        json.writeNumberProperty("count", one.count());
        json.writeEndObject();
    }

    private void begin(String state) {
        json.writeStartObject();
        json.writeStringProperty("state", state);
    }

    private void end() {
        json.writeEndObject();
        json.flush();
        out.println();
    }

    private void text(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
