package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.TemplateText.Known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A template being filled, field by field. A field that its template does not know is a mistake of
/// the program; one that nobody fills leaves room to write by hand.
///
/// `issuer`, `superior`, `place` and the `body` that decides come from the head.
public final class PaperFilling {

    private final PaperTemplate template;
    private final Letterhead head;
    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, List<Map<String, String>>> lists = new HashMap<>();

    PaperFilling(PaperTemplate template, Letterhead head) {
        this.template = template;
        this.head = head;
        put("issuer", head.issuer());
        put("superior", head.superior());
        put("place", head.place());
        put("body", head.body());
    }

    /// An empty or null value is as good as none.
    public PaperFilling with(String field, @Nullable String value) {
        if (!template.fields().contains(field)) {
            throw new IllegalArgumentException(template + " has no field " + field);
        }
        put(field, value);
        return this;
    }

    /// As papers write a day amid a sentence: `16/01/2020`.
    public PaperFilling with(String field, @Nullable LocalDate day) {
        return with(field, day == null ? null : Formats.of(Texts.VIETNAMESE).date(day));
    }

    public PaperFilling with(String field, long number) {
        return with(field, Formats.of(Texts.VIETNAMESE).number(number));
    }

    /// @param rows one for each person or place, by the fields of the list
    public PaperFilling rows(String list, List<Map<String, String>> rows) {
        var known = template.lists().get(list);
        if (known == null) {
            throw new IllegalArgumentException(template + " has no list " + list);
        }
        for (var row : rows) {
            if (!known.containsAll(row.keySet())) {
                throw new IllegalArgumentException(template + " has no " + row.keySet());
            }
        }
        lists.put(list, List.copyOf(rows));
        return this;
    }

    public PaperContent content() {
        JsonNode json = template.json();
        var blocks = new ArrayList<Paper.Block>();
        template.blocks().forEach(block -> add(blocks, block));
        var signature = json.path("signature");
        var signing =
                signature.has("post")
                        ? head.signedBy(
                                text(signature, "authority"),
                                text(signature, "post"),
                                text(signature, "name"))
                        : head;
        var recipients = texts(json.path("recipients"), this::known);
        return new PaperContent(
                recipients.isEmpty() ? signing : signing.to(recipients),
                Paper.Orientation.UPRIGHT,
                text(json, "about"),
                blocks,
                text(json, "end"),
                json.path("signed").asBoolean(true),
                signature.has("beside")
                        ? new Paper.Signer(text(signature, "beside"), text(signature, "besideName"))
                        : null);
    }

    private void add(List<Paper.Block> blocks, JsonNode json) {
        String needed = json.path("if").asString("");
        if (!needed.isEmpty() && !fields.containsKey(needed) && rowsOf(needed).isEmpty()) {
            return;
        }
        if (json.has("each")) {
            forEach(blocks, json);
        } else if (json.has("boxes")) {
            boxes(blocks, json);
        } else if (json.has("table")) {
            blocks.add(table(json));
        } else {
            blocks.add(one(json, this::known));
        }
    }

    private void forEach(List<Paper.Block> blocks, JsonNode json) {
        var rows = rowsOf(json.path("each").asString());
        for (int place = 0; place < Math.max(1, rows.size()); place++) {
            var known = known(rows, place);
            json.path("blocks").forEach(block -> blocks.add(one(block, known)));
        }
    }

    /// As many as the form has, filled as far as there are rows.
    private void boxes(List<Paper.Block> blocks, JsonNode json) {
        var rows = rowsOf(json.path("boxes").asString());
        IntStream.range(0, json.path("count").asInt())
                .forEach(place -> blocks.add(box(json, known(rows, place))));
    }

    private static Paper.Block one(JsonNode json, Known known) {
        if (json.has("centred")) {
            return new Paper.Centred(filled(json, "centred", known));
        } else if (json.has("heading")) {
            return new Paper.Heading(1, filled(json, "heading", known));
        } else if (json.has("part")) {
            return new Paper.Part(filled(json, "part", known), filled(json, "about", known));
        } else if (json.has("box")) {
            return box(json, known);
        }
        return new Paper.Paragraph(filled(json, "text", known));
    }

    private static Paper.Box box(JsonNode json, Known known) {
        return new Paper.Box(
                filled(json, "box", known),
                texts(json.path("lines"), known),
                filled(json, "placeAndDate", known),
                filled(json, "authority", known),
                filled(json, "name", known));
    }

    private Paper.Table table(JsonNode json) {
        var columns = new ArrayList<Paper.Column>();
        var cells = new ArrayList<String>();
        for (JsonNode column : json.path("columns")) {
            columns.add(
                    new Paper.Column(
                            column.path("title").asString(),
                            column.path("millimetres").asInt(),
                            false));
            cells.add(column.path("text").asString());
        }
        var rows = rowsOf(json.path("table").asString());
        var filled = new ArrayList<Paper.Row>();
        for (int place = 0; place < Math.max(1, rows.size()); place++) {
            var known = known(rows, place);
            filled.add(
                    new Paper.Row(
                            Paper.RowKind.BODY,
                            cells.stream()
                                    .map(cell -> new TemplateText(cell).filled(known))
                                    .map(Paper.Cell::of)
                                    .toList()));
        }
        return new Paper.Table(text(json, "caption"), columns, filled);
    }

    private List<Map<String, String>> rowsOf(String list) {
        return lists.getOrDefault(list, List.of());
    }

    /// Within a row its own fields come first; `{#}` is its place.
    private Known known(List<Map<String, String>> rows, int place) {
        var row = place < rows.size() ? rows.get(place) : Map.<String, String>of();
        return field -> {
            if (field.equals("#")) {
                return String.valueOf(place + 1);
            }
            String own = row.get(field);
            return own == null || own.isBlank() ? known(field) : own;
        };
    }

    /// `{count}` is how many the list has.
    private @Nullable String known(String field) {
        int count = lists.values().stream().mapToInt(List::size).sum();
        return field.equals("count") && count > 0 ? String.valueOf(count) : fields.get(field);
    }

    private void put(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value);
        }
    }

    private String text(JsonNode json, String field) {
        return filled(json, field, this::known);
    }

    private static String filled(JsonNode json, String field, Known known) {
        return new TemplateText(json.path(field).asString("")).filled(known);
    }

    /// What only an unknown field would say is left out.
    private static List<String> texts(JsonNode array, Known known) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(text -> new TemplateText(text.asString()).filled(known))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
