package vn.dangvu.years.web;

import vn.dangvu.members.Decision;
import vn.dangvu.shell.FieldReader;

import java.util.Map;
import java.util.Objects;

/// The paper behind something, as it was typed.
public record Paper(String number, String date, String issuer) {

    static final Paper NONE = new Paper("", "", "");

    /// @param prefix of its fields: `decision`, `letter`
    static Paper of(Map<String, String> sent, String prefix) {
        return new Paper(
                FieldReader.sent(sent, prefix + "Number"),
                FieldReader.sent(sent, prefix + "Date"),
                FieldReader.sent(sent, prefix + "Issuer"));
    }

    static Paper of(Decision decision, YearWords words) {
        var date = decision.date();
        return new Paper(
                Objects.requireNonNullElse(decision.number(), ""),
                date == null ? "" : words.date(date),
                Objects.requireNonNullElse(decision.issuer(), ""));
    }

    Decision read(FieldReader reader, String prefix) {
        return new Decision(
                reader.textOrNull(prefix + "Number", number),
                reader.day(prefix + "Date", date),
                reader.textOrNull(prefix + "Issuer", issuer));
    }
}
