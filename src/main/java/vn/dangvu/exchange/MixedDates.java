package vn.dangvu.exchange;

import java.time.LocalDate;

/// Notices a column of days that went through a machine with American settings.
///
/// Such a machine turns the typed `03/02/2019` into a date cell of 2 March and leaves `13/02/2019`
/// as text. So: all the date cells have a day of at most 12, all the texts one above 12. Then every
/// date cell has its day and month exchanged, and nobody would see it later.
final class MixedDates {

    private static final int ENOUGH = 3;

    private int cellsEarly;
    private int cellsLate;
    private int textsEarly;
    private int textsLate;

    void saw(LocalDate day, boolean typedAsText) {
        boolean late = day.getDayOfMonth() > 12;
        if (day.getDayOfMonth() == day.getMonthValue()) {
            return;
        }
        if (typedAsText) {
            textsLate += late ? 1 : 0;
            textsEarly += late ? 0 : 1;
        } else {
            cellsLate += late ? 1 : 0;
            cellsEarly += late ? 0 : 1;
        }
    }

    boolean exchanged() {
        return cellsLate == 0 && textsEarly == 0 && cellsEarly >= ENOUGH && textsLate >= ENOUGH;
    }
}
