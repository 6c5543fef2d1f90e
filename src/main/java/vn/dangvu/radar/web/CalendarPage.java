package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Option;

import java.util.List;

/// One month of what waits: a sheet of weeks, and below it the days one by one, which a phone shows
/// alone.
///
/// @param previous address of the month before
/// @param list the same as a list
/// @param left how many it does not hold, in a sentence; null where it holds all
public record CalendarPage(
        List<Chip> chips,
        int organization,
        List<Option> organizations,
        String on,
        @Nullable String flaw,
        String kind,
        String month,
        String monthWords,
        String previous,
        String next,
        String present,
        String list,
        List<String> weekdays,
        @Nullable String left,
        List<List<Cell>> weeks,
        List<Agenda> agenda) {

    /// One day of the sheet.
    ///
    /// @param date the number; empty for a day of another month
    /// @param off the name of the holiday, or what a day of no work is called; null on others
    /// @param holiday whether it has a name of its own, which is shown
    /// @param more how many stand in the agenda only; null where all are here
    public record Cell(
            String date,
            @Nullable String off,
            boolean holiday,
            boolean today,
            @Nullable String anchor,
            List<Mark> marks,
            @Nullable String more) {}

    /// @param state `bad` where it is late
    public record Mark(String words, String state, String icon) {}

    public record Agenda(String id, String day, @Nullable String off, List<RadarPage.Line> lines) {}
}
