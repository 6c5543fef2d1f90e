package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.util.List;

/// Who works in a cell and how each stands with the committee of the place of residence; or how far
/// each organization below is.
public record ResidenceListPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String year,
        List<Option> years,
        String told,
        List<Row> rows,
        List<Unit> units) {

    /// @param place the committee there; null while the member is not introduced
    /// @param received in words, or null
    /// @param comment of the year in words, or null
    /// @param act what is recorded next; null for who may not record
    public record Row(
            String name,
            String about,
            String address,
            @Nullable String place,
            @Nullable String received,
            @Nullable String comment,
            @Nullable Crumb act) {}

    /// An organization right below, above a cell.
    ///
    /// @param missing who is introduced nowhere
    /// @param commented of whom there is a comment of the year
    public record Unit(
            String name,
            String address,
            String working,
            String linked,
            String missing,
            String commented,
            boolean done) {}
}
