package vn.dangvu.papers;

import static vn.dangvu.papers.PaperType.BB;
import static vn.dangvu.papers.PaperType.BC;
import static vn.dangvu.papers.PaperType.CV;
import static vn.dangvu.papers.PaperType.GGT;
import static vn.dangvu.papers.PaperType.KH;
import static vn.dangvu.papers.PaperType.KL;
import static vn.dangvu.papers.PaperType.NQ;
import static vn.dangvu.papers.PaperType.TB;
import static vn.dangvu.papers.PaperType.TTR;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The rules on Party documents that were in force on a day (handbook 7.4). Their ids are ours: the
/// handbook numbers none.
///
/// @param since the first day of both
/// @param regulation on types and who issues them
/// @param guide on numbers and layout
record LayoutPolicy(LocalDate since, String regulation, String guide) {

    private static final List<LayoutPolicy> REGIMES =
            List.of(
                    new LayoutPolicy(
                            LocalDate.of(2026, 5, 27),
                            "Quy định 399-QĐ/TW",
                            "Hướng dẫn 05-HD/VPTW"),
                    new LayoutPolicy(
                            LocalDate.of(2026, 1, 9), "Quy định 399-QĐ/TW", "Hướng dẫn 36-HD/VPTW"),
                    new LayoutPolicy(
                            LocalDate.of(2018, 4, 3), "Quy định 66-QĐ/TW", "Hướng dẫn 36-HD/VPTW"));

    private static final Set<PaperType> OF_A_CELL = EnumSet.of(NQ, KL, BC, KH, TB, CV, BB, TTR);

    /// Older papers follow the oldest rules we hold.
    static LayoutPolicy inForceOn(LocalDate day) {
        return REGIMES.stream()
                .filter(regime -> !regime.since.isAfter(day))
                .findFirst()
                .orElse(REGIMES.getLast());
    }

    /// DOC-02: a cell issues eight types. A cell of the grassroots introduces its members elsewhere
    /// by itself (TRF-05), which one below a committee does not. A party group issues nothing.
    Set<PaperType> issuedBy(OrganizationKind kind) {
        var types = EnumSet.copyOf(OF_A_CELL);
        switch (kind) {
            case PARTY_GROUP -> types.clear();
            case CELL -> {}
            case GRASSROOTS_CELL -> types.add(GGT);
            case SUB_COMMITTEE,
                    GRASSROOTS_PARTY_COMMITTEE,
                    UPPER_GRASSROOTS,
                    PROVINCIAL_COMMITTEE ->
                    types.addAll(EnumSet.allOf(PaperType.class));
        }
        return types;
    }

    /// Who issues what.
    Citation ofTypes() {
        return new Citation(regulation, "", "DOC-02");
    }

    /// How numbers run.
    Citation ofNumbers() {
        return new Citation(guide, "", "DOC-01");
    }
}
