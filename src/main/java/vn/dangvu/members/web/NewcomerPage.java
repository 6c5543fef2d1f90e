package vn.dangvu.members.web;

import vn.dangvu.members.Catalogs;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of somebody who is not in our books yet.
///
/// @param otherKind the other way in, and where its form is
/// @param looksLike whether somebody alike was found, so that the form asks if this is another
///   person
public record NewcomerPage(
        List<Crumb> trail,
        Crumb otherKind,
        NewcomerForm person,
        MovementFields fields,
        List<FieldError> errors,
        boolean looksLike,
        Lists lists) {

    /// What the fields of identity offer to choose from.
    public record Lists(
            List<Option> sexes,
            List<Option> ethnicities,
            List<Option> religions,
            List<Option> general,
            List<Option> professional,
            List<Option> theory,
            List<Option> occupations) {

        static Lists in(MemberWords words) {
            return new Lists(
                    words.options("sex", Catalogs.SEXES),
                    words.options("ethnicity", Catalogs.ETHNICITIES),
                    words.options("religion", Catalogs.RELIGIONS),
                    words.options("general", Catalogs.GENERAL),
                    words.options("professional", Catalogs.PROFESSIONAL),
                    words.options("theory", Catalogs.THEORY),
                    words.options("occupation", Catalogs.OCCUPATIONS));
        }
    }
}
