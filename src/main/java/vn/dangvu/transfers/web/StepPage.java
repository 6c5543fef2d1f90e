package vn.dangvu.transfers.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Set;

/// The form of one step.
///
/// @param who goes, and where
/// @param fields by name: what this step asks for
/// @param labels by name of the field, and hints
/// @param check whether the answers are looked at once more before they count
public record StepPage(
        List<Crumb> trail,
        String who,
        String lead,
        String address,
        String back,
        StepForm form,
        Set<String> fields,
        Labels labels,
        Lists lists,
        List<FieldError> errors,
        boolean check,
        String confirm) {

    /// @param day whose day is asked for
    /// @param paper the heading of the paper, and who issues it
    /// @param reason why
    public record Labels(
            String day,
            String paper,
            String paperNumber,
            String paperIssuer,
            String reason,
            String reasonHint) {}

    public record Lists(
            List<Option> cells, List<Option> routes, List<Option> signers, List<Option> goals) {}

    public boolean asks(String field) {
        return fields.contains(field);
    }
}
