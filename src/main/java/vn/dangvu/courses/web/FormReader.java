package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.courses.CourseKind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.shell.FieldReader;

import java.time.LocalDate;
import java.util.Arrays;

/// Reads the forms of classes.
final class FormReader extends FieldReader {

    FormReader(Texts texts, LocalDate today) {
        super("courses", texts, today);
    }

    @Nullable CourseKind kind(String sent) {
        var found =
                Arrays.stream(CourseKind.values())
                        .filter(kind -> kind.name().equals(sent))
                        .findFirst();
        if (found.isEmpty()) {
            wrong("kind", "missing.kind");
        }
        return found.orElse(null);
    }

    /// A whole number from 0 to `most`; 0 when empty.
    int number(String field, String typed, int most) {
        if (typed.isEmpty()) {
            return 0;
        }
        int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
        if (number < 0 || number > most) {
            wrong(field, "number", most);
            return 0;
        }
        return number;
    }
}
