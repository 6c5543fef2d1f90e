package vn.dangvu.papers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.dangvu.papers.Paper.Block;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// What is written on a paper as the text that is hashed and kept: one order of fields, no spaces,
/// composed letters. A text that was kept is never written anew, so a later form of it may differ;
/// each says which it is.
final class PaperJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private PaperJson() {}

    static String write(PaperContent content) {
        var head = content.head();
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        put(json, "superior", head.superior());
        put(json, "issuer", head.issuer());
        put(json, "symbol", head.symbol());
        put(json, "place", head.place());
        put(json, "authority", head.authority());
        put(json, "post", head.post());
        put(json, "signer", head.signer());
        texts(json, "recipients", head.recipients());
        json.put("orientation", content.orientation().name());
        put(json, "about", content.about());
        var blocks = json.putArray("blocks");
        content.blocks().forEach(block -> write(blocks.addObject(), block));
        put(json, "end", content.end());
        json.put("signed", content.signed());
        var beside = content.beside();
        if (beside != null) {
            put(json, "besidePost", beside.post());
            put(json, "besideName", beside.name());
        }
        return JSON.writeValueAsString(json);
    }

    private static void write(ObjectNode json, Block block) {
        switch (block) {
            case Paper.Heading(int level, String text) -> {
                json.put("block", "heading");
                json.put("level", level);
                put(json, "text", text);
            }
            case Paper.Paragraph(String text) -> {
                json.put("block", "paragraph");
                put(json, "text", text);
            }
            case Paper.Centred(String text) -> {
                json.put("block", "centred");
                put(json, "text", text);
            }
            case Paper.Part(String title, String about) -> {
                json.put("block", "part");
                put(json, "title", title);
                put(json, "about", about);
            }
            case Paper.Box box -> {
                json.put("block", "box");
                put(json, "title", box.title());
                texts(json, "lines", box.lines());
                put(json, "placeAndDate", box.placeAndDate());
                put(json, "authority", box.authority());
                put(json, "name", box.name());
            }
            case Paper.Table table -> write(json, table);
        }
    }

    private static void write(ObjectNode json, Paper.Table table) {
        json.put("block", "table");
        put(json, "caption", table.caption());
        var columns = json.putArray("columns");
        for (Paper.Column column : table.columns()) {
            ObjectNode one = columns.addObject();
            put(one, "title", column.title());
            one.put("millimetres", column.millimetres());
            one.put("number", column.number());
        }
        var rows = json.putArray("rows");
        for (Paper.Row row : table.rows()) {
            ObjectNode one = rows.addObject();
            one.put("row", row.kind().name());
            texts(one, "cells", row.cells().stream().map(Paper.Cell::text).toList());
        }
    }

    static PaperContent read(String text) {
        JsonNode json = JSON.readTree(text);
        var head =
                new Letterhead(
                        text(json, "superior"),
                        text(json, "issuer"),
                        text(json, "symbol"),
                        text(json, "place"),
                        text(json, "authority"),
                        text(json, "post"),
                        text(json, "signer"),
                        texts(json.path("recipients")));
        var blocks = new ArrayList<Block>();
        json.path("blocks").forEach(block -> blocks.add(block(block)));
        var beside =
                json.has("besidePost")
                        ? new Paper.Signer(text(json, "besidePost"), text(json, "besideName"))
                        : null;
        return new PaperContent(
                head,
                Paper.Orientation.valueOf(text(json, "orientation")),
                text(json, "about"),
                blocks,
                text(json, "end"),
                json.path("signed").asBoolean(true),
                beside);
    }

    private static Block block(JsonNode json) {
        String text = text(json, "text");
        return switch (text(json, "block")) {
            case "heading" -> new Paper.Heading(json.path("level").asInt(1), text);
            case "centred" -> new Paper.Centred(text);
            case "part" -> new Paper.Part(text(json, "title"), text(json, "about"));
            case "box" ->
                    new Paper.Box(
                            text(json, "title"),
                            texts(json.path("lines")),
                            text(json, "placeAndDate"),
                            text(json, "authority"),
                            text(json, "name"));
            case "table" -> table(json);
            default -> new Paper.Paragraph(text);
        };
    }

    private static Paper.Table table(JsonNode json) {
        var columns = new ArrayList<Paper.Column>();
        json.path("columns")
                .forEach(column ->
                        columns.add(
                                new Paper.Column(
                                        text(column, "title"),
                                        column.path("millimetres").asInt(),
                                        column.path("number").asBoolean())));
        var rows = new ArrayList<Paper.Row>();
        json.path("rows")
                .forEach(row ->
                        rows.add(
                                new Paper.Row(
                                        Paper.RowKind.valueOf(text(row, "row")),
                                        texts(row.path("cells")).stream()
                                                .map(Paper.Cell::of)
                                                .toList())));
        return new Paper.Table(text(json, "caption"), columns, rows);
    }

    private static void put(ObjectNode json, String field, String text) {
        json.put(field, composed(text));
    }

    private static void texts(ObjectNode json, String field, List<String> texts) {
        var array = json.putArray(field);
        texts.forEach(text -> array.add(composed(text)));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
