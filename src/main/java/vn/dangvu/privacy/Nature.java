package vn.dangvu.privacy;

/// What a column says of a person.
public enum Nature {
    /// Ordinary data of the person.
    PERSONAL,
    /// Sensitive by law (handbook 10): a belief, an ethnicity, what tells a political view.
    SENSITIVE,
    /// Shown only when asked for with a reason.
    MASKED,
    /// An organization; its name is told to who sees it.
    PLACE,
    /// Who in the office wrote it.
    WRITER,
    /// When it was written, and until when it was believed.
    HISTORY,
    /// Numbers by which rows find each other, and what is derived from other columns.
    BOOKKEEPING,
    /// A key, a cipher, a hash: it never leaves.
    SECRET;

    /// Whether it is part of what is told of a person.
    public boolean told() {
        return this != BOOKKEEPING && this != SECRET;
    }

    public boolean ofThePerson() {
        return this == PERSONAL || this == SENSITIVE || this == MASKED;
    }
}
