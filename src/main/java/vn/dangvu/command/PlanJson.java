package vn.dangvu.command;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.exchange.ImportWords;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.PlanWorkbook;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.reorganizations.Reorganizations.Undoing;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

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
        told(preview);
        end();
    }

    private void told(Preview preview) {
        json.writeObjectPropertyStart("members");
        json.writeNumberProperty("before", Preview.total(preview.before()));
        json.writeNumberProperty("after", Preview.total(preview.after()));
        json.writeEndObject();
        organizations(preview);
        var codes = PlanText.codes(preview);
        json.writeArrayPropertyStart("moves");
        for (var move : preview.moves()) {
            json.writeStartObject();
            json.writeStringProperty("from", PlanText.code(codes, move.from()));
            json.writeStringProperty("to", PlanText.code(codes, move.to()));
            json.writeNumberProperty("members", move.members());
            json.writeBooleanProperty("named", move.one());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("events");
        for (var event : preview.events()) {
            json.writeStartObject();
            json.writeStringProperty("kind", event.kind().name());
            codes("subjects", codes, event.subjects());
            codes("successors", codes, event.successors());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("heirs");
        preview.heirs()
                .forEach((ended, heir) ->
                        json.writeStringProperty(
                                PlanText.code(codes, ended), PlanText.code(codes, heir)));
        json.writeEndObject();
        along(preview, codes);
        exceptions(preview);
        conflicts(preview.conflicts());
    }

    private void organizations(Preview preview) {
        var before = preview.before().stream().collect(toMap(Node::id, node -> node));
        var after = preview.after().stream().collect(toMap(Node::id, node -> node));
        var ids = new LinkedHashSet<Integer>();
        preview.before().forEach(node -> ids.add(node.id()));
        preview.after().forEach(node -> ids.add(node.id()));
        json.writeArrayPropertyStart("organizations");
        for (Integer id : ids) {
            json.writeStartObject();
            node("before", before.get(id), before);
            node("after", after.get(id), after);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void node(String name, @Nullable Node node, Map<Integer, Node> all) {
        if (node == null) {
            json.writeNullProperty(name);
            return;
        }
        var parent = node.parent() == null ? null : all.get(node.parent());
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("code", node.code());
        json.writeStringProperty("name", node.name());
        json.writeStringProperty("kind", node.kind().name());
        text("parent", parent == null ? null : parent.code());
        json.writeNumberProperty("members", node.members());
        json.writeBooleanProperty("touched", node.touched());
        json.writeEndObject();
    }

    private void along(Preview preview, Map<Integer, String> codes) {
        json.writeArrayPropertyStart("along");
        for (var one : preview.along()) {
            json.writeStartObject();
            json.writeStringProperty("organization", PlanText.code(codes, one.organization()));
            json.writeStringProperty("kind", one.kind().name());
            json.writeNumberProperty("count", one.count());
            json.writeStringProperty("fate", one.fate().name());
            text("heir", one.heir() == null ? null : PlanText.code(codes, one.heir()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void exceptions(Preview preview) {
        json.writeArrayPropertyStart("exceptions");
        for (var one : preview.exceptions()) {
            json.writeStartObject();
            json.writeStringProperty("rule", one.breach().rule().id());
            json.writeStringProperty("organization", one.breach().code());
            json.writeStringProperty("source", one.breach().source().toString());
            json.writeStringProperty("consent", one.consent().number());
            text("dated", one.consent().dated());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void conflicts(List<Conflict> conflicts) {
        var words = new ConflictWords(texts);
        json.writeArrayPropertyStart("conflicts");
        for (var conflict : conflicts) {
            json.writeStartObject();
            json.writeStringProperty("kind", conflict.getClass().getSimpleName());
            json.writeNumberProperty("line", conflict.step());
            json.writePOJOProperty("facts", conflict);
            json.writeStringProperty("words", words.of(conflict));
            json.writeEndObject();
        }
        json.writeEndArray();
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
                told(told);
            }
            case Execution.Refused(var conflicts) -> {
                begin("impossible");
                conflicts(conflicts);
            }
            case Execution.NotYet(var on) -> {
                begin("notYet");
                text("on", on);
            }
            case Execution.WithoutDecision() -> begin("withoutDecision");
            case Execution.NotADraft(_) -> begin("alreadyExecuted");
            case Execution.Busy() -> begin("busy");
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

    private void codes(String name, Map<Integer, String> codes, List<Integer> ids) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeString(PlanText.code(codes, id)));
        json.writeEndArray();
    }

    private void text(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
