package vn.dangvu.radar.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.radar.Findings;
import vn.dangvu.radar.Tally;
import vn.dangvu.radar.Within;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Option;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/// Makes the page of what waits.
///
/// @param here the organization, as of the day that is asked for
record RadarPages(RadarRequest asked, Organization here, RadarWords words) {

    /// So many of each kind stand beside the others; a kind alone comes page by page.
    static final int FIRST = 5;

    static final int SIZE = 50;

    /// How many entries of each kind have to be found for this page.
    int wanted() {
        return asked.kind() == null ? FIRST : asked.page() * SIZE;
    }

    RadarPage page(Findings found, List<Organization> around) {
        var total = found.total();
        return new RadarPage(
                chips(),
                here.id().value(),
                options(around),
                asked.wrong() ? asked.typed() : words.date(asked.day()),
                flaw(),
                Arrays.stream(Within.values())
                        .map(one -> new Option(one.name(), words.page("within." + one)))
                        .toList(),
                asked.within().name(),
                asked.kind() == null ? "" : asked.kind(),
                tiles(total),
                found.tallies().entrySet().stream()
                        .map(kind -> count(kind.getKey(), kind.getValue()))
                        .toList(),
                found.tallies().entrySet().stream()
                        .filter(kind -> asked.kind() == null || asked.kind().equals(kind.getKey()))
                        .map(kind -> group(kind.getKey(), kind.getValue(), found))
                        .toList(),
                asked.kind() == null ? null : asked.of(null).address(),
                asked.in(YearMonth.from(asked.day())).address(),
                pager(found),
                words.page("none." + (asked.within() == Within.LATE ? "late" : "all")));
    }

    List<Chip> chips() {
        var organization =
                new Chip(words.page("chip.organization"), here.shortName(), "#organization", null);
        var day =
                new Chip(
                        words.page("chip.day"),
                        words.date(asked.day()),
                        "#on",
                        asked.day().equals(asked.today())
                                ? null
                                : asked.on(asked.today()).address());
        if (asked.kind() == null) {
            return List.of(organization, day);
        }
        return List.of(
                organization,
                day,
                new Chip(
                        words.page("chip.kind"),
                        words.alerts().heading(asked.kind()),
                        "#kinds",
                        asked.of(null).address()));
    }

    static List<Option> options(List<Organization> around) {
        return around.stream()
                .map(one -> new Option(one.id().toString(), one.shortName()))
                .toList();
    }

    @Nullable String flaw() {
        return asked.wrong() ? words.page("on.wrong", asked.typed()) : null;
    }

    private List<RadarPage.Tile> tiles(Tally total) {
        var late =
                new RadarPage.Tile(
                        words.page("tile.late"),
                        words.number(total.late()),
                        "alert-circle",
                        total.late() > 0 ? "bad" : "quiet",
                        asked.of(null).within(Within.LATE).address());
        if (asked.within() == Within.LATE) {
            return List.of(late);
        }
        String all = asked.of(null).address();
        return List.of(
                late,
                new RadarPage.Tile(
                        words.page("tile.coming", asked.within().days()),
                        words.number(total.coming()),
                        "clock",
                        total.coming() > 0 ? "warn" : "quiet",
                        all + "#groups"),
                new RadarPage.Tile(
                        words.page("tile.undated"),
                        words.number(total.undated()),
                        "notes",
                        "quiet",
                        all + "#groups"));
    }

    private RadarPage.Count count(String kind, Tally tally) {
        return new RadarPage.Count(
                words.alerts().heading(kind),
                words.number(tally.all()),
                late(tally),
                asked.of(kind).address(),
                kind.equals(asked.kind()));
    }

    private String late(Tally tally) {
        return tally.late() == 0 ? "" : words.page("late.count", words.number(tally.late()));
    }

    private RadarPage.Group group(String kind, Tally tally, Findings found) {
        var entries =
                found.entries().stream()
                        .filter(entry -> entry.alert().kind().equals(kind))
                        .skip(asked.kind() == null ? 0 : (asked.page() - 1L) * SIZE)
                        .toList();
        int others = asked.kind() == null ? tally.all() - entries.size() : 0;
        return new RadarPage.Group(
                "kind-" + kind.replace('.', '-'),
                words.alerts().heading(kind),
                words.number(tally.all()),
                late(tally),
                words.alerts().about(kind),
                tally.late() + tally.coming() > 0,
                entries.stream().map(words::line).toList(),
                others > 0
                        ? new Crumb(
                                words.page("others", words.number(tally.all())),
                                asked.of(kind).address())
                        : null);
    }

    private RadarPage.@Nullable Pager pager(Findings found) {
        var tally = found.tallies().get(asked.kind());
        if (tally == null || tally.all() <= SIZE) {
            return null;
        }
        int from = (asked.page() - 1) * SIZE;
        int to = Math.min(from + SIZE, tally.all());
        return new RadarPage.Pager(
                words.page(
                        "pager",
                        words.number(Math.min(from + 1, tally.all())),
                        words.number(to),
                        words.number(tally.all())),
                to < tally.all() ? asked.page(asked.page() + 1).address() : null,
                asked.page() > 1 ? asked.page(1).address() : null);
    }
}
