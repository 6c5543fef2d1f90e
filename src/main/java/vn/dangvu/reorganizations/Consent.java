package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Somebody's consent to an exception from a rule, as its paper has it.
///
/// @param code of the organization it is for
public record Consent(
        OrganizationRule rule, String code, String number, @Nullable LocalDate dated) {

    boolean isTo(RuleBreach breach) {
        return rule.byConsent() && rule == breach.rule() && code.equals(breach.code());
    }
}
