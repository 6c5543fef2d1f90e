package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.shell.Crumb;
import vn.dangvu.transfers.Tab;
import vn.dangvu.transfers.TransferLine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts lists of transfers into words.
record TransferLists(TransferWords words, LocalDate today) {

    /// Days before a limit on which it is told as near.
    private static final int NEAR = 15;

    List<ListPage.TabLink> tabs(Map<Tab, Integer> counts, Tab chosen, String base) {
        return Arrays.stream(Tab.values())
                .map(tab ->
                        new ListPage.TabLink(
                                words.page("tab." + tab),
                                words.number(counts.getOrDefault(tab, 0)),
                                base + "&tab=" + TransferListController.name(tab),
                                tab == chosen))
                .toList();
    }

    List<ListPage.Line> lines(List<TransferLine> found, Tab tab) {
        return found.stream().map(line -> line(line, tab)).toList();
    }

    ListPage.Pager pager(String address, int page, int size, int total) {
        int first = (page - 1) * size + 1;
        int last = Math.min(page * size, total);
        return new ListPage.Pager(
                words.page(
                        "pager",
                        words.number(Math.min(first, last)),
                        words.number(last),
                        words.number(total)),
                page > 1
                        ? new Crumb(words.page("pager.before"), address + "&page=" + (page - 1))
                        : null,
                last < total
                        ? new Crumb(words.page("pager.after"), address + "&page=" + (page + 1))
                        : null);
    }

    private ListPage.Line line(TransferLine line, Tab tab) {
        var limit = limit(line);
        return new ListPage.Line(
                line.id(),
                line.fullName().isEmpty() ? words.page("somebody") : line.fullName(),
                "/transfers/" + line.id(),
                born(line.born()),
                line.from(),
                Objects.requireNonNullElse(line.goal(), ""),
                words.page("line.what", words.kind(line.temporary()), words.cause(line.cause())),
                slip(line),
                words.state(line.state()),
                icon(line.state()),
                limit == null ? null : limit.words(),
                limit == null ? "clock" : limit.icon(),
                limit == null ? "" : limit.tone(),
                tab == Tab.IN && line.state().equals("ON_THE_WAY"));
    }

    private String slip(TransferLine line) {
        var day = line.slipOn();
        return line.slipNumber() == null
                ? ""
                : day == null
                        ? line.slipNumber()
                        : words.page("line.slip", line.slipNumber(), words.date(day));
    }

    /// A limit in words, with a picture and a colour.
    record Limit(String words, String icon, String tone) {}

    private @Nullable Limit limit(TransferLine line) {
        return switch (line.state()) {
            case "ASKED" -> limit("limit.start", line.dueOn());
            case "ON_THE_WAY", "PRESENTED", "LOST" -> limit("limit.present", line.dueOn());
            case "THERE" -> limit("limit.stay", line.untilOn());
            default -> null;
        };
    }

    /// @param key of the words, which differ where the day is past
    @Nullable Limit limit(String key, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        String date = words.date(day);
        if (day.isBefore(today)) {
            return new Limit(words.page(key + ".past", date), "alert-circle", "bad");
        }
        return day.isAfter(today.plusDays(NEAR))
                ? new Limit(words.page(key, date), "calendar", "")
                : new Limit(words.page(key + ".near", date), "clock", "warn");
    }

    static String icon(String state) {
        return switch (state) {
            case "ASKED" -> "notes";
            case "PRESENTED" -> "login";
            case "ON_THE_WAY" -> "transfer";
            case "LOST" -> "alert-triangle";
            case "THERE" -> "map-pin";
            case "RECEIVED" -> "circle-check";
            case "ENDED" -> "check";
            default -> "ban";
        };
    }

    /// `1962-02-03`, `1962-02` or `1962` as a reader writes it.
    static String born(String kept) {
        var parts = List.of(kept.split("-"));
        return String.join("/", parts.reversed());
    }
}
