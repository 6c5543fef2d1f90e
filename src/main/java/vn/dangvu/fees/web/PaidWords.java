package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.CellSheet.State;
import vn.dangvu.fees.MemberYear;

import java.time.LocalDate;

/// How somebody stands with a month: paid, missing, too much, or paid against nobody knows what.
record PaidWords(FeeWords words) {

    /// @param sent whether the sheet went up: before, whoever has nothing recorded is not behind
    SheetPage.State of(Line line, boolean sent) {
        return switch (line.state()) {
            case PAID_UP -> paid(line.paidOn(), line.over());
            case MISSING -> missing(line, sent);
            case EXEMPT, ELSEWHERE -> quiet(line.state(), line.over());
            case UNKNOWN -> unknown(line.unclear(), line.paidOn());
        };
    }

    /// @param state of the month
    SheetPage.State of(MemberYear.Month month, State state) {
        return switch (state) {
            case PAID_UP -> paid(month.paidOn(), month.over());
            case MISSING ->
                    new SheetPage.State(
                            month.excused() ? words.page("excused") : words.state(state),
                            month.excused() ? "quiet" : "warn",
                            month.excused() ? "info-circle" : "clock");
            case EXEMPT, ELSEWHERE -> quiet(state, month.over());
            case UNKNOWN -> unknown(month.unclear(), month.paidOn());
        };
    }

    /// In a cell of a workbook, where the day and the amounts have columns of their own.
    String plain(Line line) {
        return line.unclear() ? words.page("unclear") : words.state(line.state());
    }

    static boolean nothingRecorded(Line line) {
        Long paid = line.paid();
        return line.state() == State.MISSING && paid != null && paid == 0 && line.note() == null;
    }

    private SheetPage.State paid(@Nullable LocalDate paidOn, @Nullable Long over) {
        String paid =
                paidOn == null
                        ? words.state(State.PAID_UP)
                        : words.page("paidOn", words.date(paidOn));
        return new SheetPage.State(withOver(paid, over), "good", "circle-check");
    }

    private SheetPage.State quiet(State state, @Nullable Long over) {
        return new SheetPage.State(withOver(words.state(state), over), "quiet", "minus");
    }

    private String withOver(String told, @Nullable Long over) {
        return over == null || over == 0 ? told : words.page("over.of", told, words.money(over));
    }

    private SheetPage.State unknown(boolean unclear, @Nullable LocalDate paidOn) {
        String told =
                !unclear
                        ? words.state(State.UNKNOWN)
                        : paidOn == null
                                ? words.page("unclear")
                                : words.page("unclear.on", words.date(paidOn));
        return new SheetPage.State(told, "warn", "alert-triangle");
    }

    private SheetPage.State missing(Line line, boolean sent) {
        Long missing = line.missing();
        if (!sent && nothingRecorded(line)) {
            return new SheetPage.State(words.page("missing.open"), "quiet", "minus");
        }
        return new SheetPage.State(
                missing == null
                        ? words.state(State.MISSING)
                        : words.page(
                                line.excused() ? "missing.excused" : "missing.of",
                                words.money(missing)),
                line.excused() ? "quiet" : "warn",
                line.excused() ? "info-circle" : "clock");
    }
}
