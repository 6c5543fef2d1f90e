package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The words of a draft as fields.
///
/// @param version that is changed
/// @param over the newest version that whoever types was told of, over which this is saved
/// @param newest where that one is read; null where it is the one that is changed
/// @param beside whether somebody signs to the left, too
/// @param signed whether anybody signs below the paper
/// @param letter whether it is a letter, which says what it is about below its number
public record EditPage(
        List<Crumb> trail,
        String address,
        String back,
        int version,
        int over,
        @Nullable Crumb newest,
        Fields fields,
        List<Part> parts,
        boolean signed,
        boolean beside,
        boolean letter,
        List<FieldError> errors) {

    /// The name of the field of a cell.
    public static String cell(String table, int row, int column) {
        return table + "." + row + "." + column;
    }

    /// What every paper has.
    ///
    /// @param recipients one a line
    public record Fields(
            String superior,
            String issuer,
            String symbol,
            String place,
            String about,
            String end,
            String recipients,
            String authority,
            String post,
            String signer,
            String besidePost,
            String besideName) {}

    /// A part of the body. The names of its fields begin with `name`.
    public sealed interface Part {

        String name();
    }

    /// @param lines how high the field is
    public record Words(String name, String label, String value, int lines) implements Part {}

    public record Title(String name, String title, String about) implements Part {}

    /// @param lines one a line
    public record Box(
            String name,
            String title,
            String lines,
            String placeAndDate,
            String authority,
            String signer)
            implements Part {}

    /// @param rows with some to fill at the end
    public record Table(String name, String caption, List<String> columns, List<List<String>> rows)
            implements Part {}

    /// A table with more cells than a form can send.
    public record TooLong(String name, String caption, int rows) implements Part {}
}
