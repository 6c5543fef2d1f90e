package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Lines of a plan as far as one page shows them; a province's plan has thousands.
///
/// @param summary which of how many; null where all are shown
/// @param first where the first page is; null on it
/// @param next where the next page is; null on the last
public record PlanLines(
        List<PlanPage.LineRow> rows,
        @Nullable String summary,
        @Nullable String first,
        @Nullable String next) {

    private static final int SIZE = 100;

    /// The first line of the page on which `line` stands.
    static int firstOn(int line) {
        return (line - 1) / SIZE * SIZE + 1;
    }

    /// @param from a line on the page
    static PlanLines of(OpenPlan open, int from) {
        var lines = open.plan().lines();
        int first = firstOn(Math.clamp(from, 1, Math.max(1, lines.size())));
        int last = Math.min(lines.size(), first + SIZE - 1);
        var rows = new ArrayList<PlanPage.LineRow>();
        for (int number = first; number <= last; number++) {
            var line = lines.get(number - 1);
            rows.add(
                    new PlanPage.LineRow(
                            number,
                            open.words().action(line.action()),
                            open.words().sentence(line, open.names()),
                            open.address() + "/lines/" + number,
                            number == 1,
                            number == lines.size()));
        }
        String address = open.address() + "?from=%d#lines";
        return new PlanLines(
                rows,
                lines.size() <= SIZE
                        ? null
                        : open.words()
                                .page(
                                        "linesShown",
                                        open.words().number(first),
                                        open.words().number(last),
                                        open.words().number(lines.size())),
                first == 1 ? null : address.formatted(1),
                last == lines.size() ? null : address.formatted(last + 1));
    }
}
