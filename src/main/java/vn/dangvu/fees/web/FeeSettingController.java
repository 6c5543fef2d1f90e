package vn.dangvu.fees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.FeeSettings;
import vn.dangvu.fees.ObjectionWords;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// What an organization decides about fees: region, rounding, shares, the day of the sheets.
@Controller
@RequestMapping("/fees/settings")
class FeeSettingController {

    private final FeeDesk desk;
    private final FeeSettings settings;
    private final Pages pages;

    FeeSettingController(FeeDesk desk, FeeSettings settings, Pages pages) {
        this.desk = desk;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam int organization) {
        var here = desk.look(viewer, texts, organization, desk.month());
        var shown = settings.of(viewer, here.id(), here.month());
        var own =
                shown.decided().stream()
                        .filter(one -> !one.from().isAfter(here.month()))
                        .findFirst()
                        .map(FeeSettings.Decided::setting)
                        .orElse(null);
        var form = SettingForm.of(own, here.words().month(here.month()));
        return form(HttpStatus.OK, here, shown, form, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var here = desk.look(viewer, texts, organization, desk.month());
        var form = SettingForm.of(sent);
        var reader = here.reader();
        var setting = form.read(reader);
        var from = reader.neededMonth("from", form.from());
        var shown = settings.of(viewer, here.id(), here.month());
        if (from == null || !reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, shown, form, reader.errors());
        }
        return switch (settings.record(viewer, here.id(), from, setting)) {
            case Recorded _ ->
                    pages.seeOther(
                            "/fees/settings?organization=" + here.id(),
                            here.words().page("setting.notice", here.words().month(from)));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            shown,
                            form,
                            ObjectionWords.plain(here.words().texts()).errors(objections));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Here here,
            FeeSettings.Shown shown,
            SettingForm form,
            List<FieldError> errors) {
        var words = new SettingWords(here.words());
        var page =
                new SettingPage(
                        here.trailBelow(),
                        here.itself().shortName(),
                        here.id().value(),
                        here.cell(),
                        here.address(),
                        form,
                        words.regions(),
                        words.roundings(),
                        words.inForce(shown.inForce()),
                        shown.decided().stream().map(one -> words.row(one, here.zone())).toList(),
                        errors);
        return pages.show(status, "fees/settings", here.words().page("setting.title"), page);
    }
}
