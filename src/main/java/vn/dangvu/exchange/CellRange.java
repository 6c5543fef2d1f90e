package vn.dangvu.exchange;

/// A block of cells, as in `B2:D4`; numbers begin with 1.
record CellRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    /// @throws NumberFormatException if it is no such thing
    static CellRange parse(String text) {
        int colon = text.indexOf(':');
        String first = colon < 0 ? text : text.substring(0, colon);
        String last = colon < 0 ? text : text.substring(colon + 1);
        return new CellRange(column(first), row(first), column(last), row(last));
    }

    /// `AB` for 28.
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    private static int column(String cell) {
        int column = 0;
        for (int at = 0; at < cell.length() && Character.isLetter(cell.charAt(at)); at++) {
            column =
                    Math.min(
                            100_000,
                            column * 26 + Character.toUpperCase(cell.charAt(at)) - 'A' + 1);
        }
        return column;
    }

    private static int row(String cell) {
        int at = 0;
        while (at < cell.length() && Character.isLetter(cell.charAt(at))) {
            at++;
        }
        return Integer.parseInt(cell.substring(at));
    }

    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
