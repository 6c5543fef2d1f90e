package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// What is said of a class.
///
/// @param plannedSessions 0 where that is not known
/// @param decision on opening it
public record CourseDetail(
        String name,
        LocalDate beginsOn,
        LocalDate endsOn,
        int plannedSessions,
        @Nullable String place,
        Decision decision) {}
