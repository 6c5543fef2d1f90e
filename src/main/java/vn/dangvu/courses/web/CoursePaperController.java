package vn.dangvu.courses.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.PapersOfCourses;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.shell.Pages;

/// Writes a paper from a class; it is edited and issued in the register of papers.
@Controller
class CoursePaperController {

    private final PapersOfCourses papers;
    private final Pages pages;

    CoursePaperController(PapersOfCourses papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/courses/{course}/papers")
    ResponseEntity<byte[]> write(
            Viewer viewer,
            Texts texts,
            @PathVariable long course,
            @RequestParam(defaultValue = "") String template) {
        var chosen =
                PaperTemplate.named(template).orElseThrow(() -> new NotFound("paper " + template));
        return switch (papers.write(viewer, course, chosen)) {
            case PaperOutcome.Done(long paper) -> pages.seeOther("/papers/" + paper + "/edit");
            case PaperOutcome.Refused _ ->
                    pages.seeOther("/courses/" + course, texts.get("courses.page.papers.refused"));
        };
    }
}
