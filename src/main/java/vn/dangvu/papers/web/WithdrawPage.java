package vn.dangvu.papers.web;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Takes back an issued paper, or gives up a draft.
///
/// @param issued which of both
public record WithdrawPage(
        List<Crumb> trail,
        String address,
        String back,
        boolean issued,
        String day,
        String reason,
        List<FieldError> errors) {}
