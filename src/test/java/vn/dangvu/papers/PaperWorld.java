package vn.dangvu.papers;

import org.jooq.DSLContext;

import vn.dangvu.committees.Township;
import vn.dangvu.exchange.Imports;

import java.nio.file.Path;
import java.time.LocalDate;

/// The township of world "papers", filled by whichever class comes first. Committee G had a
/// congress in 2020 and one in 2025; the cells had none.
public final class PaperWorld {

    private static final String FILLED = "select exists (select from members.member)";

    private PaperWorld() {}

    public static synchronized void fill(Imports imports, DSLContext db, Path folder) {
        if (!db.fetchSingle(FILLED).get(0, boolean.class)) {
            Township.fill(imports, folder);
            var office = new PaperOffice(db);
            office.term("G", LocalDate.of(2020, 5, 20));
            office.term("G", LocalDate.of(2025, 5, 20));
        }
    }
}
