package vn.dangvu.shell;

import org.jspecify.annotations.Nullable;

/// A page that says what went wrong and where to go from there.
///
/// @param reference finds the entry of the log; only where somebody must look
/// @param signIn offers to sign in again
/// @param kept what was sent and not taken, where it can be sent again
public record ErrorPage(
        int code,
        String heading,
        String text,
        @Nullable String reference,
        boolean signIn,
        @Nullable KeptForm kept) {}
