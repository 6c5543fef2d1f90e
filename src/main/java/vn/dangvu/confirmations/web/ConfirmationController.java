package vn.dangvu.confirmations.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.confirmations.Confirmable.Ending;
import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.confirmations.Prepared;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Pages;

import java.util.List;

/// Acts that wait for a second person: look, confirm, give back, take back.
@Controller
@RequestMapping("/confirmations")
class ConfirmationController {

    private static final int LONGEST_REASON = 500;

    private final Confirmations confirmations;
    private final ConfirmationDesk desk;
    private final Pages pages;

    ConfirmationController(Confirmations confirmations, ConfirmationDesk desk, Pages pages) {
        this.confirmations = confirmations;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Viewer viewer, Texts texts) {
        if (!Confirmations.mayConfirm(viewer)) {
            throw new Forbidden("confirm anything");
        }
        return pages.show(
                "confirmations/list", texts.get("confirmations.title"), desk.list(viewer, texts));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> show(@PathVariable long id, Viewer viewer, Texts texts) {
        var prepared = confirmations.get(viewer, id);
        return show(HttpStatus.OK, viewer, texts, prepared, List.of(), "", null);
    }

    @PostMapping("/{id}/confirm")
    ResponseEntity<byte[]> confirm(@PathVariable long id, Viewer viewer, Texts texts) {
        var prepared = confirmations.get(viewer, id);
        if (prepared.isOf(viewer)) {
            throw new Forbidden("confirm what one has prepared");
        }
        if (!confirmations.stillStands(prepared)) {
            var gone = List.of(texts.get("confirmations.refused.preparer"));
            return show(HttpStatus.CONFLICT, viewer, texts, prepared, gone, "", null);
        }
        return switch (desk.of(prepared.kind()).confirm(viewer, texts, prepared)) {
            case Ending.Done(String address, String notice) -> pages.seeOther(address, notice);
            case Ending.GoesOn(String address) -> pages.seeOther(address);
            case Ending.Refused(var reasons) ->
                    show(HttpStatus.CONFLICT, viewer, texts, prepared, reasons, "", null);
        };
    }

    @PostMapping("/{id}/return")
    ResponseEntity<byte[]> giveBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Texts texts) {
        var prepared = confirmations.get(viewer, id);
        String words = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer,
                    texts,
                    prepared,
                    List.of(),
                    words,
                    texts.get("confirmations.reason.wrong", LONGEST_REASON));
        }
        confirmations.giveBack(viewer, id, words);
        return pages.seeOther("/confirmations", texts.get("confirmations.returned.done"));
    }

    @PostMapping("/{id}/take-back")
    ResponseEntity<byte[]> takeBack(@PathVariable long id, Viewer viewer, Texts texts) {
        confirmations.takeBack(viewer, id);
        return pages.seeOther("/confirmations", texts.get("confirmations.takenBack.done"));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status,
            Viewer viewer,
            Texts texts,
            Prepared prepared,
            List<String> refused,
            String reason,
            @Nullable String reasonError) {
        return pages.show(
                status,
                "confirmations/act",
                texts.get("confirmations.kind." + prepared.kind()),
                desk.page(viewer, texts, prepared, refused, reason, reasonError));
    }
}
