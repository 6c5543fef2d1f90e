package vn.dangvu.reorganizations.web;

import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.List;

/// Rules as they were typed.
///
/// @param source whose members they sort
/// @param rest the cell of those whom no rule takes; empty where they stay with their cell
record RuleForm(String source, List<Row> rows, String rest) {

    static final int LEAST = 3;
    private static final int MOST = 40;

    /// @param condition such as `SEX:FEMALE`, or `BORN_FROM:` with a value beside it
    record Row(String condition, String value, String cell) {

        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return condition.isEmpty() && value.isEmpty() && cell.isEmpty();
        }
    }

    RuleForm {
        rows = List.copyOf(rows);
    }

    static RuleForm blank(String source) {
        return new RuleForm(source, List.of(), "").padded(LEAST);
    }

    static RuleForm of(MultiValueMap<String, String> sent) {
        var conditions = sent.getOrDefault("condition", List.of());
        var rows = new ArrayList<Row>();
        for (int at = 0; at < Math.min(conditions.size(), MOST); at++) {
            rows.add(
                    new Row(
                            at(sent, "condition", at),
                            at(sent, "value", at),
                            at(sent, "cell", at)));
        }
        return new RuleForm(at(sent, "source", 0), rows, at(sent, "rest", 0)).padded(LEAST);
    }

    /// With one more row to fill in.
    RuleForm more() {
        return padded(Math.min(MOST, rows.size() + 1));
    }

    private RuleForm padded(int least) {
        var padded = new ArrayList<>(rows);
        while (padded.size() < least) {
            padded.add(Row.EMPTY);
        }
        return new RuleForm(source, padded, rest);
    }

    private static String at(MultiValueMap<String, String> sent, String field, int at) {
        var values = sent.getOrDefault(field, List.of());
        return at < values.size() ? FormReader.tidy(values.get(at)) : "";
    }
}
