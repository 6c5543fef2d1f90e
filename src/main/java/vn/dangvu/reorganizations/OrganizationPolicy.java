package vn.dangvu.reorganizations;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The numbers of the rules on organizations, as they were in force on a day. A new regulation is a
/// new row here.
///
/// @param since the first day of the regime
/// @param official members that every organization needs (ORG-01)
/// @param committee members from which a grassroots organization is a committee (ORG-02 to ORG-05)
/// @param upper members of a committee directly above grassroots organizations that is none of a
///   place (ORG-07); 0 where we hold no number
/// @param bloc whether grassroots organizations below a grassroots committee are forbidden in so
///   many words (ORG-13)
/// @param delegated members of a grassroots committee with the powers of the level above (ORG-08);
///   0 where we hold no number
/// @param delegatedBelowProvince the same for one directly below a province
/// @param authorized members beyond which a grassroots committee may be authorized to admit
///   (ORG-09); 0 where we hold no number
record OrganizationPolicy(
        LocalDate since,
        String document,
        int official,
        int committee,
        int upper,
        boolean bloc,
        int delegated,
        int delegatedBelowProvince,
        int authorized) {

    private static final List<OrganizationPolicy> REGIMES =
            List.of(
                    new OrganizationPolicy(
                            LocalDate.of(2026, 7, 26),
                            "Quy định 208-QĐ/TW",
                            3,
                            30,
                            500,
                            true,
                            400,
                            200,
                            100),
                    new OrganizationPolicy(
                            LocalDate.of(2026, 4, 8),
                            "Quy định 20-QĐ/TW",
                            3,
                            30,
                            500,
                            true,
                            400,
                            200,
                            100),
                    new OrganizationPolicy(
                            LocalDate.of(2025, 7, 1),
                            "Quy định 294-QĐ/TW",
                            3,
                            30,
                            500,
                            true,
                            400,
                            200,
                            100),
                    new OrganizationPolicy(
                            LocalDate.of(2025, 1, 20),
                            "Quy định 232-QĐ/TW",
                            3,
                            30,
                            0,
                            false,
                            0,
                            0,
                            0),
                    new OrganizationPolicy(
                            LocalDate.of(2021, 7, 30),
                            "Quy định 24-QĐ/TW",
                            3,
                            30,
                            0,
                            false,
                            0,
                            0,
                            0),
                    new OrganizationPolicy(
                            LocalDate.of(2016, 7, 25),
                            "Quy định 29-QĐ/TW",
                            3,
                            30,
                            0,
                            false,
                            0,
                            0,
                            0),
                    new OrganizationPolicy(
                            LocalDate.of(2011, 11, 1),
                            "Quy định 45-QĐ/TW",
                            3,
                            30,
                            0,
                            false,
                            0,
                            0,
                            0));

    /// Nothing for a day before the first regulation we hold: there nothing can be cited.
    static Optional<OrganizationPolicy> inForceOn(LocalDate day) {
        return REGIMES.stream().filter(policy -> !policy.since.isAfter(day)).findFirst();
    }

    /// The place in the document is known for Quy định 294 alone; the others are cited as a whole.
    Citation cite(OrganizationRule rule) {
        boolean placed = since.equals(LocalDate.of(2025, 7, 1));
        return new Citation(document, placed ? rule.place() : "", rule.id());
    }
}
