package vn.dangvu.reorganizations.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.reorganizations.Handovers;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.Pages;

/// The lists behind the minutes of a handover, as a Word file. Personal rows leave the system: the
/// line in the access log is kept before the first byte leaves.
@Controller
class AnnexController {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PlanDesk desk;
    private final Handovers handovers;
    private final Pages pages;

    AnnexController(PlanDesk desk, Handovers handovers, Pages pages) {
        this.desk = desk;
        this.handovers = handovers;
        this.pages = pages;
    }

    @GetMapping("/reorganizations/{id}/annex.docx")
    ResponseEntity<byte[]> annex(Viewer viewer, Texts texts, @PathVariable long id) {
        var open = desk.open(viewer, texts, id);
        return handovers
                .of(viewer, id)
                .map(handover ->
                        Attachments.of(
                                "phu-luc-ban-giao-" + id + "-" + open.plan().on() + ".docx",
                                DOCX,
                                AnnexWord.write(handover, open.words())))
                .orElseGet(() -> pages.seeOther(open.address(), open.words().page("noAnnex")));
    }
}
