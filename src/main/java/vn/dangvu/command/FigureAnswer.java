package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.figures.Row;
import vn.dangvu.figures.RowPage;
import vn.dangvu.organizations.Organization;

import java.util.function.Consumer;

/// A figure with what was asked, ready to be printed in one form or another.
///
/// @param pages null when nobody asked for the rows
record FigureAnswer(
        Organization organization, Question question, Figure figure, @Nullable Pages pages) {

    /// The page of rows that begins after a place; null is the first.
    @FunctionalInterface
    interface Pages {
        RowPage after(@Nullable String place);
    }

    /// Page by page, so that a long list never stands in memory.
    void eachRow(Consumer<Row> each) {
        if (pages == null) {
            return;
        }
        String place = null;
        do {
            RowPage page = pages.after(place);
            page.rows().forEach(each);
            place = page.next();
        } while (place != null);
    }
}
