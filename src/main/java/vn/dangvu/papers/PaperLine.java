package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.Instant;
import java.time.LocalDate;

/// A paper in a list.
///
/// @param number such as `02-QĐ/ĐU`; with room for the number where it was not issued
/// @param issuedOn null where it was not issued
/// @param versions how often it was written
/// @param writtenAt when its latest words were written
public record PaperLine(
        long id,
        OrganizationId organization,
        PaperType type,
        String kind,
        String number,
        @Nullable LocalDate issuedOn,
        String about,
        PaperState state,
        int versions,
        Instant writtenAt) {}
