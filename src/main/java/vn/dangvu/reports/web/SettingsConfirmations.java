package vn.dangvu.reports.web;

import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmable;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Kind;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reports.AnnualReports;
import vn.dangvu.reports.AnnualReports.HeldSettings;
import vn.dangvu.reports.AnnualReports.Saving;
import vn.dangvu.reports.SettingsDraft.Field;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What somebody prepared to be printed on a report.
@Component
class SettingsConfirmations implements Confirmable {

    private final AnnualReports reports;
    private final Confirmations confirmations;

    SettingsConfirmations(AnnualReports reports, Confirmations confirmations) {
        this.reports = reports;
        this.confirmations = confirmations;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.REPORT);
    }

    @Override
    public String line(Viewer viewer, Texts texts, Prepared prepared) {
        var held = prepared.as(HeldSettings.class);
        return texts.get("reports.page.titleOf", String.valueOf(held.year()))
                + " · "
                + reports.nameOf(viewer, new OrganizationId(held.organization()), held.year());
    }

    @Override
    public Told tell(Viewer viewer, Texts texts, Prepared prepared) {
        var held = prepared.as(HeldSettings.class);
        var facts =
                Arrays.stream(Field.values())
                        .filter(field -> !held.draft().value(field).isBlank())
                        .map(field ->
                                new Fact(
                                        texts.get("reports.settings." + field.parameter()),
                                        held.draft().value(field)))
                        .toList();
        return new Told(
                facts,
                List.of(),
                new Link(
                        texts.get("reports.page.titleOf", String.valueOf(held.year())),
                        address(held).page()),
                Way.HERE);
    }

    @Override
    public Ending confirm(Viewer viewer, Texts texts, Prepared prepared) {
        var held = prepared.as(HeldSettings.class);
        var saving =
                confirmations.confirm(
                        viewer,
                        prepared.id(),
                        () ->
                                reports.save(
                                        viewer,
                                        new OrganizationId(held.organization()),
                                        held.year(),
                                        held.draft()),
                        Saving.Kept.class::isInstance);
        return switch (saving) {
            case Saving.Kept _ ->
                    new Ending.Done(address(held).page(), texts.get("reports.settings.kept"));
            case Saving.Refused(var objections) ->
                    new Ending.Refused(
                            objections.stream()
                                    .map(objection ->
                                            texts.get(
                                                    "reports.settings.refused."
                                                            + objection.reason()))
                                    .toList());
            case Saving.Waiting(long still) -> new Ending.GoesOn("/confirmations/" + still);
        };
    }

    private static ReportAddress address(HeldSettings held) {
        return SettingsController.address(held.organization(), held.year());
    }
}
