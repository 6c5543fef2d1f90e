package vn.dangvu.cases;

/// Whose act a step is.
public enum Decider {
    /// The cell where the person is.
    CELL,
    /// The committee between the cell and the grassroots committee, where there is one (ORG-06).
    SUB_COMMITTEE,
    /// The committee of the grassroots organization; a grassroots cell has none.
    GRASSROOTS_COMMITTEE,
    /// The standing committee above the grassroots organization.
    UPPER_COMMITTEE,
    /// The standing committee of the province.
    PROVINCE,
    /// Whoever of them decides about members by the regulation of the day, or by a mandate (ADM-09,
    /// ORG-08, ORG-09).
    AUTHORITY
}
