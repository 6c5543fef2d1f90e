package vn.dangvu.organizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.ChangedDay;
import vn.dangvu.organizations.TreeOverTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The days on which the tree changed, to walk along them.
@Component
class Timelines {

    /// More would be narrower than a finger; earlier days are reached step by step or typed.
    private static final int STOPS = 150;

    private final TreeOverTime overTime;

    Timelines(TreeOverTime overTime) {
        this.overTime = overTime;
    }

    /// @param address of the same page on another day
    @Nullable Timeline of(
            Viewer viewer,
            LocalDate shown,
            LocalDate today,
            Function<LocalDate, String> address,
            Texts texts) {
        var days = overTime.changedDays(viewer);
        if (days.isEmpty()) {
            return null;
        }
        var earlier = last(days.stream().filter(day -> day.on().isBefore(shown)).toList());
        var later = days.stream().filter(day -> day.on().isAfter(shown)).findFirst().orElse(null);
        var stops = stops(days, today, texts);
        var at = last(days.stream().filter(day -> !day.on().isAfter(shown)).toList());
        return new Timeline(
                step(earlier, address, texts),
                step(later, address, texts),
                place(stops, shown),
                stops,
                difference(at, shown));
    }

    private static List<Timeline.Stop> stops(List<ChangedDay> days, LocalDate today, Texts texts) {
        var stops = new ArrayList<Timeline.Stop>();
        days.stream()
                .skip(Math.max(0, days.size() - STOPS))
                .forEach(day -> stops.add(new Timeline.Stop(day.on(), words(day, texts))));
        if (days.stream().noneMatch(day -> day.on().equals(today))) {
            String words =
                    Formats.of(texts).date(today)
                            + ": "
                            + texts.get("organizations.page.time.today");
            stops.add(new Timeline.Stop(today, words));
            stops.sort(Comparator.comparing(Timeline.Stop::day));
        }
        return stops;
    }

    private static int place(List<Timeline.Stop> stops, LocalDate shown) {
        int at = 0;
        while (at + 1 < stops.size() && !stops.get(at + 1).day().isAfter(shown)) {
            at++;
        }
        return at;
    }

    /// What the latest change up to the day did: the day before it against the day.
    private static @Nullable String difference(@Nullable ChangedDay at, LocalDate shown) {
        return at == null
                ? null
                : "/organizations/difference?from=" + at.on().minusDays(1) + "&to=" + shown;
    }

    private static Timeline.@Nullable Step step(
            @Nullable ChangedDay day, Function<LocalDate, String> address, Texts texts) {
        return day == null ? null : new Timeline.Step(words(day, texts), address.apply(day.on()));
    }

    private static @Nullable ChangedDay last(List<ChangedDay> days) {
        return days.isEmpty() ? null : days.getLast();
    }

    /// `01/03/2025: thành lập 2 tổ chức, kết thúc Đảng bộ Khối`.
    static String words(ChangedDay day, Texts texts) {
        return Formats.of(texts).date(day.on())
                + ": "
                + day.happened().stream()
                        .sorted(Comparator.comparing(ChangedDay.Happened::what))
                        .map(happened -> words(happened, texts))
                        .collect(Collectors.joining(", "));
    }

    private static String words(ChangedDay.Happened happened, Texts texts) {
        String key = "organizations.happened." + happened.what();
        return happened.count() == 1
                ? texts.get(key + ".one", happened.name())
                : texts.get(key, Formats.of(texts).number(happened.count()));
    }
}
