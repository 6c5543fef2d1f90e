package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;

/// A small form about one member.
///
/// @param about what is kept by it, and what is not
/// @param annul where what it is about is taken back; null of something new
/// @param elsewhere where something is recorded that one might look for here, or null
public record FormPage(
        List<Crumb> trail,
        String lead,
        String about,
        String address,
        String back,
        List<Field> fields,
        List<FieldError> errors,
        @Nullable String annul,
        @Nullable Crumb elsewhere) {

    /// A field, or the heading of those that follow.
    ///
    /// @param options to choose from; null where it is typed
    public record Field(
            Kind kind,
            String name,
            String label,
            @Nullable String hint,
            String value,
            @Nullable List<Option> options,
            boolean optional) {

        Field hinted(String words) {
            return new Field(kind, name, label, words, value, options, optional);
        }

        Field mayBeEmpty() {
            return new Field(kind, name, label, hint, value, options, true);
        }
    }

    public enum Kind {
        TEXT,
        SHORT,
        DAY,
        CHOICE,
        HEADING
    }

    /// The fields of a form, with what was typed.
    record Builder(YearWords words, Map<String, String> typed) {

        Field text(String name, String label) {
            return field(Kind.TEXT, name, label, null);
        }

        Field brief(String name, String label) {
            return field(Kind.SHORT, name, label, null);
        }

        Field day(String name, String label) {
            return field(Kind.DAY, name, label, null).hinted(words.page("dayHint"));
        }

        Field choice(String name, String label, List<Option> options) {
            return field(Kind.CHOICE, name, label, options);
        }

        Field heading(String label) {
            return field(Kind.HEADING, "", label, null);
        }

        private Field field(Kind kind, String name, String label, @Nullable List<Option> options) {
            return new Field(
                    kind,
                    name,
                    words.page(label),
                    null,
                    typed.getOrDefault(name, ""),
                    options,
                    false);
        }
    }
}
