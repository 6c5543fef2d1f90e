package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

/// Somebody who should go to a class.
///
/// @param certificate the newest there is, which counts no more or not for long; null where there
///   is none
public record Entitled(
        Learner learner,
        String code,
        String name,
        String born,
        String cell,
        @Nullable Certificate certificate) {}
