package vn.dangvu.reorganizations;

/// What a single organization may be given, or be, besides its kind (handbook 1.1).
public enum MandateKind {
    /// A grassroots committee with the powers of the level above it (ORG-08).
    DELEGATED_POWERS(OrganizationRule.ORG_08),
    /// A grassroots committee that admits and expels in place of the level above it (ORG-09).
    AUTHORIZED_ADMISSION(OrganizationRule.ORG_09),
    /// A cell of members who study or work elsewhere for a time (ORG-10).
    TEMPORARY_CELL(OrganizationRule.ORG_10),
    /// A cell abroad with too few official members (ORG-11).
    PROBATIONARY_CELL(OrganizationRule.ORG_11),
    /// The cell of a hamlet or a residential group (ORG-12).
    HAMLET_CELL(OrganizationRule.ORG_12);

    private final OrganizationRule rule;

    MandateKind(OrganizationRule rule) {
        this.rule = rule;
    }

    public OrganizationRule rule() {
        return rule;
    }

    /// Whether it takes the agreement of a higher body each time.
    public boolean byAgreement() {
        return this == DELEGATED_POWERS;
    }

    /// Whether its members are counted where they officially belong, so that the decision says how
    /// many they are.
    public boolean declared() {
        return this == TEMPORARY_CELL || this == PROBATIONARY_CELL;
    }
}
