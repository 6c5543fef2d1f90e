package vn.dangvu.transfers.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;
import vn.dangvu.transfers.TransferOutcome.Waiting;
import vn.dangvu.transfers.Transfers;

import java.util.List;
import java.util.Map;

/// Asks that one member goes.
@Controller
@RequestMapping("/transfers/new")
class AskController {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final GoingMembers going;
    private final Pages pages;

    AskController(TransferDesk desk, Transfers transfers, GoingMembers going, Pages pages) {
        this.desk = desk;
        this.transfers = transfers;
        this.going = going;
        this.pages = pages;
    }

    /// Whose request it is.
    private record Asked(Viewer viewer, Texts texts, GoingMembers.Going who) {}

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam long member) {
        var asked = new Asked(viewer, texts, going.one(viewer, member));
        return form(HttpStatus.OK, asked, RequestForm.blank(desk.today()), List.of(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam long member,
            @RequestParam Map<String, String> sent) {
        var asked = new Asked(viewer, texts, going.one(viewer, member));
        var form = RequestForm.of(sent);
        var reader = desk.reader(texts);
        var request = form.read(reader);
        if (request == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, reader.errors(), List.of());
        }
        var words = new TransferWords(texts);
        return switch (transfers.begin(viewer, member, request)) {
            case Recorded(long transfer) ->
                    pages.seeOther(
                            "/transfers/" + transfer,
                            words.page(
                                    "done.ASKED",
                                    asked.who().name(),
                                    words.date(request.askedOn())));
            case Waiting(long prepared) -> pages.seeOther("/confirmations/" + prepared);
            case Refused(var objections) -> refused(asked, form, objections);
        };
    }

    private ResponseEntity<byte[]> refused(
            Asked asked, RequestForm form, List<Objection> objections) {
        return form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                asked,
                form,
                desk.refused(asked.viewer(), asked.texts(), objections).stream()
                        .map(AskController::here)
                        .toList(),
                TransferDesk.spokenOf(asked.texts(), objections));
    }

    /// The day of a request is the one on which it was asked.
    static FieldError here(FieldError error) {
        return error.field().equals("day") ? new FieldError("askedOn", error.message()) : error;
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Asked asked,
            RequestForm form,
            List<FieldError> errors,
            List<Crumb> spokenOf) {
        var words = new TransferWords(asked.texts());
        String member = "/members/" + asked.who().id();
        var page =
                new RequestPage(
                        List.of(
                                new Crumb(asked.texts().get("members.page.title"), "/members"),
                                new Crumb(asked.who().name(), member)),
                        "/transfers/new",
                        member,
                        words.page("who", asked.who().name(), asked.who().about()),
                        String.valueOf(asked.who().id()),
                        form,
                        words.options("cause", Cause.values()),
                        desk.goals(asked.viewer()),
                        List.of(),
                        null,
                        errors,
                        spokenOf);
        return pages.show(status, "transfers/request", words.page("new"), page);
    }
}
