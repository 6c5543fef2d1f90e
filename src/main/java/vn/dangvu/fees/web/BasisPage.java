package vn.dangvu.fees.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form for what a member pays by.
///
/// @param groups that exist in the month
/// @param rates how each of them is reckoned
public record BasisPage(
        List<Crumb> trail,
        String about,
        String address,
        String back,
        BasisForm form,
        List<Option> groups,
        Rates rates,
        List<FieldError> errors) {

    /// @param title the regulation and the month
    /// @param lines one for each group
    public record Rates(String title, List<String> lines) {}
}
