package vn.dangvu.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at one XML part of a workbook while its bytes pass by, before any parser sees it: no
/// document type, no entities, no strange encoding, and how many cells stand in it.
///
/// It keeps nothing but counts, so a part of any size costs the same memory.
final class PartScanner {

    private enum Inside {
        TEXT,
        TAG,
        COMMENT,
        CHARACTERS
    }

    private static final int TAG_BYTES = 512;
    private static final int MERGES_KEPT = 10_000;

    private final byte[] tag = new byte[TAG_BYTES];
    private int length;
    private byte quote;
    private Inside inside = Inside.TEXT;
    private long last3;

    private String root = "";
    private long cells;
    private int rows;
    private int arrayFormulas;
    private int lastColumn;
    private int column;
    private boolean rowHasContent;
    private final List<CellRange> merges = new ArrayList<>();

    boolean worksheet() {
        return root.equals("worksheet");
    }

    boolean sharedTexts() {
        return root.equals("sst");
    }

    long cells() {
        return cells;
    }

    /// How many rows hold a value.
    int rows() {
        return rows;
    }

    /// The last column that holds a value.
    int lastColumn() {
        return lastColumn;
    }

    List<CellRange> merges() {
        return List.copyOf(merges);
    }

    /// @throws RefusedFile as soon as something is wrong
    void accept(byte[] bytes, int count) {
        for (int at = 0; at < count; at++) {
            byte next = bytes[at];
            switch (inside) {
                case TEXT -> {
                    if (next == '<') {
                        inside = Inside.TAG;
                        length = 0;
                        quote = 0;
                    }
                }
                case TAG -> inTag(next);
                case COMMENT -> endsWith(next, '-', '-');
                case CHARACTERS -> endsWith(next, ']', ']');
            }
        }
    }

    private void inTag(byte next) {
        if (quote != 0) {
            if (next == quote) {
                quote = 0;
            }
        } else if (next == '>') {
            inside = Inside.TEXT;
            tag();
            return;
        } else if ((next == '"' || next == '\'') && length > 0) {
            quote = next;
        }
        if (length < TAG_BYTES) {
            tag[length++] = next;
        }
        if (tag[0] == '!') {
            declaration();
        }
    }

    private void declaration() {
        quote = 0;
        if (starts("!--")) {
            inside = Inside.COMMENT;
            last3 = 0;
        } else if (starts("![CDATA[")) {
            inside = Inside.CHARACTERS;
            last3 = 0;
        } else if (length >= 8) {
            throw new RefusedFile("documentType");
        }
    }

    private void endsWith(byte next, char first, char second) {
        last3 = (last3 << 8 | (next & 0xff)) & 0xffffff;
        if (last3 == ((long) first << 16 | (long) second << 8 | '>')) {
            inside = Inside.TEXT;
        }
    }

    private void tag() {
        if (length == 0 || tag[0] == '/') {
            return;
        }
        if (tag[0] == '!') {
            throw new RefusedFile("documentType");
        }
        if (tag[0] == '?') {
            instruction();
            return;
        }
        int start = 0;
        int end = 0;
        while (end < length && tag[end] > ' ' && tag[end] != '/') {
            if (tag[end++] == ':') {
                start = end;
            }
        }
        if (root.isEmpty()) {
            root = new String(tag, start, end - start, StandardCharsets.UTF_8);
        } else if (worksheet()) {
            inWorksheet(start, end);
        }
    }

    private void instruction() {
        String text = new String(tag, 0, length, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        int encoding = text.indexOf("encoding");
        if (encoding >= 0
                && !text.substring(encoding).contains("utf-8")
                && !text.substring(encoding).contains("ascii")) {
            throw new RefusedFile("encoding");
        }
    }

    private void inWorksheet(int start, int end) {
        if (end - start == 1) {
            switch (tag[start]) {
                case 'c' -> cell(end);
                case 'v' -> content();
                case 'f' -> {
                    content();
                    formula(end);
                }
                default -> {}
            }
        } else if (is(start, end, "is")) {
            content();
        } else if (is(start, end, "row")) {
            rowHasContent = false;
            column = 0;
        } else if (is(start, end, "mergeCell")) {
            merge(end);
        }
    }

    private void cell(int end) {
        if (++cells > Limits.CELLS) {
            throw new RefusedFile("tooManyCells", String.valueOf(Limits.CELLS));
        }
        int at = attribute(end, (byte) 'r');
        if (at < 0) {
            column++;
            return;
        }
        int read = 0;
        int letters = 0;
        while (at < length && Character.isLetter(tag[at]) && letters++ < 4) {
            read = read * 26 + (Character.toUpperCase(tag[at++]) - 'A' + 1);
        }
        if (read < 1 || read > 16_384) {
            throw new RefusedFile("damaged");
        }
        column = read;
    }

    private void content() {
        lastColumn = Math.max(lastColumn, column);
        if (!rowHasContent) {
            rowHasContent = true;
            rows++;
        }
    }

    /// Each array formula makes every later cell of the sheet dearer to read.
    private void formula(int end) {
        int at = attribute(end, (byte) 't');
        if (at > 0 && tag[at] == 'a' && ++arrayFormulas > Limits.ARRAY_FORMULAS) {
            throw new RefusedFile("tooManyFormulas");
        }
    }

    private void merge(int end) {
        String text = new String(tag, end, length - end, StandardCharsets.UTF_8);
        int from = text.indexOf("ref=\"");
        int to = text.indexOf('"', from + 5);
        if (from < 0 || to < 0 || merges.size() >= MERGES_KEPT) {
            return;
        }
        try {
            merges.add(CellRange.parse(text.substring(from + 5, to)));
        } catch (NumberFormatException _) {
            throw new RefusedFile("damaged");
        }
    }

    /// Where the value of a one-letter attribute begins, or -1.
    private int attribute(int from, byte name) {
        for (int at = from; at + 3 < length; at++) {
            if (tag[at] <= ' '
                    && tag[at + 1] == name
                    && tag[at + 2] == '='
                    && (tag[at + 3] == '"' || tag[at + 3] == '\'')) {
                return at + 4;
            }
        }
        return -1;
    }

    private boolean starts(String text) {
        return length == text.length() && is(0, length, text);
    }

    private boolean is(int start, int end, String text) {
        if (end - start != text.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (tag[start + at] != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
