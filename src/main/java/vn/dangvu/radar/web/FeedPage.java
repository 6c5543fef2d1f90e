package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// One's own calendar with a private address, and the mails of what waits.
///
/// @param address of the calendar, on the one occasion on which it is shown
/// @param state of the calendar in words; null where there is none
/// @param mails whether mails can be sent here
/// @param email as it was typed, or as it was kept
public record FeedPage(
        @Nullable String address,
        @Nullable String state,
        boolean mails,
        List<Option> rhythms,
        String rhythm,
        String email,
        List<FieldError> errors) {}
