package vn.dangvu.exchange;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

/// One pass over a file before anything reads it: is it a workbook, is it harmless, how large is
/// it.
///
/// Every part is unpacked and counted byte by byte, so what the file says about its own sizes does
/// not matter, and nothing is kept.
record WorkbookInspection(List<Tab> tabs) {

    /// One sheet of the workbook.
    ///
    /// @param rows how many rows hold a value
    /// @param lastColumn the last column that holds a value
    record Tab(String name, boolean hidden, int rows, int lastColumn, List<CellRange> merges) {}

    WorkbookInspection {
        tabs = List.copyOf(tabs);
    }

    /// @throws RefusedFile if the file is not to be read
    static WorkbookInspection of(Path file) {
        try {
            FileKind.requireZip(file);
            try (var zip = ZipFile.builder().setPath(file).get()) {
                return new Pass(zip, file.toFile().length()).inspect();
            }
        } catch (ZipException _) {
            throw new RefusedFile("damaged");
        } catch (IOException _) {
            throw new RefusedFile("damaged");
        }
    }

    private static final class Pass {

        private final ZipFile zip;
        private final long fileSize;
        private final Map<String, PartScanner> worksheets = new HashMap<>();
        private long unpacked;
        private long cells;

        Pass(ZipFile zip, long fileSize) {
            this.zip = zip;
            this.fileSize = fileSize;
        }

        WorkbookInspection inspect() throws IOException {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > Limits.PARTS) {
                throw new RefusedFile("bomb");
            }
            names(entries);
            for (ZipArchiveEntry entry : entries) {
                if (!entry.isDirectory()) {
                    part(entry);
                }
            }
            return new WorkbookInspection(WorkbookParts.of(zip).tabs(worksheets));
        }

        private static void names(List<ZipArchiveEntry> entries) {
            var names = new HashSet<String>();
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new RefusedFile("damaged");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new RefusedFile("encrypted");
                }
                if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/")) {
                    throw new RefusedFile("macros");
                }
            }
            WorkbookParts.requireWorkbook(names);
        }

        private void part(ZipArchiveEntry entry) throws IOException {
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                in.mark(4);
                boolean xml = xml(in.readNBytes(4));
                in.reset();
                var scanner = new PartScanner();
                long size = read(in, xml, scanner);
                if (!xml) {
                    return;
                }
                if (scanner.worksheet()) {
                    cells += scanner.cells();
                    if (cells > Limits.CELLS) {
                        throw new RefusedFile("tooManyCells", String.valueOf(Limits.CELLS));
                    }
                    worksheets.put(entry.getName(), scanner);
                } else if (!scanner.sharedTexts() && size > Limits.SMALL_PART_BYTES) {
                    throw new RefusedFile("bomb");
                }
            }
        }

        private long read(InputStream in, boolean xml, PartScanner scanner) throws IOException {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                unpacked += count;
                if (unpacked > Limits.UNPACKED_BYTES
                        || unpacked > Limits.RATIO_COUNTS_FROM
                                && unpacked > Limits.RATIO * fileSize) {
                    throw new RefusedFile("bomb");
                }
                if (xml) {
                    scanner.accept(buffer, count);
                    if (scanner.sharedTexts() && size > Limits.SHARED_TEXT_BYTES) {
                        throw new RefusedFile("tooMuchText");
                    }
                }
            }
            return size;
        }

        /// UTF-8 with or without its mark; XML in two-byte letters is refused, it hides from us.
        private static boolean xml(byte[] head) {
            int first = head.length > 0 ? head[0] & 0xff : 0;
            int second = head.length > 1 ? head[1] & 0xff : 0;
            if (first == 0xfe && second == 0xff
                    || first == 0xff && second == 0xfe
                    || first == '<' && second == 0
                    || first == 0 && second == '<') {
                throw new RefusedFile("encoding");
            }
            return first == '<'
                    || first == 0xef && second == 0xbb
                    || first == ' '
                    || first == '\n'
                    || first == '\r'
                    || first == '\t';
        }
    }
}
