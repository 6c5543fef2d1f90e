package vn.dangvu.exchange;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.exchange.ImportResult.SheetReport;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Tells the audit of an import, in its transaction: one entry for a file, with the counts of its
/// sheets. The rows stand in the register.
@Component
class ImportNotes {

    /// An import that is about to be committed.
    record Kept(Viewer viewer, ImportResult outcome) {}

    private final Audit audit;

    ImportNotes(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void note(Kept kept) {
        var outcome = kept.outcome();
        for (int index = 0; index < outcome.files().size(); index++) {
            int file = index;
            var report = outcome.files().get(file);
            var sheets = outcome.sheets().stream().filter(sheet -> sheet.file() == file).toList();
            var counts =
                    Map.of(
                            "hash", report.hash(),
                            "new", sum(sheets, SheetReport::fresh),
                            "changed", sum(sheets, SheetReport::changed),
                            "same", sum(sheets, SheetReport::same),
                            "refused", sum(sheets, SheetReport::refused));
            audit.note(
                    kept.viewer(),
                    Deed.of(Act.IMPORTED)
                            .on("file", report.file().name())
                            .changing(Map.of(), counts));
        }
    }

    private static int sum(List<SheetReport> sheets, ToIntFunction<SheetReport> count) {
        return sheets.stream().mapToInt(count).sum();
    }
}
