package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// Members sorted into cells by rules.
///
/// @param counted how many each rule takes; null until that was asked for
public record RulePage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        String source,
        List<Row> rows,
        String rest,
        List<Choices> choices,
        List<Option> suggestions,
        @Nullable Counted counted,
        int revision,
        @Nullable String changed,
        List<FieldError> errors) {

    /// @param number counted from 1
    public record Row(int number, String condition, String value, String cell) {}

    /// What one trait offers.
    public record Choices(String label, List<Option> options) {}

    /// @param kept how many stay where they were assigned by name, in words; null when none are
    public record Counted(
            String total, List<Taken> taken, @Nullable String kept, boolean anybody) {}

    /// @param goal the cell, in words
    public record Taken(String rule, String goal, String count) {}
}
