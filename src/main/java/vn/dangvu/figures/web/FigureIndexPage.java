package vn.dangvu.figures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dangvu.figures.Figure;
import vn.dangvu.shell.Chip;

/// All figures of an organization and a period, in groups.
public record FigureIndexPage(List<Chip> chips, FigurePage.Ask ask, List<Group> groups) {

    private static final String SHARE = ".share";

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
            FigurePage.Ask ask,
            Map<String, Figure> now,
            Map<String, Figure> before,
            FigureAddress address,
            FigureWords words) {
        var groups = new LinkedHashMap<String, List<Item>>();
        now.forEach((code, figure) -> {
            boolean besideItsCount = code.endsWith(SHARE) && now.containsKey(count(code));
            var past = before.get(code);
            if (!besideItsCount && past != null) {
                String share = now.containsKey(code + SHARE) ? address.figure(code + SHARE) : null;
                groups.computeIfAbsent(group(code), _ -> new ArrayList<>())
                        .add(new Item(
                                words.name(code),
                                words.value(figure),
                                address.figure(code),
                                figure.share() || figure.base() == null ? null : words.percent(figure),
                                share,
                                words.value(past)));
            }
        });
        return new FigureIndexPage(
                chips,
                ask,
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey().replace('.', '-'),
                                words.texts().get("figures.group." + group.getKey()),
                                group.getValue()))
                        .toList());
    }

    private static String count(String share) {
        return share.substring(0, share.length() - SHARE.length());
    }

    /// `members.admitted` for its parts, `rating.cell` for what is counted of cells, else the first word.
    private static String group(String code) {
        for (String group : List.of("members.admitted", "members.closing")) {
            if (code.startsWith(group + ".")) {
                return group;
            }
        }
        int first = code.indexOf('.');
        return code.startsWith("rating.") ? code.substring(0, code.indexOf('.', first + 1)) : code.substring(0, first);
    }
}
