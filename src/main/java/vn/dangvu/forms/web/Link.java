package vn.dangvu.forms.web;

/// A way on.
///
/// @param about one sentence, or empty
public record Link(String text, String about, String address, boolean current) {}
