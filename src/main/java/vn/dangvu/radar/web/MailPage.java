package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Whether mails go out, and what became of the last ones.
///
/// @param from the sender, where mails can be sent; else null
/// @param trouble of the last attempt, or null
public record MailPage(@Nullable String from, @Nullable String trouble, List<Line> lines) {

    /// @param trouble why it was not sent, or null
    /// @param icon and state of the result
    public record Line(
            String time,
            String who,
            String rhythm,
            String result,
            String entries,
            String icon,
            String state) {}
}
