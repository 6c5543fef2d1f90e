package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;

/// The box of one person at one session, as it came back from a form.
///
/// @param shown what was recorded when the form was opened; null where nothing was
/// @param offered how the box stood then
/// @param there how it stands now
public record Mark(@Nullable Boolean shown, boolean offered, boolean there) {

    Edit<Boolean> edit() {
        return new Edit<>(shown, offered, there);
    }
}
