package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;

/// What is held about one person, and what was asked about it.
///
/// @param address of this page
/// @param kept table by table; only where there is something
/// @param mayTake whether the viewer may take all of it out
/// @param fields what a request may be about; empty for who may not record one
/// @param decision the request that lies open for a decision; null for none
/// @param mayHold whether the viewer may set a hold, or lift one
/// @param sent what was typed
public record PersonDataPage(
        List<Crumb> trail,
        String lead,
        String address,
        List<Kept> kept,
        List<Look> looks,
        int lookCount,
        boolean mayTake,
        List<RequestLine> requests,
        List<Option> fields,
        @Nullable Decision decision,
        List<HoldLine> holds,
        boolean mayHold,
        Map<String, String> sent,
        List<FieldError> errors) {

    /// @param lines the rows in words
    public record Kept(String title, List<String> lines) {}

    public record Look(String time, String text) {}

    /// @param corrections what was corrected since, to choose from
    public record Decision(
            RequestLine request, String address, List<Option> kinds, List<Option> corrections) {}

    public String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
