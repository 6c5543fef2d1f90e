package vn.dangvu.privacy;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.privacy.PersonFile.Place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The file of one person for programs: tables and columns by the names they have in our books,
/// codes as they are kept.
record PersonJson(
        Of person,
        String takenAt,
        String takenBy,
        String reason,
        boolean maskedInFull,
        Map<String, List<Map<String, Object>>> tables,
        List<Looked> looks) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Of(String code, String name) {}

    record Looked(String at, String act, @Nullable String actor) {}

    static byte[] write(PersonFile file) {
        return JSON.writeValueAsBytes(of(file));
    }

    private static PersonJson of(PersonFile file) {
        var tables = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var part : file.parts()) {
            tables.put(
                    part.table().name(),
                    part.rows().stream().map(row -> plain(row.values())).toList());
        }
        return new PersonJson(
                new Of(file.person().code(), file.person().name()),
                file.takenAt().toString(),
                file.takenBy(),
                file.reason(),
                file.whole(),
                tables,
                file.looks().stream()
                        .map(look -> new Looked(look.at().toString(), look.act(), look.actor()))
                        .toList());
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((column, value) -> plain.put(column, value(value)));
        return plain;
    }

    private static Object value(Object value) {
        if (value instanceof Place(var code, var name)) {
            return code == null || name == null
                    ? Map.of("outOfSight", true)
                    : Map.of("code", code, "name", name);
        }
        return value;
    }
}
