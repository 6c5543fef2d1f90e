package vn.dangvu.access.web;

import vn.dangvu.shell.FieldError;

import java.util.List;

/// The form to choose a new password.
///
/// @param first whether the one in use was given by somebody else
public record PasswordPage(String username, boolean first, List<FieldError> errors) {}
