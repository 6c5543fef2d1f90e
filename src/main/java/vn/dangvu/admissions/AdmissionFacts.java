package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
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

    /// For steps whose rules ask nothing of anybody.
    static final AdmissionFacts NOBODY =
            new AdmissionFacts(
                    new Applicant(LocalDate.EPOCH, null, false, false, false, null, null, 0),
                    null,
                    List.of(),
                    null);

    AdmissionFacts naming(@Nullable Introducer other) {
        return new AdmissionFacts(applicant, certificate, introducers, other);
    }

    AdmissionFacts {
        introducers = List.copyOf(introducers);
    }
}
