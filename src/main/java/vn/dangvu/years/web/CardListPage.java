package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Switch;

import java.util.List;

/// Who waits for a card below an organization, and the form by which many are given one.
///
/// @param exchange whether it is about cards of the old model
/// @param records whether the viewer may give cards there
public record CardListPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        Switch ways,
        boolean exchange,
        boolean records,
        String on,
        Paper decision,
        String numberHint,
        List<Row> rows,
        @Nullable String others,
        List<FieldError> errors) {

    /// @param tick the field by which the member is chosen, `number` that of the card's number
    /// @param wrong what is wrong with it, or null
    public record Row(
            String name,
            String about,
            String address,
            String cell,
            String since,
            String tick,
            boolean ticked,
            String number,
            String typed,
            @Nullable String wrong) {}
}
