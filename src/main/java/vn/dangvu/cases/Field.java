package vn.dangvu.cases;

/// What the form of a step may ask, besides the day.
public enum Field {
    /// Number, date and issuer of its paper.
    DECISION,
    /// The ballot.
    VOTE,
    /// One of a few results.
    OUTCOME,
    /// One of a few reasons.
    GROUND,
    /// The last day of what it grants.
    UNTIL,
    /// A member: who introduces, who helps.
    PERSON,
    /// Where the paper is kept.
    KEPT,
    /// The number of a card.
    CARD,
    /// A few words.
    WORDS
}
