package vn.dangvu.members.web;

/// The list before there is any organization.
///
/// @param mayImport whether the way out is open to this viewer
public record NobodyPage(boolean mayImport) {}
