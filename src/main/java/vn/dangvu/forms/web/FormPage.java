package vn.dangvu.forms.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.forms.FormKind;
import vn.dangvu.forms.FormWords;
import vn.dangvu.forms.StatisticalForm;
import vn.dangvu.forms.StatisticalForm.Amount;
import vn.dangvu.kernel.Period;
import vn.dangvu.kernel.Texts;
import vn.dangvu.papers.PaperWords;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A form on the screen: its own rows and columns, each number open to its rows.
///
/// @param conditions under which it was counted, in sentences
/// @param balance whether it adds up, in a sentence; null of forms that have no such rows
/// @param units form 1 of all that report to it; null of other forms
public record FormPage(
        List<Crumb> trail,
        List<Chip> chips,
        @Nullable Switch basis,
        AskPage ask,
        List<Link> forms,
        List<Link> periods,
        List<Link> downloads,
        @Nullable Link units,
        List<String> conditions,
        Table table,
        @Nullable String balance,
        boolean holds,
        List<String> notes,
        String guideline,
        Sheet paper) {

    public record Table(
            String caption, List<String> columns, List<String> numbers, List<Row> rows) {}

    /// @param style `total`, `head`, `within`, or empty
    public record Row(String name, String mark, String style, List<Cell> cells) {}

    /// @param label the column it stands in, for phones
    /// @param address where the number opens; null where it is empty, or made of several
    /// @param parts what it is made of, where these are several
    public record Cell(String label, String text, @Nullable String address, List<Part> parts) {}

    public record Part(String text, String name, String address) {}

    /// What stands around the form on paper.
    public record Sheet(
            String superior,
            String issuer,
            String number,
            String party,
            String title,
            String about,
            String filledBy,
            String signedFor,
            String post,
            String name) {}

    static FormPage of(
            StatisticalForm form, Surroundings around, AskPage ask, boolean bases, Texts texts) {
        var words = new FormWords(form, texts);
        var address = around.asked().address();
        return new FormPage(
                around.trail(),
                around.chips(),
                around.basis(bases),
                ask,
                around.forms(form.kind()),
                around.periods(),
                downloads(form.kind(), address, texts),
                form.kind() == FormKind.FORM_1 ? units(form, address, texts) : null,
                words.conditions(),
                new Rows(form, words, address, texts).table(),
                words.balance().orElse(null),
                form.balance().map(balance -> balance.holds()).orElse(true),
                words.notes(),
                words.guideline(),
                sheet(form, words, texts));
    }

    private static List<Link> downloads(FormKind kind, FormAddress address, Texts texts) {
        return Stream.of("docx", "xlsx", "json")
                .map(extension ->
                        new Link(
                                texts.get("forms.download." + extension),
                                "",
                                address.file(kind, extension),
                                false))
                .toList();
    }

    /// A cell has nothing below it that reports to it.
    private static @Nullable Link units(StatisticalForm form, FormAddress address, Texts texts) {
        return form.organization().kind().holdsMembers()
                ? null
                : new Link(
                        texts.get("forms.page.units.title"),
                        texts.get("forms.page.units.about"),
                        address.units(),
                        false);
    }

    private static Sheet sheet(StatisticalForm form, FormWords words, Texts texts) {
        var settings = form.settings();
        return new Sheet(
                PaperWords.upper(settings.superior()),
                PaperWords.upper(settings.issuer()),
                words.number(),
                new PaperWords(texts).party(),
                PaperWords.upper(words.title()),
                words.period() + " – " + form.organization().officialName(),
                texts.get("forms.paper.filledBy"),
                PaperWords.upper(settings.signedFor()),
                PaperWords.upper(settings.signerPost()),
                settings.signerName());
    }

    /// The rows of a form, each number with its way to what stands behind.
    private record Rows(StatisticalForm form, FormWords words, FormAddress address, Texts texts) {

        Table table() {
            return new Table(
                    words.name() + ": " + words.title(),
                    words.columns(),
                    words.numbers(),
                    form.shown().stream().map(this::row).toList());
        }

        private Row row(StatisticalForm.Row row) {
            var columns = words.columns();
            var now = form.when().days();
            var cells = new ArrayList<Cell>();
            cells.add(cell(columns.get(1), row.all().now(), now));
            var women = row.women();
            boolean wide = form.columns() == StatisticalForm.Columns.WOMEN;
            if (wide) {
                cells.add(women(columns.get(2), women == null ? null : women.now(), now));
            }
            cells.add(cell(columns.get(wide ? 3 : 2), row.all().before(), now.yearBefore()));
            if (wide) {
                cells.add(
                        women(
                                columns.get(4),
                                women == null ? null : women.before(),
                                now.yearBefore()));
            }
            cells.add(new Cell(columns.getLast(), words.percent(row.all()), null, List.of()));
            return new Row(words.label(row), words.mark(row), style(row.level()), cells);
        }

        private Cell women(String label, @Nullable Amount amount, Period period) {
            return amount == null
                    ? new Cell(label, "", null, List.of())
                    : cell(label, amount, period);
        }

        private Cell cell(String label, Amount amount, Period period) {
            var told = amount.told();
            if (told.size() < 2) {
                String one = told.isEmpty() ? null : address.figure(told.getFirst().code(), period);
                return new Cell(label, words.value(amount), one, List.of());
            }
            return new Cell(
                    label,
                    words.value(amount),
                    null,
                    told.stream().map(figure -> part(figure, period)).toList());
        }

        private Part part(Figure figure, Period period) {
            return new Part(
                    words.value(figure),
                    texts.get("figures.name." + figure.code()),
                    address.figure(figure.code(), period));
        }

        private static String style(StatisticalForm.Level level) {
            return switch (level) {
                case TOTAL, HEAD -> level.name().toLowerCase(Locale.ROOT);
                case BODY -> "";
                case PART -> "within";
            };
        }
    }
}
