package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;
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
        return form(HttpStatus.OK, asked(viewer, texts, open), today, "", List.of());
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(
            Viewer viewer,
            Texts texts,
            @PathVariable long paper,
            @RequestParam Map<String, String> sent) {
        var asked = asked(viewer, texts, desk.open(viewer, texts, paper));
        var open = asked.open();
        String typed = FieldReader.sent(sent, "day");
        var reader = new FieldReader("papers", texts, desk.today());
        var day = reader.neededDay("day", typed);
        String reason = reader.text("reason", FieldReader.sent(sent, "reason"));
        if (day == null || !reader.errors().isEmpty()) {
            return refused(asked, typed, reason, reader.errors());
        }
        boolean issued = open.paper().issue() != null;
        return switch (issuance.withdraw(viewer, paper, day, reason)) {
            case Done _ ->
                    pages.seeOther(
                            open.address(),
                            open.words().page(issued ? "withdrawnNow" : "discardedNow"));
            case Refused(var objections) ->
                    refused(asked, typed, reason, open.words().errors(objections));
        };
    }

    /// @param citing the cases that tell its number; null where none does
    private record Asked(PaperPages open, @Nullable Citing citing) {}

    private Asked asked(Viewer viewer, Texts texts, PaperPages open) {
        return new Asked(open, desk.citing(viewer, texts, open.paper(), "citing.before"));
    }

    private ResponseEntity<byte[]> refused(
            Asked asked, String day, String reason, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, day, reason, errors);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Asked asked, String day, String reason, List<FieldError> errors) {
        var open = asked.open();
        boolean issued = open.paper().issue() != null;
        var page =
                new WithdrawPage(
                        open.trailBelow(),
                        open.address() + "/withdraw",
                        open.address(),
                        issued,
                        day,
                        reason,
                        asked.citing(),
                        errors);
        String title = open.words().page(issued ? "withdraw" : "discard");
        return pages.show(status, "papers/withdraw", title, page);
    }
}
