package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.BasisWords;
import vn.dangvu.figures.Figure;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.organizations.Organization;
import vn.dangvu.papers.Numerals;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.Line;
import vn.dangvu.reports.Section;
import vn.dangvu.reports.Wording;
import vn.dangvu.reports.web.HomePage.KeyFigure;
import vn.dangvu.reports.web.HomePage.Link;
import vn.dangvu.shell.Chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts the first page together from the annual report of the year.
final class HomePages {

    private static final List<String> KEY_FIGURES =
            List.of(
                    "members.closing",
                    "members.admitted",
                    "members.recognized",
                    "members.transferredIn",
                    "members.transferredOut",
                    "organizations.grassroots");

    private final AnnualReport report;
    private final ReportAddress address;
    private final Texts texts;
    private final Wording wording;
    private final Numerals numerals;

    HomePages(AnnualReport report, ReportAddress address, Texts texts) {
        this.report = report;
        this.address = address;
        this.texts = texts;
        this.wording = new Wording(report, texts);
        this.numerals = Numerals.of(texts);
    }

    HomePage page(
            List<Organization> homes,
            boolean dependsOnBasis,
            int thisYear,
            boolean mayRecord,
            AnnualReports.Pending pending) {
        return new HomePage(
                chips(),
                homes.size() < 2 ? List.of() : homes.stream().map(this::place).toList(),
                years(thisYear),
                dependsOnBasis || report.treeDay() != null
                        ? BasisWords.choice(
                                texts,
                                report.treeDay(),
                                report.period().to(),
                                address.home(Basis.WAS),
                                address.home(Basis.RESTATED))
                        : null,
                report.year() < thisYear
                        ? texts.get("reports.home.earlier", year(0), String.valueOf(thisYear))
                        : null,
                report.running() && !report.future()
                        ? texts.get("reports.home.figures.running", year(0))
                        : texts.get("reports.home.figures", year(0)),
                report.empty(),
                todos(thisYear, mayRecord, pending),
                figures(),
                ways(mayRecord));
    }

    private List<Chip> chips() {
        return List.of(
                new Chip(
                        texts.get("reports.chip.organization"),
                        report.organization().shortName(),
                        "/organizations/" + report.organization().id(),
                        null),
                Chip.fixed(
                        texts.get("reports.chip.period"),
                        Formats.of(texts).period(report.period())));
    }

    private Link place(Organization home) {
        return new Link(
                home.shortName(),
                address.homeOf(home.id()),
                home.id().equals(report.organization().id()));
    }

    private List<Link> years(int thisYear) {
        int last = Math.max(report.year(), Math.min(report.year() + 1, thisYear));
        return IntStream.rangeClosed(report.year() - 2, last)
                .mapToObj(year ->
                        new Link(String.valueOf(year), address.homeOf(year), year == report.year()))
                .toList();
    }

    private List<Link> todos(int thisYear, boolean mayRecord, AnnualReports.Pending pending) {
        var todos = new ArrayList<Link>();
        if (pending.overdue() > 0) {
            todos.add(
                    new Link(
                            texts.get(
                                    "reports.home.probationaryOverdue",
                                    numerals.count(pending.overdue())),
                            address.figure("members.probationaryOverdue", pending.period()),
                            false));
        }
        if (pending.leadership() > 0) {
            todos.add(
                    new Link(
                            texts.get(
                                    "reports.home.leadership",
                                    numerals.count(pending.leadership())),
                            "/committees/vacancies?organization=" + report.organization().id(),
                            false));
        }
        for (var found : report.disagreements()) {
            todos.add(new Link(wording.disagreement(found), address.page(), false));
        }
        report.sections()
                .filter(Section.Rating.class::isInstance)
                .map(Section.Rating.class::cast)
                .forEach(rating -> unrated(rating, thisYear, mayRecord, todos));
        if (report.settings().admissionTarget() == null) {
            todos.add(
                    new Link(
                            texts.get("reports.home.noTarget", year(0)),
                            mayRecord ? address.settings() : null,
                            false));
        }
        long probationary = report.count("members.probationary");
        // Who is past the twelve months is work to do; the others only wait.
        if (probationary > 0 && pending.overdue() == 0) {
            todos.add(
                    new Link(
                            texts.get("reports.home.probationary", numerals.count(probationary)),
                            address.figure("members.probationary", report.period()),
                            false));
        }
        return todos;
    }

