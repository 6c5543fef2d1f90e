package vn.dangvu.organizations;

/// What an organization is. An attribute of each version, never inferred from its depth (handbook
/// 1.6).
public enum OrganizationKind {
    PROVINCIAL_COMMITTEE,
    UPPER_GRASSROOTS,
    GRASSROOTS_PARTY_COMMITTEE,
    GRASSROOTS_CELL,
    SUB_COMMITTEE,
    CELL,
    PARTY_GROUP;

    /// A grassroots organization (tổ chức cơ sở đảng), with or without cells below.
    public boolean grassroots() {
        return this == GRASSROOTS_PARTY_COMMITTEE || this == GRASSROOTS_CELL;
    }

    /// Members belong to cells and to nothing else.
    public boolean holdsMembers() {
        return this == GRASSROOTS_CELL || this == CELL;
    }

    /// Whether one of kind `below` may stand directly under it, in any regime; what a regulation of
    /// a time forbids besides is a matter of its rules. So a grassroots organization may stand
    /// below a grassroots committee (ORG-02, ORG-13), and the cell of a hamlet below the committee
    /// of its commune (ORG-12). A party group is a part of a cell; nothing else is.
    public boolean holds(OrganizationKind below) {
        return switch (this) {
            case PROVINCIAL_COMMITTEE -> below == UPPER_GRASSROOTS || below.grassroots();
            case UPPER_GRASSROOTS -> below.grassroots() || below == CELL;
            case GRASSROOTS_PARTY_COMMITTEE ->
                    below.grassroots() || below == SUB_COMMITTEE || below == CELL;
            case SUB_COMMITTEE -> below == CELL;
            case GRASSROOTS_CELL, CELL -> below == PARTY_GROUP;
            case PARTY_GROUP -> false;
        };
    }
}
