package vn.dangvu.reorganizations.web;

import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Map;

/// Reads the forms of plans.
final class FormReader extends FieldReader {

    FormReader(Texts texts, LocalDate today) {
        super("reorganizations", texts, today);
    }

    /// A number that the page itself wrote; what else is sent is as good as none.
    static int number(Map<String, String> sent, String field) {
        String text = sent(sent, field);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
