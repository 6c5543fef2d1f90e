package vn.dangvu.courses.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// Results and certificates of a class, all in one form.
///
/// @param firstNumber from which numbers are proposed
/// @param nobody whether there is nobody to say anything of
public record ResultsPage(
        List<Crumb> trail,
        String lead,
        String address,
        String back,
        List<Option> results,
        String issuedOn,
        String issuer,
        String firstNumber,
        boolean nobody,
        List<Line> lines,
        List<FieldError> errors) {

    /// @param resultField the name of its choice
    /// @param numberField the name of its field
    /// @param shownField the name of a hidden field
    /// @param shown its value: what was recorded when the form was opened
    /// @param issued the day of the certificate that is there, or null
    public record Line(
            String name,
            String code,
            String attended,
            String resultField,
            String result,
            String numberField,
            String number,
            String shownField,
            String shown,
            @Nullable String issued,
            @Nullable String error) {}
}
