package vn.dangvu.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.cases.PapersOfCases;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.shell.Pages;

/// Writes a paper from a case; it is edited and issued in the register of papers.
@Controller
class CasePaperController {

    private final PapersOfCases papers;
    private final Pages pages;

    CasePaperController(PapersOfCases papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/cases/{casefile}/papers")
    ResponseEntity<byte[]> write(
            Viewer viewer,
            Texts texts,
            @PathVariable long casefile,
            @RequestParam(defaultValue = "") String template) {
        var chosen =
                PaperTemplate.named(template).orElseThrow(() -> new NotFound("paper " + template));
        return switch (papers.write(viewer, casefile, chosen)) {
            case PaperOutcome.Done(long paper) -> pages.seeOther("/papers/" + paper + "/edit");
            case PaperOutcome.Refused _ ->
                    pages.seeOther("/cases/" + casefile, texts.get("cases.page.papers.refused"));
        };
    }
}
