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

    /// Whether one of kind `below` may stand directly under it. A party group is a part of a cell;
    /// nothing else is.
    public boolean holds(OrganizationKind below) {
        return below == PARTY_GROUP ? holdsMembers() : this != PARTY_GROUP && !holdsMembers();
    }
}
