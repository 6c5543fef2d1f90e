package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Question;
import vn.dangvu.organizations.Organization;
import vn.dangvu.reports.ReportSettings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A form of an organization and a period, with its numbers. The page, the files and the paper show
/// this one thing; none of them counts anything.
///
/// @param organization as it was on the last day of the period
/// @param knownAt what was known at that instant; `null` is what we know now
/// @param treeDay the day to whose tree both columns are restated; `null` is as it was
/// @param asOf the day whose knowledge it shows: of that instant, or today
/// @param settings who issues and signs it
public record StatisticalForm(
        FormKind kind,
        Organization organization,
        FormPeriod when,
        @Nullable Instant knownAt,
        @Nullable LocalDate treeDay,
        LocalDate asOf,
        ReportSettings settings,
        List<Row> rows) {

    /// Which columns a form has beside the names of its rows.
    public enum Columns {
        /// This period, the same of last year, percent.
        PERIODS,
        /// This period, women among it, the same of last year, women, percent.
        WOMEN
    }

    /// How a row stands on paper.
    public enum Level {
        TOTAL,
        /// A heading in a section.
        HEAD,
        BODY,
        /// A part of the row above.
        PART
    }

    /// @param key of its words
    /// @param words where there are none of that key: those of a catalog; else null
    /// @param women null where the form does not ask
    /// @param regimes whether its words changed when the districts went
    /// @param note why a cell is empty, or why the row is there
    public record Row(
            String key,
            @Nullable String words,
            Level level,
            Pair all,
            @Nullable Pair women,
            boolean regimes,
            @Nullable String note,
            boolean optional) {

        boolean shown() {
            return !optional || !all.zero();
        }
    }

    /// This period and the same of last year.
    public record Pair(Amount now, Amount before) {

        /// Column 4 = 2 * 100 / 3, half-up; null when there is nothing to divide by.
        public @Nullable BigDecimal percent() {
            var one = now.value();
            var other = before.value();
            return one == null || other == null || other.signum() == 0
                    ? null
                    : one.multiply(BigDecimal.valueOf(100)).divide(other, 1, RoundingMode.HALF_UP);
        }

        boolean known() {
            return now.known();
        }

        boolean zero() {
            return now.zero() && before.zero();
        }
    }

    /// Figures added up; none where nothing is held to count.
    public record Amount(List<Figure> parts) {

        public Amount {
            parts = List.copyOf(parts);
        }

        public boolean known() {
            return !parts.isEmpty();
        }

        /// Null where nothing is held, or a mean has nobody.
        public @Nullable BigDecimal value() {
            return parts.size() == 1
                    ? parts.getFirst().value()
                    : known() ? BigDecimal.valueOf(count()) : null;
        }

        public long count() {
            return parts.stream().mapToLong(Figure::count).sum();
        }

        /// The figures that make the number: all but those that are nothing, or one.
        public List<Figure> told() {
            var some = parts.stream().filter(figure -> figure.count() != 0).toList();
            return some.isEmpty() ? parts.stream().limit(1).toList() : some;
        }

        boolean zero() {
            return parts.stream().allMatch(figure -> figure.count() == 0);
        }
    }

    public StatisticalForm {
        rows = List.copyOf(rows);
    }

    /// @param figures answers those of the codes that some module brings
    static StatisticalForm ask(
            FormKind kind,
            Heading heading,
            Question question,
            Function<Question, Map<String, Figure>> figures) {
        var now = figures.apply(question);
        var before = figures.apply(question.yearBefore());
        return new StatisticalForm(
                kind,
                heading.organization(),
                heading.when(),
                question.knownAt(),
                question.treeDay(),
                heading.asOf(),
                heading.settings(),
                Outline.of(kind).fill(now, before));
    }

    /// What stands over the rows.
    record Heading(
            Organization organization, FormPeriod when, LocalDate asOf, ReportSettings settings) {}

    public Columns columns() {
        return Outline.of(kind).columns();
    }

    /// The rows that are printed: extra ones only where they say something.
    public List<Row> shown() {
        return rows.stream().filter(Row::shown).toList();
    }

    /// The notes of the printed rows, each once, in their order.
    public List<String> notes() {
        return shown().stream()
                .flatMap(row -> Optional.ofNullable(row.note()).stream())
                .distinct()
                .toList();
    }

    /// @throws IllegalArgumentException if the form has no such row
    public Row row(String key) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not in the form: " + key));
    }

    /// Of form 1, whether it adds up; empty of the others.
    public Optional<Balance> balance() {
        return kind == FormKind.FORM_1
                ? Optional.of(
                        new Balance(
                                row("a").all().now().count(),
                                row("b").all().now().count(),
                                row("c").all().now().count(),
                                row("d").all().now().count()))
                : Optional.empty();
    }

    /// Whether there was more of the period to come.
    public boolean running() {
        return asOf.isBefore(when.days().to());
    }
}
