package vn.dangvu.reorganizations;

/// The rules of the handbook (1.1) that counts and kinds decide. Their words stand in bundle
/// `command` under `command.rule.<id>`, with the members, the official ones, and what is wanted.
public enum OrganizationRule {
    /// Three official members at least.
    ORG_01("điểm 20.2.1", false),
    /// A grassroots cell has fewer than thirty members and stands directly below a committee above
    /// the grassroots.
    ORG_02("điểm 20", false),
    /// A grassroots committee has cells below it.
    ORG_03("điểm 20.3.1", false),
    /// A grassroots committee of fewer than thirty members, by consent of the level above.
    ORG_04("điểm 20.3.1", true),
    /// A cell of more than thirty members, by consent of the level above.
    ORG_05("điểm 20.3.2", true),
    /// A sub-committee stands in a grassroots committee and has cells below it.
    ORG_06("điểm 20.3.3", false),
    /// A committee above the grassroots that is none of a place has five hundred members; it takes
    /// the Secretariat's consent to begin one.
    ORG_07("điểm 10.4.4", true),
    /// A grassroots committee with the powers of the level above has four hundred members, or two
    /// hundred directly below a province.
    ORG_08("điểm 10.6", false),
    /// A grassroots committee that is authorized to admit and expel has more than a hundred members
    /// and was rated good or better three years in a row.
    ORG_09("điểm 22", false),
    /// A cell for a time has three official members, all of whom officially belong to other cells.
    ORG_10("điểm 6.3.2d", false),
    /// A cell abroad that is no full one has three members, fewer than three of them official.
    ORG_11("điểm 6.3.3b", false),
    /// In a hamlet there is a cell below the committee of the commune, and nothing else.
    ORG_12("điểm 20.2.2", false),
    /// No grassroots organization stands below a grassroots committee.
    ORG_13("điểm 10.4.2", false);

    private final String place;
    private final boolean byConsent;

    OrganizationRule(String place, boolean byConsent) {
        this.place = place;
        this.byConsent = byConsent;
    }

    /// As the handbook writes it: `ORG-04`.
    public String id() {
        return name().replace('_', '-');
    }

    /// Whether somebody's consent lets an exception be.
    public boolean byConsent() {
        return byConsent;
    }

    String place() {
        return place;
    }
}
