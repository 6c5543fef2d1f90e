package vn.dangvu.committees;

import vn.dangvu.exchange.StagingStore;

/// Which organizations a row of our sheets may name: those below the user; and for whoever sets up
/// the register as its administrator, all.
final class ImportPlaceStore {

    private ImportPlaceStore() {}

    /// A condition that refuses the row (alias `s`).
    static String notOurs(StagingStore rows) {
        return rows.staging().viewer().administrator()
                ? "s.organization_id is null"
                : """
                s.organization_id is null or not exists (
                    select from organizations_api.closure c
                    where c.descendant_id = s.organization_id and c.ancestor_id = any ({roots}))\
                """;
    }

    /// A condition for a member who was never in a cell below the user.
    static String notOurMember(StagingStore rows) {
        return rows.staging().viewer().administrator()
                ? "s.member_id is null"
                : """
                s.member_id is null or not exists (
                    select from members_api.membership b
                    join organizations_api.closure c on c.descendant_id = b.cell_id
                    where b.member_id = s.member_id and c.ancestor_id = any ({roots}))\
                """;
    }
}
