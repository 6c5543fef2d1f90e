package vn.dangvu.sample;

import java.time.LocalDate;

/// How cells and committees resolve upon a case: with papers of their own numbers and votes of
/// those who could vote on the day.
record Bodies(FileRows rows, Standings standings, Boards boards, Dice dice) {

    private static final String CELL = "-NQ/CB";
    private static final String COMMITTEE = "-NQ/ĐU";

    void cell(FileRows.Subject subject, Organization cell, LocalDate day) {
        rows.add(subject, "CELL_RESOLUTION", day)
                .decided(rows.papers.take(CELL, cell.code, day), cell.nameOn(day, "Chi bộ "))
                .voted(dice, standings.voters(cell, day).size());
    }

    /// The grassroots committee, where there is one.
    void committee(FileRows.Subject subject, Organization cell, LocalDate day) {
        var grassroots = cell.grassroots();
        if (grassroots.kind.equals(Organization.COMMITTEE)) {
            rows.add(subject, "COMMITTEE_RESOLUTION", day)
                    .decided(
                            rows.papers.take(COMMITTEE, grassroots.code, day),
                            grassroots.nameOn(day, "Đảng ủy "))
                    .voted(dice, boards.voters(grassroots, Panel.COMMITTEE, day));
        }
    }

    /// The standing committee above, by the decision that stands in the ledger.
    ///
    /// @param day on which it takes effect
    void authority(FileRows.Subject subject, Organization top, Decision decision, LocalDate day) {
        rows.add(subject, "DECISION", day)
                .decided(decision, Register.COMMITTEE)
                .voted(dice, boards.voters(top, Panel.STANDING, day));
    }
}
