package vn.dangvu.fees.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form that takes somebody onto the sheets of a cell who is there temporarily.
public record GuestPage(
        List<Crumb> trail,
        int organization,
        String back,
        GuestForm form,
        List<FieldError> errors) {}
