package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

/// The login form.
///
/// @param error why it is shown again
/// @param notice why one comes here now
public record LoginPage(String username, @Nullable String error, @Nullable String notice) {

    static LoginPage empty(@Nullable String notice) {
        return new LoginPage("", null, notice);
    }

    static LoginPage failed(Texts texts, String username, boolean tooMany) {
        String key = tooMany ? "access.login.tooMany" : "access.login.refused";
        return new LoginPage(username, texts.get(key), null);
    }
}
