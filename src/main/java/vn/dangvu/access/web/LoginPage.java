package vn.dangvu.access.web;

import org.jspecify.annotations.Nullable;

/// The login form.
///
/// @param open the other ways in
/// @param error why it is shown again
/// @param notice why one comes here now
public record LoginPage(
        String username, Doors.Open open, @Nullable String error, @Nullable String notice) {

    static LoginPage empty(Doors.Open open, @Nullable String notice) {
        return new LoginPage("", open, null, notice);
    }

    static LoginPage failed(String username, Doors.Open open, String error) {
        return new LoginPage(username, open, error, null);
    }
}
