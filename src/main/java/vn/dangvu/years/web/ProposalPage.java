package vn.dangvu.years.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form in which somebody is proposed for a badge with papers.
///
/// @param who whom it is about; null while somebody is looked for
public record ProposalPage(
        List<Crumb> trail,
        int organization,
        String round,
        String back,
        @Nullable String who,
        Form form,
        List<Option> badges,
        List<Option> manners,
        List<FieldError> errors) {

    /// What was typed.
    ///
    /// @param member his or her number, where it is not looked for
    public record Form(
            String member,
            String person,
            String years,
            String manner,
            String on,
            String paperNumber,
            String paperDate,
            String keptWhere,
            String progressNumber,
            String progressDate) {}
}
