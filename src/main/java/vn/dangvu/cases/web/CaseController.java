package vn.dangvu.cases.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

/// One case.
@Controller
class CaseController {

    private final CaseDesk desk;
    private final CasePages casePages;
    private final Pages pages;

    CaseController(CaseDesk desk, CasePages casePages, Pages pages) {
        this.desk = desk;
        this.casePages = casePages;
        this.pages = pages;
    }

    @GetMapping("/cases/{casefile}")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long casefile) {
        var open = desk.lay(viewer, texts, casefile);
        return pages.show("cases/case", open.title(), casePages.page(open));
    }
}
