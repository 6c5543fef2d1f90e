package vn.dangvu.exchange;

/// Takes the toys sheet into a table `toy` of the test's own; a second toy of one name asks for a
/// decision.
final class ToyImport implements SheetImport {

    @Override
    public Sheet sheet() {
        return Toys.SHEET;
    }

    @Override
    public void apply(StagingStore rows) {
        rows.run("alter table {s} add outcome text");
        rows.staging()
                .decisions()
                .forEach((row, decision) -> {
                    if (decision.equals(ImportRequest.DIFFERENT)) {
                        rows.run("update {s} set tick = 'true' where row_number = " + row);
                    }
                });
        rows.refuse("year", "future", "s.year", "s.year::int > 2020");
        rows.refuse(
                "name",
                "duplicate",
                "s.name",
                "(select array[t.code, t.name, 'nameAndBirth'] from toy t where t.name = s.name)",
                "s.tick is null and exists (select from toy t where t.name = s.name and t.code <>"
                        + " s.code)");
        rows.run(
                """
                update {s} s set outcome = case
                    when not exists (select from toy t where t.code = s.code) then 'NEW'
                    when exists (select from toy t where t.code = s.code and t.name = s.name) then 'SAME'
                    else 'CHANGED' end\
                """);
        rows.run(
                """
                insert into toy (code, name) select code, name from {s} where not refused
                on conflict (code) do update set name = excluded.name\
                """);
    }
}
