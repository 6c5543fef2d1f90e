package vn.dangvu.cases.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The form of a step.
///
/// @param address where it is sent
/// @param back to the case
/// @param labels what the fields are called, by name
/// @param asks names of [vn.dangvu.cases.Field]
/// @param needs those that cannot be left out
/// @param voters who could vote, where it is voted
/// @param people where members are suggested while a name is typed
/// @param consents whether somebody above could exempt from what stands against it
/// @param annul where it is taken back; null of a step that is not recorded yet
/// @param draft where a blank form is, if this one shows what was typed before; else null
public record StepPage(
        List<Crumb> trail,
        String address,
        String back,
        String who,
        String about,
        Map<String, String> labels,
        Set<String> asks,
        Set<String> needs,
        StepForm form,
        List<FieldError> errors,
        @Nullable Voters voters,
        List<Option> outcomes,
        List<Option> grounds,
        String people,
        boolean consents,
        @Nullable String annul,
        @Nullable String draft) {

    /// @param body who votes, in words
    /// @param known whether the register knows them
    /// @param base as the register counts it, with what it needs
    /// @param out those whom it does not count, each with why
    /// @param all everybody, to say that he or she counts otherwise
    public record Voters(
            String body, boolean known, String base, List<Voter> out, List<Voter> all) {}

    /// @param chosen the reason that was chosen, or empty
    public record Voter(
            String field, String name, @Nullable String why, List<Option> reasons, String chosen) {}

    public String label(String field) {
        return Objects.requireNonNull(labels.get(field));
    }

    public boolean asks(String field) {
        return asks.contains(field);
    }

    public boolean optional(String field) {
        return !needs.contains(field);
    }
}
