package vn.dangvu.access;

/// Under which name people open the program. A passkey belongs to one host, and only pages of the
/// origin may ask for it.
///
/// @param host such as `dangvu.tinhuy.vn`
/// @param origin such as `https://dangvu.tinhuy.vn`
public record Site(String host, String origin) {}
