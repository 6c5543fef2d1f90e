package vn.dangvu.courses;

/// What a class is for.
public enum CourseKind {
    /// Lớp bồi dưỡng nhận thức về Đảng, for candidates (ADM-03).
    AWARENESS,
    /// Lớp bồi dưỡng đảng viên mới, for probationary members (ADM-16).
    NEW_MEMBER
}
