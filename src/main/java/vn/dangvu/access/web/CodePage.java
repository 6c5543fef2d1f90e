package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

/// The form for the second step.
///
/// @param error why it is shown again
public record CodePage(@Nullable String error) {

    static final CodePage EMPTY = new CodePage(null);

    static CodePage failed(Texts texts, boolean tooMany) {
        return new CodePage(texts.get(tooMany ? "access.code.tooMany" : "access.code.wrong"));
    }
}
