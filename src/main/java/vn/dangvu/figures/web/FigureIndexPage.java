package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Figure;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Switch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All figures of an organization and a period, in groups.
public record FigureIndexPage(
        List<Chip> chips, @Nullable Switch basis, FigurePage.Ask ask, List<Group> groups) {

    private static final String SHARE = ".share";

    /// In the order in which an office reads them.
    private static final List<String> GROUPS =
            List.of(
                    "members",
                    "organizations",
                    "committees",
                    "fees",
                    "candidates",
                    "courses",
                    "departures",
                    "rating.grassroots",
                    "rating.cell",
                    "rating.collective",
                    "rating.member",
                    "members.admitted",
                    "members.entered",
                    "members.closing",
                    "admissions",
                    "recognitions");

    /// Of so many rows only those are shown that say something, this year or last.
    private static final List<String> LONG =
            List.of("members.entered.people.", "members.entered.religion.");

    public record Group(String id, String title, List<Item> items) {}

    /// @param share the percentage beside a count; null where it has no base
    /// @param shareAddress where that percentage is a figure of its own
    public record Item(
            String name,
            String value,
            String address,
            @Nullable String share,
            @Nullable String shareAddress,
            String before) {}

    static FigureIndexPage of(
            List<Chip> chips,
            @Nullable Switch basis,
            FigurePage.Ask ask,
            Map<String, Figure> now,
            Map<String, Figure> before,
            FigureAddress address,
            FigureWords words) {
        var groups = new HashMap<String, List<Item>>();
        now.forEach((code, figure) -> {
            boolean besideItsCount = code.endsWith(SHARE) && now.containsKey(count(code));
            var past = before.get(code);
            boolean nothing =
                    LONG.stream().anyMatch(code::startsWith)
                            && figure.count() == 0
                            && (past == null || past.count() == 0);
            if (!besideItsCount && !nothing && past != null) {
                String share = now.containsKey(code + SHARE) ? address.figure(code + SHARE) : null;
                groups.computeIfAbsent(group(code), _ -> new ArrayList<>())
                        .add(
                                new Item(
                                        words.name(code),
                                        words.value(figure),
                                        address.figure(code),
                                        figure.share() || figure.base() == null
                                                ? null
                                                : words.percent(figure),
                                        share,
                                        words.value(past)));
            }
        });
        return new FigureIndexPage(
                chips,
                basis,
                ask,
                GROUPS.stream()
                        .map(group ->
                                new Group(
                                        group.replace('.', '-'),
                                        words.texts().get("figures.group." + group),
                                        groups.getOrDefault(group, List.of())))
                        .toList());
    }

    private static String count(String share) {
        return share.substring(0, share.length() - SHARE.length());
    }

    /// The narrowest group: `members.admitted` has its parts, `members` the rest.
    private static String group(String code) {
        return GROUPS.stream()
                .filter(group -> code.startsWith(group + "."))
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new IllegalStateException("No group for " + code));
    }
}
