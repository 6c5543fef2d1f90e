package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
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
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String known,
            Viewer viewer,
            Texts texts) {
        var asked = organization == null ? null : new OrganizationId(organization);
        var place = reports.home(viewer, asked);
        if (place.isEmpty()) {
            return pages.show(
                    "reports/nothing", texts.get("reports.page.title"), NothingPage.of(viewer));
        }
        var typed = DayInput.read(known, LocalDate.now(clock));
        var day = typed instanceof DayInput.Day(LocalDate wanted) ? wanted : null;
        boolean wrong = !(typed instanceof DayInput.Day || typed instanceof DayInput.Nothing);
        var address = address(viewer, place.get(), year, day);
        var report = reports.of(viewer, place.get(), address.year(), address.knownAt());
        return pages.show(
                wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "reports/annual",
                texts.get("reports.page.titleOf", String.valueOf(address.year())),
                AnnualReportPage.of(
                        report,
                        address,
                        wrong ? known : null,
                        reports.mayRecord(viewer, place.get()),
                        texts));
    }

    @GetMapping("/reports/annual.{extension}")
    ResponseEntity<byte[]> file(
            @PathVariable String extension,
            @RequestParam int organization,
            @RequestParam int year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate known,
            Viewer viewer,
            Texts texts) {
        ReportFormat format =
                AnnualReportPage.format(extension).orElseThrow(() -> new NotFound(extension));
        var address = address(viewer, new OrganizationId(organization), year, known);
        var report = reports.of(viewer, address.organization(), year, address.knownAt());
        byte[] file = reports.export(viewer, report, format, texts);
        return Attachments.of(fileName(report, format), format.mediaType(), file);
    }

    private ReportAddress address(
            Viewer viewer,
            OrganizationId organization,
            @Nullable Integer year,
            @Nullable LocalDate known) {
        int chosen = year == null ? reports.latestYear(viewer, organization) : year;
        if (!AnnualReports.isYear(chosen)) {
            throw new NotFound("year " + chosen);
        }
        return new ReportAddress(organization, chosen, known);
    }

    private static String fileName(AnnualReport report, ReportFormat format) {
        String code = report.organization().code();
        return "Bao-cao-nam-%d-%s.%s".formatted(report.year(), code, format.extension());
    }
}