    /// Of a year that is over, its ratings are missed; of a running one, those of the year before.
    private void unrated(Section.Rating rating, int thisYear, boolean mayRecord, List<Link> todos) {
        Line rated = rating.line("rated");
        boolean over = report.year() < thisYear;
        if ((over ? rated.now() : rated.before()).count() > 0) {
            return;
        }
        todos.add(
                new Link(
                        texts.get(
                                "reports.home.unrated", wording.unit(rating), year(over ? 0 : -1)),
                        mayRecord ? "/import" : null,
                        false));
    }

    private List<KeyFigure> figures() {
        var figures = new ArrayList<KeyFigure>();
        KEY_FIGURES.forEach(
                code -> figures.add(figure(wording.label(code), report.line(code), null)));
        report.sections()
                .filter(Section.Rating.class::isInstance)
                .map(Section.Rating.class::cast)
                .forEach(rating -> orBetter(rating).ifPresent(figures::add));
        return figures;
    }

    /// While the year has no ratings, those of the year before.
    private Optional<KeyFigure> orBetter(Section.Rating rating) {
        String label =
                texts.get("reports.home.orBetter", texts.get("reports.section." + rating.key()));
        if (rating.recorded()) {
            return Optional.of(orBetter(rating, label));
        }
        Line better = rating.line("goodOrBetter");
        return better.before().count() == 0
                ? Optional.empty()
                : Optional.of(
                        new KeyFigure(
                                label,
                                numerals.count(better.before().count()),
                                address.figure(better.code(), report.period().yearBefore()),
                                base(
                                        rating.line("rated").before(),
                                        rating.line("goodOrBetter.share").before()),
                                texts.get("reports.home.lastRated", year(-1)),
                                "level"));
    }

    private KeyFigure orBetter(Section.Rating rating, String label) {
        String base = base(rating.line("rated").now(), rating.line("goodOrBetter.share").now());
        return figure(label, rating.line("goodOrBetter"), base);
    }

    private String base(Figure rated, Figure share) {
        return texts.get(
                "reports.home.ofRated",
                numerals.count(rated.count()),
                numerals.percent(share.percent()));
    }

    private KeyFigure figure(String label, Line line, @Nullable String base) {
        long change = line.now().count() - line.before().count();
        String direction = change > 0 ? "up" : change < 0 ? "down" : "level";
        return new KeyFigure(
                label,
                numerals.count(line.now().count()),
                address.figure(line.code(), report.period()),
                line.code().equals("members.admitted") ? wording.target().orElse(null) : base,
                texts.get(
                        "reports.home." + direction,
                        numerals.count(Math.abs(change)),
                        year(-1),
                        numerals.count(line.before().count())),
                direction);
    }

    private List<Link> ways(boolean mayRecord) {
        var ways = new ArrayList<Link>();
        ways.add(new Link(texts.get("reports.page.titleOf", year(0)), address.page(), false));
        ways.add(new Link(texts.get("reports.page.forms"), address.forms(), false));
        ways.add(new Link(texts.get("reports.home.tree"), "/organizations", false));
        ways.add(
                new Link(
                        texts.get("reports.home.members"),
                        "/members?organization=" + report.organization().id(),
                        false));
        if (mayRecord) {
            ways.add(new Link(texts.get("reports.home.import"), "/import", false));
        }
        return ways;
    }

    private String year(int offset) {
        return String.valueOf(report.year() + offset);
    }
}
