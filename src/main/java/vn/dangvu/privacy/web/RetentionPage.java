package vn.dangvu.privacy.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;

import java.util.List;
import java.util.Map;

/// What is past its period, what is on hold, and the periods.
///
/// @param rule of the records of persons, in words; null while none is set
/// @param audit what of the audit is past its period, in words
/// @param rules every rule there was
/// @param kinds what a rule may be about; empty for who may not set one
/// @param mayHold whether the viewer is an officer anywhere
public record RetentionPage(
        List<Crumb> trail,
        @Nullable String rule,
        String audit,
        List<Due> due,
        boolean more,
        List<HoldLine> holds,
        List<String> rules,
        List<Option> kinds,
        boolean mayHold,
        Map<String, String> sent,
        List<FieldError> errors) {

    /// @param archive where the hand-over is recorded; null for who may not
    public record Due(
            long id, String name, String address, String left, @Nullable String archive) {}

    public String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
