package vn.dangvu.members;

import vn.dangvu.exchange.StagingStore;

/// The organizations into which an import may record: the user's own subtrees, and what the same
/// import has just founded.
final class ImportScopeStore {

    /// Whether the member (an expression of the id) is in our hands: his or her cell of today, or
    /// last cell, is one of `importable`. The same as who may be opened.
    static final String OURS =
            "exists (select from importable i where i.organization_id = members.home(%1$s))";

    private ImportScopeStore() {}

    /// Makes the temporary table `importable (organization_id)`, once in a transaction.
    static void make(StagingStore rows) {
        rows.run(
                """
                create temporary table if not exists importable (organization_id integer primary key) on commit drop;
                insert into importable
                select distinct descendant_id from organizations_api.closure where ancestor_id = any ({roots})
                on conflict do nothing\
                """);
        if (rows.staging().viewer().administrator()) {
            rows.run(
                    """
                    insert into importable
                    select organization_id from organizations_api.version group by organization_id
                    having not exists (
                        select from members.movement m where m.to_cell = organization_id or m.from_cell = organization_id)
                    on conflict do nothing\
                    """);
        }
    }
}
