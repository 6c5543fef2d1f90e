package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Members who go to cells of their own.
///
/// @param rules where members are assigned by rule
/// @param sheet where a sheet is sent to; the sheet to fill in is there too
/// @param list as pasted, where something was wrong with it
/// @param whole the lines by which whole cells move
/// @param groups by the cell they go to
/// @param some whether these are not all
/// @param changed that somebody saved meanwhile; null when nobody did
public record AssignmentPage(
        List<Crumb> trail,
        String lead,
        String address,
        String wholeCell,
        String rules,
        String sheet,
        String list,
        List<Crumb> whole,
        List<Group> groups,
        String total,
        boolean some,
        int revision,
        @Nullable String changed,
        List<FieldError> errors) {

    /// What is wrong with one of the ways.
    public List<FieldError> errorsOf(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).toList();
    }

    /// @param others how many more there are than shown, in words; null where all are
    public record Group(
            String cell, String code, String count, List<Person> people, @Nullable String others) {}

    /// @param rule the words of the rule that chose; empty where a person did
    /// @param address of the member's page; null where it is not the viewer's to open, or nobody
    ///   bears the code
    public record Person(
            String code, String name, String from, String rule, @Nullable String address) {}
}
