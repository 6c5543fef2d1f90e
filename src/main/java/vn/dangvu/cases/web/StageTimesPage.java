package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chart;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Switch;

import java.util.List;

/// How long cases of one kind take, stage by stage.
///
/// @param chart null where no stage was left in the period
public record StageTimesPage(
        List<Crumb> trail,
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String kind,
        Switch kinds,
        String from,
        String to,
        List<FieldError> errors,
        @Nullable Chart chart,
        List<Line> lines) {

    /// @param address where the count opens into its rows; empty where no figure counts it
    public record Line(String stage, String count, String address, String middle, String most) {}
}
