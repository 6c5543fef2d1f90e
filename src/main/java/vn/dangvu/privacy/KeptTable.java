package vn.dangvu.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table in which something is kept of persons, with every one of its columns.
///
/// ```
/// KeptTable.of("members.profile", Topic.PROFILE)
///         .with(Nature.SENSITIVE, "religion", "ethnicity")
/// ```
///
/// @param name with its schema
public record KeptTable(String name, Topic topic, Map<String, Nature> columns) {

    public static KeptTable of(String name, Topic topic) {
        return new KeptTable(name, topic, Map.of());
    }

    public KeptTable with(Nature nature, String... names) {
        var all = new LinkedHashMap<>(columns);
        for (String column : names) {
            if (all.put(column, nature) != null) {
                throw new IllegalArgumentException(name + "." + column + " is said twice");
            }
        }
        return new KeptTable(name, topic, all);
    }

    public Nature nature(String column) {
        var nature = columns.get(column);
        if (nature == null) {
            throw new IllegalArgumentException(name + "." + column + " is not in the catalogue");
        }
        return nature;
    }

    /// The columns that say something of the person.
    public List<String> personal() {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().ofThePerson())
                .map(Map.Entry::getKey)
                .toList();
    }
}
