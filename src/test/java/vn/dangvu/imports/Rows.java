package vn.dangvu.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Rows of the four sheets, as an office would write them.
final class Rows {

    static final LocalDate BEGIN = LocalDate.of(2014, 12, 31);

    private Rows() {}

    static Map<String, Object> organization(String code, String parent, String kind) {
        return Map.of(
                "code",
                code,
                "official_name",
                "Tổ chức " + code,
                "kind",
                kind,
                "parent_code",
                parent,
                "valid_from",
                LocalDate.of(2000, 1, 1));
    }

    static Map<String, Object> member(String code, String name, LocalDate born) {
        return Map.of(
                "code",
                code,
                "full_name",
                name,
                "sex",
                "MALE",
                "born_on",
                born,
                "ethnicity",
                "01",
                "professional",
                code.equals("M1") ? "DOCTORATE" : "MASTER",
                "recorded_on",
                LocalDate.of(2015, 1, 5));
    }

    static Map<String, Object> present(Map<String, Object> member) {
        var all = new HashMap<>(member);
        all.putAll(Map.of("cell_code", "B.1", "present_from", BEGIN, "standing", "OFFICIAL"));
        return all;
    }

    /// Known ten days later.
    static Map<String, Object> movement(
            String code, String kind, LocalDate day, String from, String to) {
        return Map.of(
                "member_code",
                code,
                "kind",
                kind,
                "effective_on",
                day,
                "from_cell_code",
                from,
                "to_cell_code",
                to,
                "recorded_on",
                day.plusDays(10).isAfter(LocalDate.of(2020, 6, 1)) ? day : day.plusDays(10));
    }

    static Map<String, Object> rating(String member, String level, String reason) {
        return Map.of(
                "year",
                2019,
                "subject",
                "MEMBER",
                "organization_code",
                "B.1",
                "member_code",
                member,
                "level",
                level,
                "not_rated_reason",
                reason);
    }

    /// The same row with another value in one column.
    static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        var all = new HashMap<>(row);
        all.put(column, value);
        return all;
    }
}
