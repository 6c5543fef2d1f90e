package vn.dangvu.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How dates and numbers are written for a reader: `16/01/2020`, `2.607`, `120,8 %`.
///
/// The English forms differ only where an English reader would misread ours: `2,607`, `120.8%`.
public record Formats(Locale locale) {

    public static final Formats VIETNAMESE = new Formats(Texts.VIETNAMESE.locale());
    public static final Formats ENGLISH = new Formats(Texts.ENGLISH.locale());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter VIETNAMESE_SENTENCE =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");
    private static final DateTimeFormatter ENGLISH_SENTENCE =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    public static Formats of(Texts texts) {
        return new Formats(texts.locale());
    }

    /// `16/01/2020`, in both languages.
    public String date(LocalDate day) {
        return DAY.format(day);
    }

    /// `16/01/2020 08:30`; the caller has chosen the time zone.
    public String time(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    /// As papers write it: `ngày 16 tháng 01 năm 2020`, `16 January 2020`.
    public String sentenceDate(LocalDate day) {
        return (isVietnamese() ? VIETNAMESE_SENTENCE : ENGLISH_SENTENCE).format(day);
    }

    /// `01/01/2019 – 31/12/2019`, or the one day.
    public String period(Period period) {
        return period.from().equals(period.to())
                ? date(period.from())
                : date(period.from()) + " – " + date(period.to());
    }

    /// `2.607`.
    public String number(long value) {
        return numbers(0).format(value);
    }

    /// `120,8` with one place; rounded half up, as papers do.
    public String decimal(BigDecimal value, int places) {
        return numbers(places).format(value.setScale(places, RoundingMode.HALF_UP));
    }

    /// `120,8 %`, from a value that already counts in hundredths.
    public String percent(BigDecimal hundredths, int places) {
        return decimal(hundredths, places) + (isVietnamese() ? "\u00a0%" : "%");
    }

    private NumberFormat numbers(int places) {
        var format = NumberFormat.getNumberInstance(isVietnamese() ? locale : Locale.ENGLISH);
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return format;
    }

    private boolean isVietnamese() {
        return locale.getLanguage().equals("vi");
    }
}
