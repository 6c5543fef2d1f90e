package vn.dangvu.transfers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.PapersOfTransfers;

/// Writes the letter of introduction from a transfer; it is edited and issued in the register of
/// papers.
@Controller
class TransferPaperController {

    private final PapersOfTransfers papers;
    private final Pages pages;

    TransferPaperController(PapersOfTransfers papers, Pages pages) {
        this.papers = papers;
        this.pages = pages;
    }

    @PostMapping("/transfers/{transfer}/papers")
    ResponseEntity<byte[]> write(Viewer viewer, Texts texts, @PathVariable long transfer) {
        return switch (papers.write(viewer, transfer)) {
            case PaperOutcome.Done(long paper) -> pages.seeOther("/papers/" + paper + "/edit");
            case PaperOutcome.Refused _ ->
                    pages.seeOther(
                            "/transfers/" + transfer, texts.get("transfers.page.papers.refused"));
        };
    }
}
