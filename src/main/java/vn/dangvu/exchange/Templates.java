package vn.dangvu.exchange;

import org.springframework.stereotype.Service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The empty workbooks that an office fills in.
@Service
public class Templates {

    private final Imports imports;

    Templates(Imports imports) {
        this.imports = imports;
    }

    public List<Sheet> sheets() {
        return imports.sheets();
    }

    public Optional<Sheet> sheet(String key) {
        return sheets().stream().filter(sheet -> sheet.key().equals(key)).findFirst();
    }

    /// All of them into one folder.
    public List<Path> writeAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (Sheet sheet : sheets()) {
            Path file = folder.resolve(sheet.fileName());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                SheetWriter.template(out, sheet);
            }
            written.add(file);
        }
        return written;
    }
}
