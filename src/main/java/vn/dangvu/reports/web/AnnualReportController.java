package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReport;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.ReportFormat;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.Pages;

import java.time.Clock;
import java.time.LocalDate;

/// The annual report as a page, and as the files one takes away.
@Controller
class AnnualReportController {

    private final AnnualReports reports;
    private final Pages pages;
    private final Clock clock;

    AnnualReportController(AnnualReports reports, Pages pages, Clock clock) {
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/reports/annual")
    ResponseEntity<byte[]> show(
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "was") String basis,
            Viewer viewer,
            Texts texts) {
        var asked = organization == null ? null : new OrganizationId(organization);
        var place = reports.home(viewer, asked);
        if (place.isEmpty()) {
            return pages.show(
                    "reports/nothing", texts.get("reports.page.title"), NothingPage.of(viewer));
        }
        var day =
                DayInput.read(known, LocalDate.now(clock)) instanceof DayInput.Day(LocalDate wanted)
                        ? wanted
                        : null;
        int shown = YearInput.read(year).orElseGet(() -> reports.latestYear(viewer, place.get()));
        var address = new ReportAddress(place.get(), shown, day, basis(basis));
        var typed = typed(year, known, address, texts);
        var report =
                reports.of(viewer, place.get(), address.year(), address.knownAt(), address.basis());
        return pages.show(
                typed.wrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "reports/annual",
                texts.get("reports.page.titleOf", String.valueOf(address.year())),
                AnnualReportPage.of(
                        report,
                        address,
                        typed,
                        new AnnualReportPage.Offered(
                                reports.mayRecord(viewer, place.get()),
                                reports.dependsOnBasis(viewer, place.get(), address.year())),
                        texts));
    }

    @GetMapping("/reports/annual.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable String extension,
            @RequestParam int organization,
            @RequestParam int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate known,
            @RequestParam(defaultValue = "was") String basis,
            Viewer viewer,
            Texts texts) {
        ReportFormat format =
                AnnualReportPage.format(extension).orElseThrow(() -> new NotFound(extension));
        if (!AnnualReports.isYear(year)) {
            throw new NotFound("year " + year);
        }
        var address =
                new ReportAddress(new OrganizationId(organization), year, known, basis(basis));
        var report =
                reports.of(
                        viewer, address.organization(), year, address.knownAt(), address.basis());
        byte[] file = reports.export(viewer, report, format, texts);
        return Attachments.of(fileName(report, format), format.mediaType(), file);
    }

    /// What could not be read is shown again with what would be right; something near stands in.
    private AnnualReportPage.Typed typed(
            String year, String known, ReportAddress address, Texts texts) {
        boolean noYear = !year.isBlank() && YearInput.read(year).isEmpty();
        var day = DayInput.read(known, LocalDate.now(clock));
        boolean noDay = !(day instanceof DayInput.Day || day instanceof DayInput.Nothing);
        return new AnnualReportPage.Typed(
                noYear ? year : String.valueOf(address.year()),
                noYear ? YearInput.wrong(year, address.year(), texts) : null,
                noDay || address.known() == null
                        ? known.strip()
                        : Formats.of(texts).date(address.known()),
                noDay ? notADay(known, day, texts) : null);
    }

    private static String notADay(String known, DayInput read, Texts texts) {
        return read instanceof DayInput.Wrong(var reason) && reason == DayInput.Reason.UNLIKELY_YEAR
                ? texts.get(
                        "reports.page.known.range",
                        known,
                        String.valueOf(DayInput.FIRST_YEAR),
                        String.valueOf(DayInput.LAST_YEAR))
                : texts.get("reports.page.known.wrong", known);
    }

    /// Nobody types it: what is not one of ours is as it was.
    static Basis basis(String sent) {
        return sent.equals("restated") ? Basis.RESTATED : Basis.WAS;
    }

    private static String fileName(AnnualReport report, ReportFormat format) {
        String code = report.organization().code();
        return "Bao-cao-nam-%d-%s.%s".formatted(report.year(), code, format.extension());
    }
}
