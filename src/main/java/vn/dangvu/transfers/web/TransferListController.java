package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Tab;
import vn.dangvu.transfers.TransfersBelow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Who is to go, is on the way, is awaited, or stays elsewhere for a time.
@Controller
class TransferListController {

    private static final int SIZE = 50;

    private final TransferDesk desk;
    private final TransfersBelow transfers;
    private final Pages pages;

    TransferListController(TransferDesk desk, TransfersBelow transfers, Pages pages) {
        this.desk = desk;
        this.transfers = transfers;
        this.pages = pages;
    }

    @GetMapping("/transfers")
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam(required = false) @Nullable Integer organization,
            @RequestParam(defaultValue = "out") String tab,
            @RequestParam(defaultValue = "1") int page) {
        var words = new TransferWords(texts);
        var roots = desk.roots(viewer);
        if (organization == null && roots.isEmpty()) {
            return pages.show("transfers/nothing", words.page("title"), words.page("list.nothing"));
        }
        int asked = organization == null ? roots.getFirst().id().value() : organization;
        var chosen =
                Arrays.stream(Tab.values())
                        .filter(one -> name(one).equals(tab))
                        .findFirst()
                        .orElse(Tab.OUT);
        int at = Math.max(1, Math.min(page, 10_000));
        return pages.show(
                "transfers/list", words.page("title"), list(viewer, words, asked, chosen, at));
    }

    private ListPage list(Viewer viewer, TransferWords words, int asked, Tab chosen, int page) {
        var here = desk.look(viewer, asked);
        var counts = transfers.counts(viewer, here.id());
        var lines = transfers.list(viewer, here.id(), chosen, (page - 1) * SIZE, SIZE);
        boolean records = desk.mayRecord(viewer, asked);
        String base = "/transfers?organization=" + asked;
        var lists = new TransferLists(words, desk.today());
        int total = counts.getOrDefault(chosen, 0);
        return new ListPage(
                chips(words, here),
                asked,
                desk.places(viewer, here),
                name(chosen),
                lists.tabs(counts, chosen, base),
                lists.lines(lines, chosen),
                records && chosen == Tab.IN && lines.size() > 1,
                records ? "/transfers/in?organization=" + asked : null,
                records && here.kind().holdsMembers()
                        ? "/transfers/batch?organization=" + asked
                        : null,
                lists.pager(base + "&tab=" + name(chosen), page, SIZE, total),
                chosen == Tab.AWAY ? others(viewer, words, here) : null);
    }

    /// The radar and the figures count them, too.
    private @Nullable Crumb others(Viewer viewer, TransferWords words, Organization here) {
        int away = transfers.awayWithoutSlip(viewer, here.id());
        return away == 0
                ? null
                : new Crumb(
                        words.page("away.others", words.number(away)),
                        "/members?organization=" + here.id() + "&state=away");
    }

    private List<Chip> chips(TransferWords words, Organization here) {
        return List.of(
                new Chip(words.page("chip.organization"), here.shortName(), "#organization", null),
                Chip.fixed(words.page("chip.day"), words.date(desk.today())));
    }

    static String name(Tab tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
