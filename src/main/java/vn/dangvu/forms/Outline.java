package vn.dangvu.forms;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import vn.dangvu.figures.Figure;
import vn.dangvu.forms.StatisticalForm.Amount;
import vn.dangvu.forms.StatisticalForm.Level;
import vn.dangvu.forms.StatisticalForm.Pair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rows a form has, in which order, and which figures fill them: read from `forms/*.json`.
///
/// To change a form, change it there and the words in the bundle; no code changes.
record Outline(StatisticalForm.Columns columns, List<Part> rows) {

    private static final Map<FormKind, Outline> ALL =
            Arrays.stream(FormKind.values())
                    .collect(
                            Collectors.toMap(
                                    kind -> kind,
                                    kind -> read("/forms/" + kind.address() + ".json")));

    static Outline of(FormKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /// A row, or one for each of several values.
    ///
    /// @param key of its words in the bundle, `forms.row.<form>.<key>`
    /// @param codes of the figures that are added up; of one that no module brings nothing is said
    /// @param women the same of the women among them
    /// @param optional not printed while there is nothing to tell
    /// @param regimes whether its words changed when the districts went
    /// @param note why the cells are empty, or why the row is there, `forms.note.<note>`
    /// @param told whether the note is printed beside numbers, too
    /// @param among the code of all of whom the figures may tell: where that is somebody and the
    ///   figures have heard of none of them, nothing is known, which is no nought
    /// @param each the beginning of codes whose ends are `of`: one row for each
    /// @param words of such rows, where they have none of their own
    record Part(
            @Nullable String key,
            Level level,
            @Nullable List<String> codes,
            @Nullable List<String> women,
            @Nullable Boolean optional,
            @Nullable Boolean regimes,
            @Nullable String note,
            @Nullable Boolean told,
            @Nullable String among,
            @Nullable String each,
            @Nullable List<String> of,
            @Nullable String words) {

        Stream<Part> rows(StatisticalForm.Columns columns) {
            return each == null
                    ? Stream.of(this)
                    : Objects.requireNonNull(of, each).stream().map(end -> one(each, end, columns));
        }

        private Part one(String start, String end, StatisticalForm.Columns columns) {
            String code = start + "." + end;
            boolean women = columns == StatisticalForm.Columns.WOMEN;
            return new Part(
                    start.substring(start.lastIndexOf('.') + 1) + "." + end,
                    level,
                    List.of(code),
                    women ? List.of(code + ".women") : null,
                    optional,
                    regimes,
                    note,
                    told,
                    among,
                    null,
                    null,
                    words == null ? null : words + "." + end);
        }

        Stream<String> everyCode() {
            return Stream.of(some(codes), some(women), Stream.ofNullable(among))
                    .flatMap(asked -> asked);
        }

        private static Stream<String> some(@Nullable List<String> codes) {
            return codes == null ? Stream.empty() : codes.stream();
        }

        StatisticalForm.Row fill(Map<String, Figure> now, Map<String, Figure> before) {
            var all = pair(codes, now, before);
            return new StatisticalForm.Row(
                    Objects.requireNonNullElse(key, ""),
                    words,
                    level,
                    all,
                    women == null ? null : pair(women, now, before),
                    Boolean.TRUE.equals(regimes),
                    note != null && (!all.known() || is(told) || is(optional)) ? note : null,
                    is(optional));
        }

        private static boolean is(@Nullable Boolean said) {
            return Boolean.TRUE.equals(said);
        }

        private Pair pair(
                @Nullable List<String> codes, Map<String, Figure> now, Map<String, Figure> before) {
            return new Pair(amount(codes, now), amount(codes, before));
        }

        private Amount amount(@Nullable List<String> codes, Map<String, Figure> figures) {
            var found = some(codes).flatMap(code -> Stream.ofNullable(figures.get(code))).toList();
            var all = among == null ? null : figures.get(among);
            boolean unheard =
                    all != null && all.count() > 0 && found.stream().allMatch(Part::ofNobody);
            return new Amount(unheard ? List.of() : found);
        }

        private static boolean ofNobody(Figure figure) {
            var base = figure.base();
            return base != null && base == 0;
        }
    }

    private Stream<Part> parts() {
        return rows.stream().flatMap(part -> part.rows(columns));
    }

    /// Every code that the rows ask for.
    Set<String> codes() {
        return parts().flatMap(Part::everyCode)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<StatisticalForm.Row> fill(Map<String, Figure> now, Map<String, Figure> before) {
        return parts().map(part -> part.fill(now, before)).toList();
    }

    private static Outline read(String resource) {
        try (InputStream in = Objects.requireNonNull(Outline.class.getResourceAsStream(resource))) {
            return JsonMapper.shared().readValue(in, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
