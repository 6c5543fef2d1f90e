package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// What a form says of one value, beside what it showed of it. Others may have recorded something
/// since it was opened: what was not touched in the form stays theirs.
///
/// @param shown what was recorded when the form was opened; null where nothing was
/// @param offered what stood in the form then: `shown`, or what it proposes where nothing was
/// @param said what stands there now; null where nothing does
record Edit<T>(@Nullable T shown, @Nullable T offered, @Nullable T said) {

    static <T> Edit<T> of(@Nullable T shown, @Nullable T said) {
        return new Edit<>(shown, shown, said);
    }

    private boolean touched() {
        return !Objects.equals(offered, said);
    }

    /// Whether somebody recorded something else meanwhile, of which this form knew nothing.
    ///
    /// @param now what is recorded
    boolean disagrees(@Nullable T now) {
        return touched() && !Objects.equals(now, shown) && !Objects.equals(now, said);
    }

    /// What is to be recorded then.
    ///
    /// @param now what is recorded
    @Nullable T over(@Nullable T now) {
        return touched() || Objects.equals(now, shown) ? said : now;
    }
}
