package vn.dangvu.reports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.shell.Pages;

import java.util.List;

/// The first page: what needs doing, and the year in a few figures.
@Controller
class HomeController {

    private final AnnualReports reports;
    private final Pages pages;

    HomeController(AnnualReports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> show(
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "was") String basis,
            Viewer viewer,
            Texts texts) {
        List<Organization> homes = reports.homes(viewer);
        var asked = organization == null ? null : new OrganizationId(organization);
        var place = reports.home(viewer, asked);
        String title = texts.get("reports.home.title");
        if (place.isEmpty()) {
            return pages.show("reports/nothing", title, NothingPage.of(viewer));
        }
        // What is no year shows the usual one; nobody types here.
        int chosen = YearInput.read(year).orElseGet(() -> reports.latestYear(viewer, place.get()));
        var address =
                new ReportAddress(place.get(), chosen, null, AnnualReportController.basis(basis));
        var report = reports.of(viewer, place.get(), chosen, null, address.basis());
        boolean mayRecord = reports.mayRecord(viewer, place.get());
        return pages.show(
                "reports/home",
                report.organization().officialName(),
                new HomePages(report, address, texts)
                        .page(
                                homes,
                                reports.dependsOnBasis(viewer, place.get(), chosen),
                                reports.thisYear(),
                                mayRecord,
                                reports.pending(viewer, place.get())));
    }
}
