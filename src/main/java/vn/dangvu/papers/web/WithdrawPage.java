package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;

import java.util.List;

/// Takes back an issued paper, or gives up a draft.
///
/// @param issued which of both
/// @param citing the cases that tell its number; null where none does
public record WithdrawPage(
        List<Crumb> trail,
        String address,
        String back,
        boolean issued,
        String day,
        String reason,
        @Nullable Citing citing,
        List<FieldError> errors) {}
