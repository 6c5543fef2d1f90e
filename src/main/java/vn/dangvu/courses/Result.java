package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

/// How a class ended for somebody.
///
/// @param grade of who passed, where one was given
public record Result(Outcome outcome, @Nullable Grade grade) {

    public enum Outcome {
        PASSED,
        FAILED,
        LEFT
    }

    public enum Grade {
        EXCELLENT,
        GOOD,
        FAIR,
        AVERAGE
    }

    public Result {
        if (grade != null && outcome != Outcome.PASSED) {
            throw new IllegalArgumentException("A grade is of who passed");
        }
    }

    public boolean passed() {
        return outcome == Outcome.PASSED;
    }
}
