package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Everything the rules of an admission ask, fetched once.
///
/// @param certificate of the awareness course, the newest issued by the day; null: none
/// @param introducers who stand in the dossier, as they are on the day
/// @param asked who is named by the step that is recorded, or null
record AdmissionFacts(
        Applicant applicant,
        @Nullable Certificate certificate,
        List<Introducer> introducers,
        @Nullable Introducer asked) {

    AdmissionFacts {
        introducers = List.copyOf(introducers);
    }
}
