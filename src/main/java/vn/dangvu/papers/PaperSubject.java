package vn.dangvu.papers;

/// The case a paper comes from.
///
/// @param module whose case it is, such as `admissions`
public record PaperSubject(String module, long id) {}
