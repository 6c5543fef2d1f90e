package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/// Fields with their values as one JSON text, the names in the order of the alphabet: the same
/// fields always give the same bytes.
final class ChangedFields {

    private ChangedFields() {}

    /// Null where there are none.
    static @Nullable String write(Map<String, String> fields) {
        return fields.isEmpty()
                ? null
                : JsonMapper.shared().writeValueAsString(new TreeMap<>(fields));
    }

    static Map<String, String> read(@Nullable String json) {
        return json == null
                ? Map.of()
                : JsonMapper.shared()
                        .readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}
