package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.fees.Overview;
import vn.dangvu.fees.Overview.Cell;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.FieldError;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Puts the overview of a month into words.
///
/// @param open whether only cells are shown whose sheet is not in
record OverviewPages(Here here, Overview overview, boolean open, boolean maySet) {

    private static final String OPEN = "&open=true";

    OverviewPage page(List<FieldError> errors) {
        var words = here.words();
        var shown = overview.cells().stream().filter(this::wanted).map(this::row).toList();
        return new OverviewPage(
                here.trail(),
                List.of(
                        new Chip(
                                words.page("chip.organization"),
                                here.itself().shortName(),
                                "/organizations/" + here.id(),
                                null),
                        Chip.fixed(words.page("chip.month"), words.month(here.month()))),
                MonthNavs.of(here, errors),
                tiles(),
                flow(),
                quick(),
                shown,
                shown.isEmpty() ? words.page(open ? "none.open" : "none.cells") : null,
                "/fees.xlsx?organization=" + here.id() + "&month=" + here.month(),
                maySet ? "/fees/settings?organization=" + here.id() : null,
                "/figures?organization=%s&from=%s&to=%s#fees"
                        .formatted(here.id(), here.month().atDay(1), here.month().atEndOfMonth()));
    }

    private boolean wanted(Cell cell) {
        return !open || cell.sent() == null && cell.members() > 0;
    }

    private int cells() {
        return (int) overview.cells().stream().filter(cell -> cell.members() > 0).count();
    }

    private int notIn() {
        return (int)
                overview.cells().stream()
                        .filter(cell -> cell.sent() == null && cell.members() > 0)
                        .count();
    }

    private List<SheetPage.Tile> tiles() {
        var words = here.words();
        var sums = overview.sums();
        return List.of(
                new SheetPage.Tile(
                        words.page("tile.sheets"),
                        words.number(overview.sheetsIn()),
                        words.page("of.cells", cells())),
                new SheetPage.Tile(words.page("tile.due"), words.moneyOrMask(sums.due()), null),
                new SheetPage.Tile(
                        words.page("tile.paid"), words.moneyOrMask(sums.takenIn()), besides()),
                new SheetPage.Tile(
                        words.page("tile.missing"), words.moneyOrMask(sums.missing()), null));
    }

    /// What is paid already where the sheet is not in: it is in none of the sums.
    private @Nullable String besides() {
        Long besides = overview.sums().besides();
        return Objects.equals(besides, 0L)
                ? null
                : here.words().page("of.besides", here.words().moneyOrMask(besides));
    }

    private List<String> flow() {
        var words = here.words();
        var flow = overview.flow();
        if (flow == null) {
            return List.of(words.page("flow.masked"));
        }
        var told = new ArrayList<String>();
        told.add(words.page("flow.received", words.money(flow.received())));
        Long kept = flow.kept();
        Integer percent = flow.percent();
        if (kept == null || percent == null) {
            told.add(words.page("flow.unknown"));
        } else {
            told.add(
                    words.page(
                            "flow.kept",
                            words.money(kept),
                            words.percent(percent),
                            words.money(Objects.requireNonNull(flow.passedOn()))));
        }
        if (flow.unclear() > 0) {
            told.add(words.page("flow.unclear", flow.unclear()));
        }
        return told;
    }

    private List<OverviewPage.Quick> quick() {
        var words = here.words();
        return List.of(
                new OverviewPage.Quick(words.page("quick.all", cells()), here.address(), !open),
                new OverviewPage.Quick(
                        words.page("quick.open", notIn()), here.address() + OPEN, open));
    }

    private OverviewPage.Row row(Cell cell) {
        var words = here.words();
        var sent = cell.sent();
        return new OverviewPage.Row(
                cell.itself().shortName(),
                cell.itself().code(),
                Here.address(cell.itself().id(), here.month()),
                state(cell),
                sent == null || sent.unknown() == 0
                        ? null
                        : words.page("cell.without", sent.unknown()),
                words.number(cell.members()),
                sent == null ? FeeWords.NOTHING : words.moneyOrMask(sent.due()),
                words.moneyOrMask(cell.takenIn()),
                sent == null ? FeeWords.NOTHING : words.moneyOrMask(sent.missing()),
                sent == null ? FeeWords.NOTHING : words.number(sent.exempt()),
                share(sent, sent == null ? null : sent.kept()),
                share(sent, sent == null ? null : sent.sentUp()));
    }

    /// Of what was sent; nothing where nobody decided about it.
    private String share(Overview.@Nullable Sent sent, @Nullable Long amount) {
        return amount != null
                ? here.words().money(amount)
                : sent != null && sent.paid() == null ? FeeWords.MASK : FeeWords.NOTHING;
    }

    private SheetPage.State state(Cell cell) {
        var words = here.words();
        var sent = cell.sent();
        if (sent == null) {
            return cell.members() == 0
                    ? new SheetPage.State(words.page("cell.nobody"), "quiet", "minus")
                    : new SheetPage.State(words.page("cell.open"), "warn", "clock");
        }
        String at = words.time(sent.at(), here.zone());
        return sent.differs()
                ? new SheetPage.State(words.page("cell.differs", at), "warn", "info-circle")
                : new SheetPage.State(words.page("cell.sent", at), "good", "circle-check");
    }
}
