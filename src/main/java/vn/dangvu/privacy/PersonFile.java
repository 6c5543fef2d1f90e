package vn.dangvu.privacy;

import org.jspecify.annotations.Nullable;

import vn.dangvu.privacy.People.Person;
import vn.dangvu.privacy.PersonalRecords.Row;

import java.time.Instant;
import java.util.List;

/// Everything that is held about one person, as far as the viewer may know it.
///
/// @param reason why it was taken out, and for whom
/// @param whole whether what is masked stands in full
/// @param looks what was done to the record, and by whom; the newest first
public record PersonFile(
        Person person,
        Instant takenAt,
        String takenBy,
        String reason,
        boolean whole,
        List<Part> parts,
        List<Look> looks) {

    /// The rows of one table; places are [Place] in them.
    public record Part(KeptTable table, PersonalRecords of, List<Row> rows) {}

    /// An organization as the viewer may know it.
    ///
    /// @param name null of one the viewer does not see
    public record Place(@Nullable String code, @Nullable String name) {}

    /// @param actor null of somebody in an organization that the viewer does not see
    public record Look(Instant at, String act, @Nullable String actor) {}
}
