package vn.dangvu.committees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of a congress with its whole result, or of a term alone.
///
/// @param again where the form is found again
/// @param blank the form without what was typed before; null where it is blank
/// @param people where members are suggested from
/// @param ordinalWhy why this number is proposed; null where nothing tells one
/// @param sizes which sizes the kind of organization decides: `committee`, `standing` …
/// @param annul where the term is taken back; null for a new one
public record CongressPage(
        List<Crumb> trail,
        String address,
        String again,
        String back,
        @Nullable String blank,
        String people,
        @Nullable String ordinalWhy,
        CongressForm form,
        List<Option> beginnings,
        List<String> sizes,
        List<Option> posts,
        List<Row> rows,
        @Nullable String annul,
        List<FieldError> errors) {

    /// @param errors everything that is wrong with it
    public record Row(
            int number, String post, String person, boolean inStanding, List<String> errors) {

        public boolean wrong() {
            return !errors.isEmpty();
        }
    }

    public boolean asks(String size) {
        return sizes.contains(size);
    }

    /// Of a form with rows of people.
    public boolean withPeople() {
        return !posts.isEmpty();
    }
}
