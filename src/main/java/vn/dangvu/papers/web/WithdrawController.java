package vn.dangvu.papers.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.Issuance;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Puts another paper in the place of a wrong one, or takes it back; gives up a draft.
@Controller
@RequestMapping("/papers/{paper}")
class WithdrawController {

    private final PaperDesk desk;
    private final Issuance issuance;
    private final Pages pages;

    WithdrawController(PaperDesk desk, Issuance issuance, Pages pages) {
        this.desk = desk;
        this.issuance = issuance;
        this.pages = pages;
    }

    @PostMapping("/replace")
    ResponseEntity<byte[]> replace(Viewer viewer, Texts texts, @PathVariable long paper) {
        var words = new RegisterWords(texts);
        return switch (issuance.replace(viewer, paper)) {
            case Done(long fresh) ->
                    pages.seeOther("/papers/" + fresh + "/edit", words.page("replacing"));
            case Refused(var objections) ->
                    pages.seeOther("/papers/" + paper, words.why(objections.getFirst()));
        };
    }

    @GetMapping("/withdraw")
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long paper) {
        var open = desk.open(viewer, texts, paper);
        if (open.paper().withdrawal() != null) {
            return pages.seeOther(open.address(), texts.get("papers.objection.DoesNotHold"));
        }
        String today = open.words().date(desk.today());
        return form(HttpStatus.OK, open, today, "", List.of());
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam Map<String, String> sent) {
        var open = desk.open(viewer, texts, paper);
        String typed = FieldReader.sent(sent, "day");
        var reader = new FieldReader("papers", texts, desk.today());
        var day = reader.neededDay("day", typed);
        String reason = reader.text("reason", FieldReader.sent(sent, "reason"));
        if (day == null || !reader.errors().isEmpty()) {
            return refused(open, typed, reason, reader.errors());
        }
        boolean issued = open.paper().issue() != null;
        return switch (issuance.withdraw(viewer, paper, day, reason)) {
            case Done _ ->
                    pages.seeOther(
                            open.address(),
                            open.words().page(issued ? "withdrawnNow" : "discardedNow"));
            case Refused(var objections) ->
                    refused(open, typed, reason, open.words().errors(objections));
        };
    }

    private ResponseEntity<byte[]> refused(
            PaperPages open, String day, String reason, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, open, day, reason, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            PaperPages open,
            String day,
            String reason,
            List<FieldError> errors) {
        boolean issued = open.paper().issue() != null;
        var page =
                new WithdrawPage(
                        open.trailBelow(),
                        open.address() + "/withdraw",
                        open.address(),
                        issued,
                        day,
                        reason,
                        errors);
        String title = open.words().page(issued ? "withdraw" : "discard");
        return pages.show(status, "papers/withdraw", title, page);
    }
}
