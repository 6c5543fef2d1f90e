package vn.dangvu.exchange;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which column of the file holds which column of the sheet.
///
/// @param row where the headings stand
/// @param positions index of the file's column by the key of ours
/// @param refusals what is missing, double or renamed
/// @param matched how many headings were recognized
record Headings(int row, Map<String, Integer> positions, List<Refusal> refusals, int matched) {

    /// The column we add to a file that we give back; it is not read.
    static final String REASONS = "Lý do từ chối";

    /// Headings are looked for in the first rows: a title may stand above them.
    static final int ROWS_SEARCHED = 5;

    Headings {
        positions = Map.copyOf(positions);
        refusals = List.copyOf(refusals);
    }

    static Headings of(Sheet sheet, Row row) {
        var texts = texts(row);
        var refusals = new ArrayList<Refusal>();
        var positions = new HashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index);
            if (text == null || Words.folded(text).equals(Words.folded(REASONS))) {
                continue;
            }
            Column column = column(sheet, text);
            if (column == null) {
                unknown.add(text);
            } else if (positions.putIfAbsent(column.key(), index) != null) {
                refusals.add(Refusal.of("duplicateColumn", sheet.name(), column.heading()));
            }
        }
        int matched = positions.size();
        missing(sheet, positions, unknown, refusals);
        return new Headings(row.getRowNum(), positions, refusals, matched);
    }

    /// A column that nobody needs may be taken out. But when a heading that we do not know stands
    /// there too, it may be that column under another name, and its contents would be lost
    /// silently.
    private static void missing(
            Sheet sheet,
            Map<String, Integer> positions,
            List<String> unknown,
            List<Refusal> refusals) {
        for (Column column : sheet.columns()) {
            if (positions.containsKey(column.key())) {
                continue;
            }
            String nearest = nearest(column.heading(), unknown);
            if (nearest != null) {
                refusals.add(Refusal.of("renamedColumn", sheet.name(), column.heading(), nearest));
            } else if (column.required()) {
                refusals.add(Refusal.of("missingColumn", sheet.name(), column.heading()));
            } else if (!unknown.isEmpty()) {
                refusals.add(
                        Refusal.of(
                                "unknownColumn",
                                sheet.name(),
                                column.heading(),
                                String.join("”, “", unknown)));
            }
        }
    }

    private static @Nullable String nearest(String heading, List<String> unknown) {
        String wanted = Words.plain(heading);
        String best = null;
        int least = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : unknown) {
            String words = Words.plain(candidate);
            int distance =
                    words.contains(wanted) || wanted.contains(words)
                            ? 1
                            : Words.distance(wanted, words);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static @Nullable Column column(Sheet sheet, String text) {
        String words =
                Words.folded(text.endsWith("*") ? text.substring(0, text.length() - 1) : text);
        for (Column column : sheet.columns()) {
            if (Words.folded(column.heading()).equals(words)) {
                return column;
            }
        }
        return null;
    }

    private static List<@Nullable String> texts(Row row) {
        var texts = new ArrayList<@Nullable String>();
        for (int index = 0; index < Math.min(row.getCellCount(), 16_384); index++) {
            Cell cell = row.getCell(index);
            String text =
                    cell == null || cell.getType() != CellType.STRING
                            ? ""
                            : Words.clean(cell.getText());
            texts.add(text.isEmpty() ? null : text);
        }
        return texts;
    }
}
