package vn.dangvu.exchange;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.FreshDatabase;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Imports of toys into an empty table, on 16 January 2020.
final class ToyRegister implements AutoCloseable {

    static final Viewer OFFICER =
            new Viewer(
                    "can-bo", false, List.of(new Viewer.Grant(1, Viewer.Role.OFFICER, true)), null);

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2020-01-16T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    /// One person is enough here.
    @SuppressWarnings("NullAway")
    private static final HeldImports NOTHING_HELD =
            new HeldImports(null) {
                @Override
                boolean holds() {
                    return false;
                }
            };

    final DSLContext sql;
    final Imports imports;
    final ImportFolder working = ImportFolder.create();
    final List<Object> events = new ArrayList<>();

    private final Path folder;

    /// @param folder for the workbooks
    ToyRegister(FreshDatabase database, Path folder) {
        this.folder = folder;
        var source = database.dataSource();
        sql = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("toys", new ToyImport());
        imports =
                new Imports(
                        new ImportStore(sql),
                        new DataSourceTransactionManager(source),
                        beans.getBeanProvider(SheetImport.class),
                        NOTHING_HELD,
                        events::add,
                        CLOCK);
        database.build("drop table if exists toy");
        database.build("create table toy (code text primary key, name text not null)");
        database.build("grant all on toy to dangvu");
    }

    ImportResult preview(ImportRequest request) {
        return imports.preview(OFFICER, request, Progress.NONE);
    }

    ImportResult run(ImportRequest request) {
        return imports.run(OFFICER, request, Progress.NONE);
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    Path file(Object[]... rows) {
        var all = new Object[rows.length + 1][];
        all[0] = Toys.HEADINGS;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return new RawWorkbook()
                .tab(Toys.SHEET.name(), RawWorkbook.sheet(all))
                .write(folder.resolve("toys.xlsx"));
    }

    ImportRequest request(Path... files) {
        return ImportRequest.of(List.of(files).stream().map(ImportFile::of).toList(), working);
    }

    int toys() {
        return sql.fetchCount(DSL.table("toy"));
    }

    int logged() {
        return sql.fetchCount(DSL.table("exchange.import"));
    }

    static List<Integer> counts(ImportResult result) {
        return List.of(result.fresh(), result.changed(), result.same(), result.refused());
    }

    @Override
    public void close() {
        working.close();
    }
}
