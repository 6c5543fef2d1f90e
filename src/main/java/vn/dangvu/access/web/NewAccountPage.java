package vn.dangvu.access.web;

import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form to make an account.
public record NewAccountPage(AccountForm form, List<FieldError> errors) {}
