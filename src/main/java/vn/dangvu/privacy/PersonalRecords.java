package vn.dangvu.privacy;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a module keeps of persons: brought by each module that has such tables. A table that nobody
/// brings fails the build (`DataCatalogueTests`).
public interface PersonalRecords {

    JsonMapper JSON = new JsonMapper();

    /// A row of a table, column by column; what is null is left out.
    record Row(Map<String, Object> values) {

        /// @param json as PostgreSQL's `to_jsonb` writes a row: with every column there is, so that
        ///   none can be forgotten
        public static Row of(String json) {
            var values =
                    JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            values.values().removeIf(value -> value == null || value.equals("infinity"));
            return new Row(values);
        }

        public Row without(String... columns) {
            var left = new LinkedHashMap<>(values);
            left.keySet().removeAll(List.of(columns));
            return new Row(left);
        }

        /// The same with something that was computed, such as a number that is kept sealed.
        public Row with(String column, @Nullable Object value) {
            if (value == null) {
                return this;
            }
            var more = new LinkedHashMap<>(values);
            more.put(column, value);
            return new Row(more);
        }

        public @Nullable String text(String column) {
            var value = values.get(column);
            return value == null ? null : value.toString();
        }

        public @Nullable Integer number(String column) {
            return values.get(column) instanceof Number number ? number.intValue() : null;
        }
    }

    List<KeptTable> tables();

    /// Everything there is about a member, by table; what is not believed any more, too. Whether
    /// the viewer may have it was asked before ([PersonFiles]).
    ///
    /// @param whole whether what is masked is given in full
    Map<String, List<Row>> about(Viewer viewer, long member, boolean whole);

    /// The value of a code in the reader's words; null where it stands for itself.
    default @Nullable String told(Texts texts, String column, String value) {
        return null;
    }
}
