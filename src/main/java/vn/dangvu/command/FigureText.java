package vn.dangvu.command;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.BasisWords;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Row;
import vn.dangvu.kernel.Texts;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A figure for a person at a terminal; its rows separated by tabs, for whatever comes next in the
/// pipe.
final class FigureText {

    private static final List<String> FACTS =
            List.of("members.kind.", "members.standing.", "reviews.level.", "organizations.kind.");

    private final Texts texts;
    private final DateTimeFormatter days;

    FigureText(Texts texts) {
        this.texts = texts;
        this.days =
                texts.equals(Texts.VIETNAMESE)
                        ? DateTimeFormatter.ofPattern("dd/MM/uuuu")
                        : DateTimeFormatter.ISO_LOCAL_DATE;
    }

    void write(FigureAnswer answer, PrintWriter out) {
        var period = answer.question().period();
        out.println(name(answer.figure().code()));
        out.println(
                answer.organization().officialName() + " (" + answer.organization().code() + ")");
        out.println(day(period.from()) + " – " + day(period.to()));
        LocalDate treeDay = answer.question().treeDay();
        if (treeDay != null) {
            out.println(BasisWords.sentence(texts, treeDay));
        }
        out.println(value(answer.figure()));
        if (answer.rows() != null) {
            out.println();
            answer.eachRow(row -> out.println(line(row)));
        }
    }

    private String name(String code) {
        String key = "figures.name." + code;
        return texts.has(key) ? texts.get(key) + " [" + code + "]" : code;
    }

    private String value(Figure figure) {
        String count = number(BigDecimal.valueOf(figure.count()), 0);
        if (figure.kind() == Figure.Kind.COUNT || figure.base() == null) {
            return count;
        }
        BigDecimal value = figure.value();
        String said =
                value == null
                        ? "–"
                        : number(value, figure.decimals()) + (figure.share() ? " %" : "");
        return said + " (" + count + " / " + number(BigDecimal.valueOf(figure.base()), 0) + ")";
    }

    private String number(BigDecimal value, int decimals) {
        var format =
                NumberFormat.getInstance(
                        texts.equals(Texts.VIETNAMESE) ? Locale.of("vi", "VN") : Locale.ENGLISH);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private String line(Row row) {
        return String.join(
                "\t",
                orEmpty(row.memberCode()),
                row.name(),
                row.bornOnPaper(),
                row.organization(),
                day(row.on()),
                row.value() == null ? fact(row.fact()) : fact(row.fact()) + "\t" + row.value(),
                row.successor() == null
                        ? orEmpty(row.decisionNumber())
                        : orEmpty(row.decisionNumber()) + "\t" + row.successor());
    }

    /// A row says what was counted by its code; the module that owns the code has the word for it.
    private String fact(String code) {
        return FACTS.stream()
                .map(prefix -> prefix + code)
                .filter(texts::has)
                .findFirst()
                .map(texts::get)
                .orElse(code);
    }

    private String day(LocalDate day) {
        return days.format(day);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
