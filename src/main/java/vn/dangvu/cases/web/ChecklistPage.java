package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The papers of a dossier on one page, a row each.
///
/// @param on the day that counts where a row has none of its own
/// @param people where names are suggested
public record ChecklistPage(
        List<Crumb> trail,
        String who,
        String address,
        String back,
        String people,
        String on,
        List<Row> rows,
        List<FieldError> errors) {

    /// @param has whether the paper is ticked
    /// @param choice of outcomes or grounds; null where nothing is chosen
    /// @param person null where nobody is named
    /// @param number of its document, with `date`; null where it has none
    /// @param kept where it is; null where that is not asked
    /// @param wrong what stands against the row, in sentences
    public record Row(
            Cell has,
            String label,
            boolean ticked,
            Cell day,
            @Nullable Choice choice,
            @Nullable Cell person,
            @Nullable Cell number,
            @Nullable Cell date,
            @Nullable Cell kept,
            List<String> wrong) {}

    /// @param wrong whether something stands against what was typed
    public record Cell(String name, String value, boolean wrong) {}

    public record Choice(Cell cell, List<Option> options) {}
}
