package vn.dangvu.transfers.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Attachments;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Receptions;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;
import vn.dangvu.transfers.TransferOutcome.Waiting;
import vn.dangvu.transfers.Transfers;

/// One transfer: what happened, what is next, and its slip on paper and as a file.
@Controller
class TransferController {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final Receptions receptions;
    private final PaperSection papers;
    private final Pages pages;

    TransferController(
            TransferDesk desk,
            Transfers transfers,
            Receptions receptions,
            PaperSection papers,
            Pages pages) {
        this.desk = desk;
        this.transfers = transfers;
        this.receptions = receptions;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/transfers/{transfer}")
    ResponseEntity<byte[]> show(Viewer viewer, Texts texts, @PathVariable long transfer) {
        var record = transfers.open(viewer, transfer);
        var words = new TransferWords(texts);
        var page =
                new CasePages(words, desk.today(), record)
                        .page(desk.trail(words), papers.of(viewer, texts, record.transfer()));
        return pages.show("transfers/case", page.title(), page);
    }

    @PostMapping("/transfers/{transfer}/take-back")
    ResponseEntity<byte[]> takeBack(
            Viewer viewer,
            Texts texts,
            @PathVariable long transfer,
            @RequestParam(defaultValue = "0") long event) {
        String address = "/transfers/" + transfer;
        var words = new TransferWords(texts);
        return switch (receptions.takeBack(viewer, transfer, event)) {
            case Recorded _ -> pages.seeOther(address, words.page("takenBack"));
            case Waiting(long prepared) -> pages.seeOther("/confirmations/" + prepared);
            case Refused(var objections) ->
                    pages.seeOther(
                            address, desk.refused(viewer, texts, objections).getFirst().message());
        };
    }

    @GetMapping("/transfers/{transfer}/slip")
    ResponseEntity<byte[]> slip(Viewer viewer, Texts texts, @PathVariable long transfer) {
        var words = new TransferWords(texts);
        var page = SlipPage.of(words, transfers.print(viewer, transfer));
        return pages.show("transfers/slip", page.title(), page);
    }

    @GetMapping("/transfers/{transfer}/slip.json")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable long transfer) {
        var file = transfers.file(viewer, transfer);
        return Attachments.of(
                "giay-gioi-thieu-" + transfer + ".json", "application/json", file.bytes());
    }
}
