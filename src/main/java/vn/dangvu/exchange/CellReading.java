package vn.dangvu.exchange;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the cells of one column into staged values.
final class CellReading {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Set<String> YES = Set.of("x", "✓", "✔", "có", "true", "1", "v");
    private static final Set<String> NO = Set.of("không", "false", "0");
    private static final int CHOICES_NAMED = 20;

    private final Column column;
    private final LocalDate today;
    private final Choices choices;
    private final MixedDates mixedDates = new MixedDates();

    CellReading(Column column, LocalDate today) {
        this.column = column;
        this.today = today;
        this.choices = new Choices(column);
    }

    Column column() {
        return column;
    }

    MixedDates mixedDates() {
        return mixedDates;
    }

    /// The staged value; null when the cell is empty or was complained about.
    @Nullable String read(@Nullable Cell cell, Complaint complaint) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        return switch (cell.getType()) {
            case FORMULA -> {
                complaint.file("formula", "=" + cell.getFormula());
                yield null;
            }
            case ERROR -> wrong(complaint, String.valueOf(cell.getRawValue()), "errorValue");
            case BOOLEAN -> text(Boolean.TRUE.equals(cell.asBoolean()) ? "x" : "0", complaint);
            case NUMBER -> number(cell, complaint);
            case STRING, EMPTY -> string(cell.getText(), complaint);
        };
    }

    private @Nullable String string(String raw, Complaint complaint) {
        if (!Words.composed(raw)) {
            complaint.file("decomposed", raw);
            return null;
        }
        if (LegacyText.suspicious(raw)) {
            complaint.file("legacyText", raw);
            return null;
        }
        String clean = Words.clean(raw);
        return clean.isEmpty() ? null : text(Words.clean(Neutral.restored(clean)), complaint);
    }

    private @Nullable String text(String text, Complaint complaint) {
        return switch (column.kind()) {
            case TEXT ->
                    text.length() <= Limits.TEXT
                            ? text
                            : wrong(complaint, text, "tooLong", String.valueOf(Limits.TEXT));
            case DATE -> day(DateText.day(text, today), text, complaint, true);
            case PARTIAL_DATE -> partial(DateText.partial(text, today), text, complaint);
            case NUMBER -> whole(text, complaint);
            case CHOICE -> choice(text, complaint);
            case DIGITS -> digits(text, complaint);
            case TICK -> tick(text, complaint);
        };
    }

    private @Nullable String number(Cell cell, Complaint complaint) {
        CellFormat format = CellFormat.of(cell);
        if (format == CellFormat.DAY || format == CellFormat.MONTH) {
            return dateCell(cell, format, complaint);
        }
        BigDecimal number = cell.asNumber();
        String plain = number.stripTrailingZeros().toPlainString();
        return switch (column.kind()) {
            case DATE -> wrong(complaint, plain, "dateIsNumber");
            case PARTIAL_DATE ->
                    plain.length() == 4
                            ? text(plain, complaint)
                            : wrong(complaint, plain, "dateIsNumber");
            case DIGITS -> digitsFromNumber(plain, complaint);
            case TEXT, NUMBER, CHOICE, TICK -> text(plain, complaint);
        };
    }

    private @Nullable String dateCell(Cell cell, CellFormat format, Complaint complaint) {
        LocalDate day;
        try {
            day = cell.asDate().toLocalDate();
        } catch (RuntimeException _) {
            return wrong(complaint, String.valueOf(cell.getRawValue()), "dateImpossible");
        }
        String shown = day.format(DAY);
        return switch (column.kind()) {
            case DATE ->
                    format == CellFormat.MONTH
                            ? wrong(complaint, shown.substring(3), "datePartial")
                            : day(DateText.of(day), shown, complaint, false);
            case PARTIAL_DATE -> {
                DateText read = DateText.of(day);
                yield format == CellFormat.MONTH && read.day() != null
                        ? read.day() + "/MONTH"
                        : partial(read, shown, complaint);
            }
            case TEXT, NUMBER, CHOICE, DIGITS, TICK -> wrong(complaint, shown, "becameDate");
        };
    }

    private @Nullable String day(
            DateText read, String found, Complaint complaint, boolean typedAsText) {
        if (read.day() == null) {
            return wrong(complaint, found, read.problem());
        }
        mixedDates.saw(read.day(), typedAsText);
        return read.day().toString();
    }

    private @Nullable String partial(DateText read, String found, Complaint complaint) {
        return read.day() == null
                ? wrong(complaint, found, read.problem())
                : read.day() + "/" + read.precision();
    }

    private @Nullable String whole(String text, Complaint complaint) {
        return text.matches("-?\\d{1,9}") ? text : wrong(complaint, text, "notWhole");
    }

    private @Nullable String choice(String text, Complaint complaint) {
        String code = choices.code(text);
        if (code != null) {
            return code;
        }
        String expected =
                column.choices().stream()
                        .limit(CHOICES_NAMED)
                        .map(Column.Choice::label)
                        .collect(Collectors.joining("; "));
        boolean more = column.choices().size() > CHOICES_NAMED;
        return wrong(complaint, text, "notAChoice", expected + (more ? "; …" : ""));
    }

    private @Nullable String digits(String text, Complaint complaint) {
        String digits = text.replaceAll("[\\s.]", "");
        if (!digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return wrong(complaint, text, "notDigits");
        }
        return rightLength(digits) ? digits : wrong(complaint, text, "digitsLength", lengths());
    }

    /// A number has no leading zeros: `001062012345` came back from Excel as 1062012345.
    private @Nullable String digitsFromNumber(String plain, Complaint complaint) {
        if (!plain.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return wrong(complaint, plain, "notDigits");
        }
        return rightLength(plain) ? plain : wrong(complaint, plain, "digitsLostZeros", lengths());
    }

    private boolean rightLength(String digits) {
        return column.lengths().isEmpty() || column.lengths().contains(digits.length());
    }

    private String lengths() {
        return column.lengths().stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private @Nullable String tick(String text, Complaint complaint) {
        String word = Words.folded(text);
        if (YES.contains(word)) {
            return "true";
        }
        return NO.contains(word) ? null : wrong(complaint, text, "notATick");
    }

    private static @Nullable String wrong(
            Complaint complaint, String found, String code, String... arguments) {
        complaint.row(found, code, List.of(arguments));
        return null;
    }
}
