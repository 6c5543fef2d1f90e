package vn.dangvu.reports;

import vn.dangvu.figures.Figure;

import java.util.List;
import java.util.Optional;

/// A part of the report: its lines, and how they are to be read together.
///
/// The title stands in the bundle as `reports.section.<key>`.
public sealed interface Section {

    String key();

    /// Every line of the section, in the order of the outline.
    List<Line> lines();

    /// Whether it is about members, or has something to tell of organizations.
    default boolean ofMembers() {
        return lines().stream()
                .anyMatch(line ->
                        line.code().startsWith("members.")
                                || line.code().startsWith("rating.member.")
                                || (line.now().count() > 0 && line.code().startsWith("rating.")));
    }

    /// Figures that stand beside last year's.
    ///
    /// @param optional codes that are not shown while there is nothing to tell
    record Comparison(String key, List<Line> lines, List<String> optional) implements Section {

        public List<Line> shown() {
            return lines.stream()
                    .filter(line -> !line.empty() || !optional.contains(line.code()))
                    .toList();
        }
    }

    /// What makes up a figure: the lines are parts of `whole`.
    record Breakdown(String key, Line whole, List<Line> lines) implements Section {

        /// The share of `line` in the whole, this year and the last.
        public Line share(Line line) {
            return new Line(share(line.now(), whole.now()), share(line.before(), whole.before()));
        }

        private static Figure share(Figure part, Figure whole) {
            return new Figure(part.code() + ".share", part.count(), whole.count(), true, 2);
        }

        /// The lines with something to tell.
        public List<Line> filled() {
            return lines.stream().filter(line -> !line.empty()).toList();
        }
    }

    /// The levels given to one kind of subject. The four levels exclude each other; "or better" and
    /// "of which" are read from them, each with its own base (handbook 3.6).
    ///
    /// @param subject the beginning of its codes, such as `rating.member`
    record Rating(String key, String subject, List<Line> lines) implements Section {

        static final List<String> COUNTS =
                List.of(
                        "total",
                        "rated",
                        "notRated",
                        "excellent",
                        "good",
                        "goodOrBetter",
                        "fulfilled",
                        "notFulfilled");
        static final List<String> SHARES =
                List.of(
                        "rated.share",
                        "excellent.share",
                        "good.share",
                        "goodOrBetter.share",
                        "excellentOfGoodOrBetter.share",
                        "fulfilled.share",
                        "notFulfilled.share");

        /// Why there is no level (handbook 3.4).
        static final List<String> REASONS =
                List.of("UNDER_SIX_MONTHS", "EXEMPT", "SUSPENDED", "ABSENT", "OTHER");

        /// The four levels, best first.
        public static final List<String> LEVELS =
                List.of("excellent", "good", "fulfilled", "notFulfilled");

        /// @param name the end of the code: `goodOrBetter`, `goodOrBetter.share`
        public Line line(String name) {
            return find(name)
                    .orElseThrow(() -> new IllegalArgumentException(subject + " has no " + name));
        }

        /// The share of `name` in its base; the total has none.
        public Optional<Line> share(String name) {
            return find(name + ".share");
        }

        private Optional<Line> find(String name) {
            String code = subject + "." + name;
            return lines.stream().filter(line -> line.code().equals(code)).findFirst();
        }

        /// Why some were not rated, where anybody was not, this year or the last.
        public List<Line> reasons() {
            return REASONS.stream()
                    .map(reason -> line("notRated." + reason))
                    .filter(line -> !line.empty())
                    .toList();
        }

        /// Whether anybody has been rated this year.
        public boolean recorded() {
            return line("rated").now().count() > 0;
        }
    }
}
