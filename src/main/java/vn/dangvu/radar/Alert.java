package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.List;

/// Something that waits for somebody.
///
/// @param kind such as `transfers.slipLate`; see [DeadlineSource#kinds]
/// @param organization where it waits, mostly a cell
/// @param member whose matter it is, or null
/// @param who the name of that person, member or not; null where it is about the organization
/// @param due the last day on which it is in time; null where it is not right since ever
/// @param facts fill the sentence: strings, numbers and days, put into the reader's form
/// @param address of the screen that settles it
public record Alert(
        String kind,
        OrganizationId organization,
        @Nullable Long member,
        @Nullable String who,
        @Nullable LocalDate due,
        List<Object> facts,
        String address) {

    public Alert {
        facts = List.copyOf(facts);
    }
}
