package vn.dangvu.courses;

/// A class in a list.
///
/// @param holder the short name of who holds it
/// @param open how many have no result yet
public record CourseLine(
        long id,
        String code,
        CourseKind kind,
        int organization,
        String holder,
        CourseDetail detail,
        int participants,
        int passed,
        int certificates,
        int open) {}
