package vn.dangvu.cases;

/// Whose case it is, as pages and lists name the person.
///
/// @param about birth date and code, in one line
/// @param address of the person's record
public record Subject(String name, String about, String address) {}
