package vn.dangvu.confirmations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.confirmations.Confirmable.Told;

import java.util.List;

/// One act that waits.
///
/// @param own whether the viewer prepared it
/// @param told null where it cannot be told any more: what it is about is out of the viewer's sight
/// @param refused why it was not done
/// @param reason as it was typed
/// @param reasonError what is wrong with it
public record ConfirmationPage(
        String address,
        String words,
        String who,
        String time,
        boolean own,
        @Nullable Told told,
        List<String> refused,
        String reason,
        @Nullable String reasonError) {

    public boolean there() {
        return told != null && told.way() == vn.dangvu.confirmations.Confirmable.Way.THERE;
    }
}
