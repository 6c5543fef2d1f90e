package vn.dangvu.audit.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;

/// A page of the audit.
///
/// @param acts what may be asked for
/// @param all without filters, where there are some
/// @param next the page of the older entries
/// @param first back to the newest
/// @param whole whether nothing is kept from the viewer, so that all of it may be taken out
public record AuditPage(
        AuditRequest request,
        List<Option> acts,
        List<Line> lines,
        @Nullable String all,
        @Nullable String next,
        @Nullable String first,
        boolean whole,
        List<FieldError> errors) {

    static final String NOTHING = "—";

    /// One sentence: who did what to what.
    ///
    /// @param detail in words; empty where there is none
    /// @param reason for what it was done; empty where nobody had to say
    public record Line(
            String time,
            String actor,
            String act,
            List<Thing> things,
            String detail,
            String reason,
            List<Change> changes,
            String address) {

        /// Nothing was there before.
        public boolean anew() {
            return changes.stream().allMatch(change -> change.before().equals(NOTHING));
        }
    }

    /// @param link null where the reader may not open it
    public record Thing(String text, @Nullable String link) {}

    /// A field, as it was and as it is now.
    public record Change(String field, String before, String after) {}

    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
