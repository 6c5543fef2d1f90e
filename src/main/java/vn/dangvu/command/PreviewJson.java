package vn.dangvu.command;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Plan;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What a plan would do, for other programs.
final class PreviewJson {

    private final JsonGenerator json;
    private final Texts texts;
    private final Preview preview;
    private final Map<Integer, String> codes;

    private PreviewJson(JsonGenerator json, Texts texts, Preview preview) {
        this.json = json;
        this.texts = texts;
        this.preview = preview;
        this.codes = PlanText.codes(preview);
    }

    /// Into an object that is open.
    static void write(JsonGenerator json, Texts texts, Preview preview) {
        new PreviewJson(json, texts, preview).all();
    }

    private void all() {
        json.writeObjectPropertyStart("members");
        json.writeNumberProperty("before", Preview.total(preview.before()));
        json.writeNumberProperty("after", Preview.total(preview.after()));
        json.writeEndObject();
        organizations();
        moves();
        events();
        json.writeObjectPropertyStart("heirs");
        preview.heirs().forEach((ended, heir) -> json.writeStringProperty(code(ended), code(heir)));
        json.writeEndObject();
        along();
        exceptions();
        notes();
        conflicts(json, texts, preview.conflicts());
    }

    private void moves() {
        json.writeArrayPropertyStart("moves");
        for (var move : preview.moves()) {
            json.writeStartObject();
            json.writeStringProperty("from", code(move.from()));
            json.writeStringProperty("to", code(move.to()));
            json.writeNumberProperty("members", move.members());
            json.writeBooleanProperty("named", move.one());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void events() {
        json.writeArrayPropertyStart("events");
        for (var event : preview.events()) {
            json.writeStartObject();
            json.writeStringProperty("kind", event.kind().name());
            codes("subjects", event.subjects());
            codes("successors", event.successors());
            reception(event.reception());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Null where the plan's own decision is all there is.
    private void reception(Plan.Decision reception) {
        if (reception.number() == null) {
            json.writeNullProperty("reception");
            return;
        }
        json.writeObjectPropertyStart("reception");
        text("number", reception.number());
        text("date", reception.date());
        text("issuer", reception.issuer());
        json.writeEndObject();
    }

    private void organizations() {
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
        if (node.kind() == OrganizationKind.PARTY_GROUP) {
            json.writeNullProperty("members");
        } else {
            json.writeNumberProperty("members", node.members());
        }
        json.writeBooleanProperty("touched", node.touched());
        json.writeEndObject();
    }

    private void along() {
        json.writeArrayPropertyStart("along");
        for (var one : preview.along()) {
            json.writeStartObject();
            json.writeStringProperty("organization", code(one.organization()));
            json.writeStringProperty("kind", one.kind().name());
            json.writeNumberProperty("count", one.count());
            json.writeStringProperty("fate", one.fate().name());
            text("heir", one.heir() == null ? null : code(one.heir()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void exceptions() {
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

    private void notes() {
        var words = new NoteWords(texts);
        json.writeArrayPropertyStart("notes");
        for (var note : preview.notes()) {
            json.writeStartObject();
            json.writeStringProperty("kind", note.getClass().getSimpleName());
            json.writePOJOProperty("facts", note);
            json.writeStringProperty("words", words.of(note));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Why nothing comes of it.
    static void conflicts(JsonGenerator json, Texts texts, List<Conflict> conflicts) {
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

    private void codes(String name, List<Integer> ids) {
        json.writeArrayPropertyStart(name);
        ids.forEach(id -> json.writeString(code(id)));
        json.writeEndArray();
    }

    private String code(int id) {
        return PlanText.code(codes, id);
    }

    private void text(String name, @Nullable Object value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value.toString());
        }
    }
}
