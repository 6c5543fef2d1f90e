package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of a request: of one member, or of several who go to the same place.
///
/// @param who goes; null where several are chosen
/// @param people to choose from, where several can go
/// @param spokenOf transfers of which the errors speak
/// @param slip the fields of their slips; null where only one goes, who gets a slip later
public record RequestPage(
        List<Crumb> trail,
        String address,
        String back,
        @Nullable String who,
        String hidden,
        RequestForm form,
        List<Option> causes,
        List<Option> goals,
        List<Choice> people,
        @Nullable BatchSlip slip,
        List<FieldError> errors,
        List<Crumb> spokenOf) {

    /// @param about birth date and what else tells two alike apart
    public record Choice(String value, String name, String about, boolean ticked) {}

    public record BatchSlip(StepForm form, List<Option> routes, List<Option> signers) {}
}
