package vn.dangvu.reports;

import org.jspecify.annotations.Nullable;

import vn.dangvu.reports.SettingsDraft.Field;
import vn.dangvu.reports.SettingsDraft.Objection;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the settings of a report may say: the layout of Party documents (handbook 7.4).
final class SettingsRules {

    private static final int LONGEST_LINE = 200;
    private static final int MOST_RECIPIENTS = 20;

    /// "01-BC/ĐUK": a leading zero below ten, a hyphen before the type, a slash before the symbol.
    private static final Pattern NUMBER =
            Pattern.compile("(0[1-9]|[1-9]\\d{1,3})-BC/[\\p{Lu}\\d][\\p{Lu}\\d./-]*");

    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})");
    private static final Pattern AUTHORITY = Pattern.compile("(T/M|K/T|T/L) \\p{L}.*");
    private static final Pattern TITLE_BEFORE_NAME =
            Pattern.compile("(?iU)(GS|PGS|TS|TSKH|ThS|CN|BS|KS|NGND|NGƯT)\\b\\.?.*");

    private SettingsRules() {}

    static List<Objection> objectionsTo(SettingsDraft draft, int year) {
        return Stream.of(
                        tooLong(draft),
                        target(draft),
                        number(draft),
                        dated(draft, year),
                        signedFor(draft),
                        signerName(draft),
                        recipients(draft))
                .flatMap(objections -> objections)
                .toList();
    }

    /// What a draft without objections says.
    static ReportSettings read(SettingsDraft draft) {
        String target = digits(draft.admissionTarget());
        return new ReportSettings(
                target.isEmpty() ? null : Integer.valueOf(target),
                number(draft.number()),
                clean(draft.place()),
                date(draft.dated()).orElse(null),
                clean(draft.superior()),
                clean(draft.issuer()),
                clean(draft.signedFor()),
                clean(draft.signerPost()),
                clean(draft.signerName()),
                lines(draft.recipients()));
    }

    private static Stream<Objection> tooLong(SettingsDraft draft) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.RECIPIENTS)
                .filter(field -> draft.value(field).length() > LONGEST_LINE)
                .map(field -> new Objection(field, "tooLong"));
    }

    private static Stream<Objection> target(SettingsDraft draft) {
        String target = digits(draft.admissionTarget());
        return objection(
                target.isEmpty() || target.matches("[1-9]\\d{0,5}"),
                Field.ADMISSION_TARGET,
                "target");
    }

    /// No colon after "Số" and no other type than a report; the word itself may be typed along.
    private static Stream<Objection> number(SettingsDraft draft) {
        String number = number(draft.number());
        return objection(
                number.isEmpty() || NUMBER.matcher(number).matches(), Field.NUMBER, "number");
    }

    /// A report on a year is signed in its last quarter or later, within the year after.
    private static Stream<Objection> dated(SettingsDraft draft, int year) {
        if (clean(draft.dated()).isEmpty()) {
            return Stream.empty();
        }
        Optional<LocalDate> day = date(draft.dated());
        if (day.isEmpty()) {
            return Stream.of(new Objection(Field.DATED, "date"));
        }
        boolean fits =
                !day.get().isBefore(LocalDate.of(year, 10, 1))
                        && !day.get().isAfter(LocalDate.of(year + 1, 12, 31));
        return objection(fits, Field.DATED, "dateOutside");
    }

    private static Stream<Objection> signedFor(SettingsDraft draft) {
        String text = clean(draft.signedFor());
        return objection(
                text.isEmpty() || AUTHORITY.matcher(text).matches(), Field.SIGNED_FOR, "signedFor");
    }

    /// No title (GS., TS., …) stands before the name of who signs.
    private static Stream<Objection> signerName(SettingsDraft draft) {
        return objection(
                !TITLE_BEFORE_NAME.matcher(clean(draft.signerName())).matches(),
                Field.SIGNER_NAME,
                "signerName");
    }

    private static Stream<Objection> recipients(SettingsDraft draft) {
        List<String> lines = lines(draft.recipients());
        if (lines.size() > MOST_RECIPIENTS
                || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Stream.of(new Objection(Field.RECIPIENTS, "recipientsTooLong"));
        }
        return objection(
                lines.isEmpty() || lines.getLast().startsWith("Lưu"),
                Field.RECIPIENTS,
                "recipients");
    }

    private static Stream<Objection> objection(boolean fine, Field field, String reason) {
        return fine ? Stream.empty() : Stream.of(new Objection(field, reason));
    }

    private static String digits(String typed) {
        return clean(typed).replaceAll("(?<=\\d)[. ](?=\\d{3}\\b)", "");
    }

    private static String number(String typed) {
        return clean(typed).replaceFirst("^Số\\s+", "").replaceAll("\\s*([-/])\\s*", "$1");
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        var parts = DATE.matcher(clean(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(3));
        try {
            return Optional.of(
                    LocalDate.of(
                            year < 100 ? 2000 + year : year,
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(1))));
        } catch (DateTimeException impossibleDay) {
            return Optional.empty();
        }
    }

    /// Without the dash before and the mark behind: those belong to the paper.
    private static List<String> lines(String typed) {
        return typed.lines()
                .map(SettingsRules::clean)
                .map(line -> line.replaceFirst("^[-–]\\s*", "").replaceFirst("[,;.]+$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ")
                        .strip();
    }
}
