package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;

import java.time.LocalDate;
import java.util.Locale;

/// The words that stand on every paper. What is not known yet leaves room to write.
public record PaperWords(Texts texts) {

    /// Room to write by hand.
    public static final String GAP = "\u2026\u2026";

    /// `ĐẢNG CỘNG SẢN VIỆT NAM`.
    public String party() {
        return texts.get("papers.party");
    }

    /// `Số 02-BC/ĐUK`: no colon after "Số".
    public String number(String number) {
        return texts.get("papers.number", number);
    }

    /// Day and month below ten carry a zero.
    ///
    /// @param year of a paper that has no day yet
    public String placeAndDate(String place, @Nullable LocalDate day, int year) {
        String at = place.isEmpty() ? GAP : place;
        return day == null
                ? texts.get("papers.dated", at, GAP, GAP, String.valueOf(year))
                : texts.get(
                        "papers.dated",
                        at,
                        "%02d".formatted(day.getDayOfMonth()),
                        "%02d".formatted(day.getMonthValue()),
                        String.valueOf(day.getYear()));
    }

    /// `Nơi nhận:`.
    public String recipients() {
        return texts.get("papers.recipients");
    }

    /// Names in capitals, by the rules of Vietnamese.
    public static String upper(String text) {
        return text.toUpperCase(Locale.of("vi"));
    }
}
