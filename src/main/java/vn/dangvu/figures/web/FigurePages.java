package vn.dangvu.figures.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.BasisWords;
import vn.dangvu.figures.FactView;
import vn.dangvu.figures.Figure;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.Row;
import vn.dangvu.figures.RowPage;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.Switch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Puts what the doors answer into the words of the page.
final class FigurePages {

    private final FigureWords words;
    private final Asked asked;

    FigurePages(FigureWords words, Asked asked) {
        this.words = words;
        this.asked = asked;
    }

    /// Back to the organization; and to the report of the year, whence most come.
    List<Crumb> trail() {
        var trail = new ArrayList<Crumb>();
        var address = asked.address();
        trail.add(new Crumb(asked.where().shortName(), address.page(address.organization())));
        if (FigureWords.wholeYear(address.period())) {
            int year = address.period().from().getYear();
            trail.add(new Crumb(words.page("report", String.valueOf(year)), address.report(year)));
        }
        return trail;
    }

    /// Where, when, and as known when; each leads to its field of the form.
    List<Chip> chips(String withoutKnown) {
        var chips = new ArrayList<Chip>();
        var address = asked.address();
        chips.add(
                new Chip(
                        words.page("chip.organization"),
                        asked.where().shortName(),
                        "#place",
                        null));
        chips.add(
                new Chip(words.page("chip.period"), words.period(address.period()), "#from", null));
        if (address.known() != null) {
            chips.add(
                    new Chip(
                            words.page("chip.known"),
                            words.date(address.known()),
                            "#known",
                            withoutKnown));
        }
        return chips;
    }

    /// @param address the page that is shown, of an address
    @Nullable Switch basis(boolean matters, Function<FigureAddress, String> address) {
        var shown = asked.address();
        var restated = shown.on(Basis.RESTATED);
        return matters || shown.treeDay() != null
                ? BasisWords.choice(
                        words.texts(),
                        shown.treeDay(),
                        Objects.requireNonNull(restated.treeDay()),
                        address.apply(shown.on(Basis.WAS)),
                        address.apply(restated))
                : null;
    }

    FigurePage.@Nullable Base base(Figure figure, @Nullable String code) {
        if (figure.base() == null || code == null) {
            return null;
        }
        String all = words.number(figure.base());
        return new FigurePage.Base(
                switch (figure.kind()) {
                    case COUNT -> words.page("percent", words.percent(figure), all);
                    case SHARE -> words.page("share", words.number(figure.count()), all);
                    case MEAN -> words.page("mean", words.number(figure.count()), all);
                },
                words.name(code),
                asked.address().figure(code));
    }

    FigurePage.Before before(Figure now, Figure before) {
        var change = words.change(now, before);
        return new FigurePage.Before(
                words.page("before", words.value(before)),
                asked.address().yearBefore().figure(now.code()),
                change == null ? "level" : change.direction(),
                change == null ? null : change.text());
    }

    FigurePage.Rows rows(
            Indicator indicator, Figure figure, RowPage found, @Nullable String after) {
        var view = indicator.measure().view();
        boolean event = view.time() == FactView.Time.EVENT;
        var address = asked.address();
        String code = indicator.code();
        return new FigurePage.Rows(
                !view.person().isEmpty(),
                found.rows().stream().anyMatch(row -> row.decisionNumber() != null),
                words.page(event ? "row.day.event" : "row.day.state"),
                words.valueHeading(indicator.measure().summed()),
                words.factHeading(
                        code, event || view.person().isEmpty() ? "row.fact" : "row.fact.standing"),
                found.rows().stream().map(this::line).toList(),
                words.page(
                        "rows.shown",
                        words.number(found.rows().size()),
                        words.number(figure.rows())),
                found.next() == null ? null : address.rowsAfter(code, found.next()),
                after == null ? null : address.figure(code));
    }

    private FigurePage.Line line(Row row) {
        String place =
                "/organizations/" + row.organizationId() + "?on=" + asked.address().period().to();
        return new FigurePage.Line(
                row.name(),
                Objects.requireNonNullElse(row.record(), place),
                row.memberCode() == null ? "" : row.memberCode(),
                row.bornOnPaper(),
                row.organization(),
                place,
                row.successor() == null ? null : words.page("row.successor", row.successor()),
                words.date(row.on()),
                words.fact(row.fact()),
                row.value() == null ? "" : words.number(row.value()),
                row.decisionNumber() == null ? "" : row.decisionNumber());
    }
}
