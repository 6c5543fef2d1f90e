package vn.dangvu.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.Map;
import java.util.regex.Pattern;

/// Suggests members while a name is typed into a step; the form works without it.
@Controller
class CasePeopleController {

    /// The field of a step, or of one of several rows.
    private static final Pattern PERSON = Pattern.compile("person(-[A-Z0-9_-]+)?");

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
            @RequestParam Map<String, String> sent) {
        var file = desk.glance(viewer, casefile);
        String person =
                sent.entrySet().stream()
                        .filter(field -> PERSON.matcher(field.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("");
        return pages.show(
                "committees/people",
                new CaseWords(texts).page("person"),
                reading.suggest(viewer, file, person));
    }
}
