package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.Basis;
import vn.dangvu.figures.BasisWords;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Texts;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.ReportFormat;
import vn.dangvu.reports.Section;
import vn.dangvu.reports.Wording;
import vn.dangvu.shell.Chart;
import vn.dangvu.shell.Chip;
import vn.dangvu.shell.Switch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The annual report on the screen.
///
/// @param typed what the form shows again
/// @param unfinished that the year is not over; null when it is
/// @param future whether there is nothing to show, because the year has not begun
/// @param basis as it was or restated; null where both are the same
/// @param warnings what does not add up
/// @param forms the statistical forms of the same year
/// @param settings where target and signatory are set; null for those who may not
public record AnnualReportPage(
        int organization,
        String year,
        Typed typed,
        List<Chip> chips,
        @Nullable Switch basis,
        Neighbours neighbours,
        List<Download> downloads,
        String forms,
        @Nullable String settings,
        List<String> warnings,
        @Nullable String unfinished,
        boolean future,
        String thisYear,
        List<String> movements,
        @Nullable String target,
        List<Part> parts) {

    /// As it was typed with what is wrong with it, or as it is shown.
    public record Typed(
            String year, @Nullable String yearError, String known, @Nullable String knownError) {

        boolean wrong() {
            return yearError != null || knownError != null;
        }
    }

    /// What this viewer is offered for this report.
    ///
    /// @param bases whether it differs with the basis
    record Offered(boolean settings, boolean bases) {}

    /// The years beside this one.
    public record Neighbours(
            String before, String beforeAddress, String after, String afterAddress) {}

    public record Download(String name, String address) {}

    /// @param sentences what the tables below say, in words
    public record Part(
            String title,
            int level,
            List<String> sentences,
            List<FigureTable> tables,
            List<Chart> charts) {}

    public boolean restated() {
        return basis != null && basis.note() != null;
    }

    static AnnualReportPage of(
            AnnualReport report, ReportAddress address, Typed typed, Offered offered, Texts texts) {
        var wording = new Wording(report, texts);
        return new AnnualReportPage(
                address.organization().value(),
                String.valueOf(report.year()),
                typed,
                chips(report, address, texts),
                basis(report, address, offered, texts),
                neighbours(address, texts),
                downloads(address, texts),
                address.forms(),
                offered.settings() ? address.settings() : null,
                report.disagreements().stream().map(wording::disagreement).toList(),
                wording.unfinished().orElse(null),
                report.future() && report.knownAt() == null,
                address.ofYear(report.asOf().getYear()),
                wording.movements(),
                wording.target().orElse(null),
                new Parts(report, address, texts).all());
    }

    private static List<Chip> chips(AnnualReport report, ReportAddress address, Texts texts) {
        var chips = new ArrayList<Chip>();
        chips.add(
                new Chip(
                        texts.get("reports.chip.organization"),
                        report.organization().shortName(),
                        "/organizations/" + address.organization(),
                        null));
        chips.add(
                Chip.fixed(
                        texts.get("reports.chip.period"),
                        Formats.of(texts).period(report.period())));
        LocalDate known = address.known();
        if (known != null) {
            chips.add(
                    new Chip(
                            texts.get("reports.chip.known"),
                            Formats.of(texts).date(known),
                            null,
                            address.asKnownNow()));
        }
        return chips;
    }

    private static @Nullable Switch basis(
            AnnualReport report, ReportAddress address, Offered offered, Texts texts) {
        return offered.bases() || report.treeDay() != null
                ? BasisWords.choice(
                        texts,
                        report.treeDay(),
                        report.period().to(),
                        address.on(Basis.WAS),
                        address.on(Basis.RESTATED))
                : null;
    }

    private static Neighbours neighbours(ReportAddress address, Texts texts) {
        int before = address.year() - 1;
        int after = address.year() + 1;
        return new Neighbours(
                texts.get("reports.column.year", String.valueOf(before)),
                address.ofYear(before),
                texts.get("reports.column.year", String.valueOf(after)),
                address.ofYear(after));
    }

    private static List<Download> downloads(ReportAddress address, Texts texts) {
        return List.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.JSON)
                .stream()
                .map(format ->
                        new Download(
                                texts.get("reports.download." + format.extension()),
                                address.file(format)))
                .toList();
    }

    /// Walks the chapters; adjacent breakdowns become one table, as on paper.
    private record Parts(AnnualReport report, ReportAddress address, Texts texts) {

        List<Part> all() {
            var parts = new ArrayList<Part>();
            for (var chapter : report.told()) {
                parts.add(chapter(chapter));
                chapter.sections().stream()
                        .filter(Section.Rating.class::isInstance)
                        .map(Section.Rating.class::cast)
                        .map(this::rating)
                        .forEach(parts::add);
            }
            return parts;
        }

        private Part chapter(AnnualReport.Chapter chapter) {
            var sentences = new ArrayList<String>();
            var tables = new ArrayList<FigureTable>();
            var figures = new FigureTables(report, address, texts);
            var breakdowns = new ArrayList<Section.Breakdown>();
            for (Section section : chapter.sections()) {
                switch (section) {
                    case Section.Comparison comparison -> tables.add(figures.of(comparison));
                    case Section.Breakdown breakdown -> breakdowns.add(breakdown);
                    case Section.Rating _ -> {}
                }
            }
            if (!breakdowns.isEmpty()) {
                if (breakdowns.getFirst().whole().now().count() == 0) {
                    sentences.add(texts.get("reports.sentence.noGroups"));
                } else {
                    tables.add(figures.of(breakdowns));
                }
            }
            String title = texts.get("reports.chapter." + chapter.key());
            return new Part(title, 2, sentences, tables, charts(chapter));
        }

        private Part rating(Section.Rating rating) {
            var wording = new Wording(report, texts);
            String title = texts.get("reports.section." + rating.key());
            if (!rating.recorded()) {
                return new Part(title, 3, List.of(wording.rated(rating)), List.of(), List.of());
            }
            var figures = new FigureTables(report, address, texts);
            return new Part(
                    title,
                    3,
                    List.of(wording.rated(rating), wording.orBetter(rating)),
                    List.of(figures.of(rating), figures.orBetter(rating)),
                    List.of());
        }

        private List<Chart> charts(AnnualReport.Chapter chapter) {
            var charts = new ReportCharts(report, texts);
            return switch (chapter.key()) {
                case "members" -> List.of(charts.movements());
                case "ratings" -> charts.ratings().stream().toList();
                default -> List.of();
            };
        }
    }

    static Optional<ReportFormat> format(String extension) {
        return List.of(ReportFormat.values()).stream()
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
