package vn.dangvu.organizations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An organization as it was on a day.
///
/// @param unitType a row of Biểu 5-BTCTW, or null where it has none
/// @param parent null at the top of the register
/// @param since the first day on which it was so
/// @param until the first day on which it was not so any more, or null while it still is
public record Organization(
        OrganizationId id,
        String code,
        String officialName,
        String shortName,
        OrganizationKind kind,
        @Nullable String unitType,
        @Nullable OrganizationId parent,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {}
