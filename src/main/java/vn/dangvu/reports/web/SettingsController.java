package vn.dangvu.reports.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.figures.Basis;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.AnnualReports.Saving;
import vn.dangvu.reports.SettingsDraft;
import vn.dangvu.reports.SettingsDraft.Objection;
import vn.dangvu.shell.Pages;

import java.util.List;

/// Target, number, signatory and recipients of a report.
@Controller
@RequestMapping("/reports/annual/settings")
class SettingsController {

    private final AnnualReports reports;
    private final Pages pages;

    SettingsController(AnnualReports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            @RequestParam int organization, @RequestParam int year, Viewer viewer, Texts texts) {
        var address = address(organization, year);
        var draft = SettingsDraft.of(reports.settings(viewer, address.organization(), year));
        return form(HttpStatus.OK, viewer, address, draft, List.of(), texts);
    }

    @PostMapping
    ResponseEntity<byte[]> save(
            @RequestParam int organization,
            @RequestParam int year,
            @ModelAttribute SettingsForm form,
            Viewer viewer,
            Texts texts) {
        var address = address(organization, year);
        var draft = form.draft();
        return switch (reports.save(viewer, address.organization(), year, draft)) {
            case Saving.Kept _ ->
                    pages.seeOther(address.page(), texts.get("reports.settings.kept"));
            case Saving.Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            viewer,
                            address,
                            draft,
                            objections,
                            texts);
            case Saving.Waiting(long prepared) ->
                    pages.seeOther(
                            "/confirmations/" + prepared, texts.get("confirmations.prepared.done"));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Viewer viewer,
            ReportAddress address,
            SettingsDraft draft,
            List<Objection> objections,
            Texts texts) {
        String name = reports.nameOf(viewer, address.organization(), address.year());
        return pages.show(
                status,
                "reports/settings",
                texts.get("reports.settings.title", String.valueOf(address.year())),
                SettingsPage.of(name, address, draft, objections, texts));
    }

    static ReportAddress address(int organization, int year) {
        if (!AnnualReports.isYear(year)) {
            throw new NotFound("year " + year);
        }
        return new ReportAddress(new OrganizationId(organization), year, null, Basis.WAS);
    }
}
