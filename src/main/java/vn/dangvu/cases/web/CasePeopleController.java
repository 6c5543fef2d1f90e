package vn.dangvu.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

/// Suggests members while a name is typed into a step; the form works without it.
@Controller
class CasePeopleController {

    private final CaseDesk desk;
    private final StepReading reading;
    private final Pages pages;

    CasePeopleController(CaseDesk desk, StepReading reading, Pages pages) {
        this.desk = desk;
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping("/cases/{casefile}/people")
    ResponseEntity<byte[]> suggest(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @RequestParam(defaultValue = "") String person) {
        var open = desk.open(viewer, texts, casefile);
        return pages.show(
                "committees/people",
                open.words().page("person"),
                reading.suggest(viewer, open.file(), open.procedure(), person));
    }
}
