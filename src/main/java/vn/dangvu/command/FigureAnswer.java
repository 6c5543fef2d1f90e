package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.figures.Row;
import vn.dangvu.organizations.Organization;

import java.util.function.Consumer;

/// A figure with what was asked, ready to be printed in one form or another.
///
/// @param rows null when nobody asked for them
record FigureAnswer(
        Organization organization, Question question, Figure figure, @Nullable Rows rows) {

    /// Gives the rows one by one, so that a long list never stands in memory.
    @FunctionalInterface
    interface Rows {
        void each(Consumer<Row> reader);
    }

    void eachRow(Consumer<Row> reader) {
        if (rows != null) {
            rows.each(reader);
        }
    }
}
