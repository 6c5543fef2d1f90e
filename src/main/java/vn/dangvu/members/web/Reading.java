package vn.dangvu.members.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a form says, or why that cannot be told.
///
/// @param value null exactly when there are flaws
record Reading<T>(@Nullable T value, List<Flaw> flaws) {

    Reading {
        if ((value == null) == flaws.isEmpty()) {
            throw new IllegalArgumentException("A reading has a value or flaws");
        }
        flaws = List.copyOf(flaws);
    }
}
