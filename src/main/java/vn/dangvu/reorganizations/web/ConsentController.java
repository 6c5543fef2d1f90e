package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.DayInput;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Conflict;
import vn.dangvu.reorganizations.Consent;
import vn.dangvu.reorganizations.Reorganizations;
import vn.dangvu.reorganizations.RuleBreach;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// Records that somebody above consents to an exception from a rule, where the regulation allows
/// it.
@Controller
class ConsentController {

    private static final int LONGEST = 60;

    private final PlanDesk desk;
    private final Reorganizations reorganizations;
    private final Pages pages;

    ConsentController(PlanDesk desk, Reorganizations reorganizations, Pages pages) {
        this.desk = desk;
        this.reorganizations = reorganizations;
        this.pages = pages;
    }

    /// Only a breach that the preview shows can be consented to.
    @PostMapping("/reorganizations/{id}/consents")
    ResponseEntity<byte[]> consent(
            Viewer viewer,
            Texts texts,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String dated) {
        var open = desk.open(viewer, texts, id);
        var words = open.words();
        String back = open.address() + "/preview";
        var breach = open(viewer, id, rule, code);
        String paper = number.strip();
        var typed = DayInput.read(dated, open.today());
        boolean day = typed instanceof DayInput.Day || typed instanceof DayInput.Nothing;
        if (breach.isEmpty() || paper.isEmpty() || paper.length() > LONGEST || !day) {
            return pages.seeOther(back + "#consents", words.page("consentWrong"));
        }
        var consents = new ArrayList<>(reorganizations.consents(viewer, id));
        consents.add(new Consent(breach.get().rule(), code, paper, day(typed)));
        boolean kept = reorganizations.consent(viewer, id, consents);
        return pages.seeOther(back, words.page(kept ? "consentNotice" : "consentWrong"));
    }

    private Optional<RuleBreach> open(Viewer viewer, long id, String rule, String code) {
        return reorganizations.preview(viewer, id).conflicts().stream()
                .filter(Conflict.AgainstRule.class::isInstance)
                .map(conflict -> ((Conflict.AgainstRule) conflict).breach())
                .filter(breach -> breach.rule().byConsent())
                .filter(breach -> breach.rule().id().equals(rule) && breach.code().equals(code))
                .findFirst();
    }

    private static @Nullable LocalDate day(DayInput typed) {
        return typed instanceof DayInput.Day(LocalDate day) ? day : null;
    }
}
