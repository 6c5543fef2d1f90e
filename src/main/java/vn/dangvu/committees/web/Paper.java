package vn.dangvu.committees.web;

import vn.dangvu.kernel.Formats;
import vn.dangvu.members.Decision;

import java.util.Map;
import java.util.Objects;

/// What was typed of the paper behind something.
public record Paper(String number, String date, String issuer) {

    static final Paper NONE = new Paper("", "", "");

    /// @param prefix of its three fields
    static Paper of(Map<String, String> sent, String prefix) {
        return new Paper(
                FormReader.sent(sent, prefix + "Number"),
                FormReader.sent(sent, prefix + "Date"),
                FormReader.sent(sent, prefix + "Issuer"));
    }

    static Paper of(Decision decision) {
        var date = decision.date();
        return new Paper(
                Objects.requireNonNullElse(decision.number(), ""),
                date == null ? "" : Formats.VIETNAMESE.date(date),
                Objects.requireNonNullElse(decision.issuer(), ""));
    }
}
