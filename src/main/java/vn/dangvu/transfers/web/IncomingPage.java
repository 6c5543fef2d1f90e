package vn.dangvu.transfers.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// The form of a slip that somebody from outside shows.
///
/// @param read whether a file filled it
/// @param spokenOf the transfers of which the errors speak
public record IncomingPage(
        List<Crumb> trail,
        String back,
        int organization,
        IncomingForm form,
        List<Option> organizations,
        List<Option> causes,
        List<Option> sexes,
        List<Option> standings,
        List<Option> routes,
        boolean read,
        List<FieldError> errors,
        List<Crumb> spokenOf) {}
