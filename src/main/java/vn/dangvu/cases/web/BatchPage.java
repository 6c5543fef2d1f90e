package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Set;

/// One step for several cases at once: a decision for fifteen people, a ceremony for all of them.
///
/// @param steps that can be chosen
/// @param step that was chosen; empty while none is
/// @param asks names of [vn.dangvu.cases.Field]
/// @param helper what the person is called who is named for each one
/// @param paper the one paper that can be written about all of them; null where there is none
/// @param written the paper from which the form was filled; null where it was not
/// @param cut how many of how many are shown; null where all are
/// @param chosen whether the step was chosen and somebody waits for it
public record BatchPage(
        List<Crumb> trail,
        int organization,
        String kind,
        List<Option> steps,
        String step,
        String about,
        Set<String> asks,
        @Nullable String helper,
        StepForm form,
        List<FieldError> errors,
        List<Option> outcomes,
        List<Option> grounds,
        List<Row> rows,
        @Nullable String cut,
        @Nullable String paper,
        @Nullable Crumb written) {

    /// @param inFavour and `person` typed for this person
    /// @param refused what stands against it; null where nothing does
    public record Row(
            String field,
            boolean chosen,
            String name,
            String about,
            String cell,
            String address,
            String inFavourField,
            String inFavour,
            String personField,
            String person,
            @Nullable String refused) {}

    public boolean asks(String field) {
        return asks.contains(field);
    }
}
