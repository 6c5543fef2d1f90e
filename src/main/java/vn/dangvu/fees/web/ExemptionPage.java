package vn.dangvu.fees.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form for months in which a member need not pay.
///
/// @param grounds that there are in the month
/// @param hint how long one may last, and where it stands
public record ExemptionPage(
        List<Crumb> trail,
        String about,
        String address,
        String back,
        ExemptionForm form,
        List<Option> grounds,
        String hint,
        List<FieldError> errors) {}
