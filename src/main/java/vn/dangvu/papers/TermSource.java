package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Optional;

/// Which term of its committee an organization is in. The module that keeps terms brings the
/// answer.
public interface TermSource {

    Optional<TermOfOffice> on(OrganizationId organization, LocalDate day);

    /// @param until the first day after it, or null while it goes on
    /// @param label such as `2020–2025`
    /// @param planned the day on which it was to end
    record TermOfOffice(
            LocalDate since, @Nullable LocalDate until, String label, LocalDate planned) {}
}
