package vn.dangvu.forms;

import vn.dangvu.figures.BasisWords;
import vn.dangvu.figures.Figure;
import vn.dangvu.forms.StatisticalForm.Amount;
import vn.dangvu.forms.StatisticalForm.Pair;
import vn.dangvu.forms.StatisticalForm.Row;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.Numerals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A form in words, the same on the page and on paper.
public final class FormWords {

    /// Notes that tell of other programs, and not of a number.
    private static final Set<String> ON_SCREEN_ONLY = Set.of("age31", "university");

    private final StatisticalForm form;
    private final Texts texts;
    private final Numerals numerals;
    private final List<String> notes;

    public FormWords(StatisticalForm form, Texts texts) {
        this(form, texts, form.notes());
    }

    private FormWords(StatisticalForm form, Texts texts, List<String> notes) {
        this.form = form;
        this.texts = texts;
        this.numerals = Numerals.of(texts);
        this.notes = notes;
    }

    /// As it goes to others: without what only whoever works with this program wants to know.
    static FormWords onPaper(StatisticalForm form, Texts texts) {
        return new FormWords(
                form,
                texts,
                form.notes().stream().filter(note -> !ON_SCREEN_ONLY.contains(note)).toList());
    }

    /// `Biểu 1-BTCTW`.
    public String name() {
        return name(form.kind(), texts);
    }

    public static String name(FormKind kind, Texts texts) {
        return texts.get("forms.name." + kind);
    }

    /// `Thống kê tăng, giảm đảng viên`.
    public static String title(FormKind kind, Texts texts) {
        return texts.get("forms.title." + kind);
    }

    public String title() {
        return title(form.kind(), texts);
    }

    /// As it stands in the corner of the paper: `Biểu số 1-BTCTW`.
    public String number() {
        return texts.get("forms.number." + form.kind());
    }

    /// `Năm 2019`, `6 tháng đầu năm 2019`.
    public String period() {
        return period(form.when(), texts);
    }

    public static String period(FormPeriod when, Texts texts) {
        return texts.get("forms.period." + when.number(), String.valueOf(when.year()));
    }

    public String label(Row row) {
        String key = "forms.row.%s.%s".formatted(form.kind().address(), row.key());
        boolean later = row.regimes() && !FormPolicy.withDistricts(form.when().days().to());
        String own = later ? key + ".now" : key;
        return texts.get(row.words() == null || texts.has(own) ? own : row.words());
    }

    /// `(2)` where a note belongs to the row; else empty.
    public String mark(Row row) {
        int place = row.note() == null ? -1 : notes.indexOf(row.note());
        return place < 0 ? "" : "(" + (place + 1) + ")";
    }

    /// The names of the columns; the first is that of the rows.
    public List<String> columns() {
        String percent = texts.get("forms.column.percent");
        return switch (form.columns()) {
            case PERIODS ->
                    List.of(
                            texts.get("forms.column.row"),
                            texts.get("forms.column.now"),
                            texts.get("forms.column.before"),
                            percent);
            case WOMEN ->
                    List.of(
                            texts.get("forms.column.people"),
                            texts.get("forms.column.now"),
                            texts.get("forms.column.women"),
                            texts.get("forms.column.before"),
                            texts.get("forms.column.womenBefore"),
                            percent);
        };
    }

    /// What is reckoned in each column, as the form has it: `1`, `2`, `3`, `4 = 2*100/3`.
    public List<String> numbers() {
        return switch (form.columns()) {
            case PERIODS -> List.of("1", "2", "3", "4 = 2*100/3");
            case WOMEN -> List.of("1", "2", "3", "4", "5", "6 = 2*100/4");
        };
    }

    /// Empty where nothing is held: never a nought for what nobody counted.
    public String value(Amount amount) {
        if (!amount.known()) {
            return "";
        }
        return amount.parts().size() == 1
                ? value(amount.parts().getFirst())
                : numerals.count(amount.count());
    }

    public String value(Figure figure) {
        return figure.kind() == Figure.Kind.COUNT
                ? numerals.count(figure.count())
                : numerals.decimal(figure.value());
    }

    public String percent(Pair pair) {
        return pair.now().known() ? numerals.decimal(pair.percent()) : "";
    }

    /// The notes under the form, with their marks.
    public List<String> notes() {
        var told = new ArrayList<String>();
        for (String note : notes) {
            String mark = "(" + (told.size() + 1) + ") ";
            told.add(mark + texts.get("forms.note." + note));
        }
        return told;
    }

    /// `A + B − C = 2.708 + 215 − 175 = 2.748 = D`; empty of forms that have no such rows.
    public Optional<String> balance() {
        return form.balance().map(balance -> balance(balance, texts));
    }

    public static String balance(Balance balance, Texts texts) {
        var numerals = Numerals.of(texts);
        return texts.get(
                balance.holds() ? "forms.balance.holds" : "forms.balance.broken",
                numerals.count(balance.opening()),
                numerals.count(balance.increase()),
                numerals.count(balance.decrease()),
                numerals.count(balance.reckoned()),
                numerals.count(balance.closing()));
    }

    /// Under which conditions the numbers were counted; empty in the usual case.
    public List<String> conditions() {
        var said = new ArrayList<String>();
        var formats = Formats.of(texts);
        if (form.knownAt() != null) {
            said.add(texts.get("forms.knownAt", formats.sentenceDate(form.asOf())));
        } else if (form.running()) {
            said.add(texts.get("forms.running", formats.sentenceDate(form.asOf())));
        }
        if (form.treeDay() != null) {
            said.add(BasisWords.sentence(texts, form.treeDay()));
            said.add(texts.get("forms.restated"));
        }
        var days = form.when().days();
        if (form.kind() == FormKind.FORM_1
                && !FormPolicy.withDistricts(days.to())
                && FormPolicy.withDistricts(days.yearBefore().from())) {
            said.add(texts.get("forms.districts"));
        }
        return said;
    }

    /// The same on paper: which guideline, and nothing of what is not known of others. Nothing of
    /// form 7, whose rows no document names.
    String guidelineOnPaper() {
        var days = form.when().days();
        return form.kind() == FormKind.FORM_7
                ? ""
                : texts.get(
                        FormPolicy.withDistricts(days.to())
                                ? "forms.paper.guideline"
                                : "forms.paper.guideline.now");
    }

    /// Whose rows the form follows, and from which day that guideline is.
    public String guideline() {
        var policy = FormPolicy.inForceOn(form.when().days().to());
        return texts.get("forms.guideline." + policy)
                + (form.kind() == FormKind.FORM_7 ? " " + texts.get("forms.guideline.form-7") : "");
    }
}
