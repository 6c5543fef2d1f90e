package vn.dangvu.exchange;

import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What the number format of a cell says about its number.
enum CellFormat {
    NUMBER,
    DAY,
    /// A date shown without its day, as Excel makes it from a typed `03/1962`.
    MONTH,
    TIME;

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h|m|s)[^\\]]*\\]");
    private static final Map<String, CellFormat> KNOWN = new HashMap<>();

    static synchronized CellFormat of(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        return of(format, id == null ? 0 : id);
    }

    static synchronized CellFormat of(@Nullable String format, int id) {
        if (format == null || format.isEmpty()) {
            return builtIn(id);
        }
        if (KNOWN.size() > 1000) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(format, CellFormat::parse);
    }

    private static CellFormat builtIn(int id) {
        if (id == 17) {
            return MONTH;
        }
        if (id >= 18 && id <= 21 || id >= 45 && id <= 47) {
            return TIME;
        }
        return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58 ? DAY : NUMBER;
    }

    private static CellFormat parse(String format) {
        String first = format.split(";", 2)[0].toLowerCase(Locale.ROOT);
        String tokens = QUOTED.matcher(first).replaceAll("");
        if (tokens.contains("general") || tokens.contains("@")) {
            return NUMBER;
        }
        boolean day = tokens.contains("d");
        boolean year = tokens.contains("y");
        if (day || year) {
            return day ? DAY : MONTH;
        }
        if (tokens.contains("h") || tokens.contains("s")) {
            return TIME;
        }
        return tokens.contains("m") ? MONTH : NUMBER;
    }
}
