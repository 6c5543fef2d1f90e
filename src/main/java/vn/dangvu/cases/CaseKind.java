package vn.dangvu.cases;

/// Which procedure a case goes through. The names are kept in the database.
public enum CaseKind {
    /// From the dossier to the ceremony.
    ADMISSION,
    /// From the twelfth month of probation to the card.
    RECOGNITION,
    EXEMPTION,
    SUSPENSION,
    STRIKE_OFF,
    WITHDRAWAL,
    EXPULSION,
    DEATH,
    RESTORATION;

    /// Whether it leads into the Party; the others are about who is, or was, a member.
    public boolean joining() {
        return this == ADMISSION || this == RECOGNITION;
    }
}
