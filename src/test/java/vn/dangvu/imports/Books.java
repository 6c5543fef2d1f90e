package vn.dangvu.imports;

import vn.dangvu.exchange.ImportFile;
import vn.dangvu.exchange.ImportFolder;
import vn.dangvu.exchange.ImportRequest;
import vn.dangvu.exchange.ImportResult;
import vn.dangvu.exchange.Imports;
import vn.dangvu.exchange.Progress;
import vn.dangvu.exchange.Sheet;
import vn.dangvu.exchange.SheetWriter;
import vn.dangvu.kernel.Viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Workbooks as an office would fill them.
public final class Books {

    private final Path folder;
    private final Map<Sheet, List<Map<String, ?>>> rows = new LinkedHashMap<>();

    public Books(Path folder) {
        this.folder = folder;
    }

    /// A sheet that may stay empty.
    Books sheet(Sheet sheet) {
        rows.computeIfAbsent(sheet, s -> new ArrayList<>());
        return this;
    }

    public Books row(Sheet sheet, Map<String, ?> row) {
        var filled = new LinkedHashMap<String, Object>(row);
        filled.values().removeIf(""::equals);
        rows.computeIfAbsent(sheet, s -> new ArrayList<>()).add(filled);
        return this;
    }

    public List<ImportFile> write() {
        return rows.entrySet().stream()
                .map(entry -> {
                    Path file = folder.resolve(entry.getKey().fileName());
                    try (var out = Files.newOutputStream(file)) {
                        SheetWriter.write(out, entry.getKey(), entry.getValue().iterator());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return ImportFile.of(file);
                })
                .toList();
    }

    public ImportResult into(Imports imports, Viewer viewer) {
        return into(imports, viewer, false);
    }

    ImportResult into(Imports imports, Viewer viewer, boolean keepRecordedDays) {
        try (var place = ImportFolder.create()) {
            var request = ImportRequest.of(write(), place).keepingRecordedDays(keepRecordedDays);
            return imports.run(viewer, request, Progress.NONE);
        }
    }

    ImportResult before(Imports imports, Viewer viewer) {
        try (var place = ImportFolder.create()) {
            return imports.preview(viewer, ImportRequest.of(write(), place), Progress.NONE);
        }
    }
}
