package vn.dangvu.exchange;

/// What a module does with the rows of its sheet. Implementations are Spring beans of the module
/// that owns the sheet; the mechanism finds them.
public interface SheetImport {

    Sheet sheet();

    /// Takes the staged rows into the register, set-wise, inside the import's transaction. A
    /// preview runs the same and is rolled back.
    ///
    /// The rows stand in the temporary table `{s}`: `row_number integer primary key`, one text
    /// column for each column of the sheet (null when empty), `refused boolean not null default
    /// false`. The mapping adds the column `outcome text` and fills it with NEW, CHANGED or SAME. A
    /// row that cannot be taken is refused ([StagingStore#refuse]); the words of the reason's code
    /// stand in bundle `exchange` under `exchange.problem.<code>`, with the found text as `{0}` and
    /// the arguments from `{1}`.
    void apply(StagingStore rows);

    /// How many of the rows that were taken are new, change something, or stand there already.
    record Tally(int fresh, int changed, int same) {}
}
