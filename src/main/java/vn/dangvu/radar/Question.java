package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;

/// What somebody asks the radar.
///
/// @param organization with all below it
/// @param day as of which the register is read; also one to come
/// @param kind the only one whose entries are wanted, or null; the numbers are of all
public record Question(
        OrganizationId organization, LocalDate day, Within within, @Nullable String kind) {}
