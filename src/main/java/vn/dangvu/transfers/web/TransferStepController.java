package vn.dangvu.transfers.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.StepKind;
import vn.dangvu.transfers.TransferOutcome;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;
import vn.dangvu.transfers.TransferOutcome.Waiting;
import vn.dangvu.transfers.TransferRecord;
import vn.dangvu.transfers.Transfers;

import java.util.List;
import java.util.Map;

/// The next step of one transfer: fill in, check where it moves a member, record.
@Controller
@RequestMapping("/transfers/{transfer}/steps/{kind}")
class TransferStepController {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final StepPages steps;
    private final StepTaking taking;
    private final Pages pages;

    TransferStepController(
            TransferDesk desk,
            Transfers transfers,
            StepPages steps,
            StepTaking taking,
            Pages pages) {
        this.desk = desk;
        this.transfers = transfers;
        this.steps = steps;
        this.taking = taking;
        this.pages = pages;
    }

    /// What is asked for.
    private record Asked(Viewer viewer, Texts texts, TransferRecord record, StepKind kind) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long transfer,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent) {
        var asked = asked(viewer, texts, transfer, kind);
        boolean now = asked.record().steps().contains(asked.kind());
        if (!sent.containsKey("day")) {
            return now
                    ? form(HttpStatus.OK, asked, steps.blank(viewer, asked.record(), asked.kind()))
                    : tooLate(asked);
        }
        var form = StepForm.of(sent);
        return now ? form(HttpStatus.OK, asked, form) : movedOn(asked, form);
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long transfer,
            @PathVariable String kind,
            @RequestParam Map<String, String> sent) {
        var asked = asked(viewer, texts, transfer, kind);
        var form = StepForm.of(sent);
        if (!asked.record().steps().contains(asked.kind())) {
            return movedOn(asked, form);
        }
        var reader = desk.reader(texts);
        boolean check = asked.kind() == StepKind.RECEIVED && !"record".equals(sent.get("step"));
        if (check) {
            var reception = form.reception(reader);
            if (reception == null) {
                return wrong(asked, form, reader.errors());
            }
            var objections = taking.objectionsToReceiving(viewer, transfer, reception);
            return objections.isEmpty()
                    ? pages.show(
                            "transfers/check",
                            steps.heading(texts, asked.kind()),
                            steps.check(viewer, texts, asked.record(), form, reception))
                    : refused(asked, form, objections);
        }
        var outcome = taking.take(viewer, asked.record(), asked.kind(), form, reader);
        return outcome.isEmpty()
                ? wrong(asked, form, reader.errors())
                : told(asked, form, outcome.get());
    }

    private ResponseEntity<byte[]> told(Asked asked, StepForm form, TransferOutcome outcome) {
        String address = "/transfers/" + asked.record().transfer().id();
        var words = new TransferWords(asked.texts());
        return switch (outcome) {
            case Recorded _ ->
                    pages.seeOther(
                            address,
                            words.page(
                                    done(asked, form),
                                    asked.record().fullName(),
                                    desk.written(asked.texts(), form.value("day"))));
            case Waiting(long prepared) ->
                    pages.seeOther(
                            "/confirmations/" + prepared,
                            asked.texts().get("confirmations.prepared.done"));
            case Refused(var objections) -> refused(asked, form, objections);
        };
    }

    /// Whoever was received for a time is a guest until the stay is over: that transfer goes on.
    private static String done(Asked asked, StepForm form) {
        var transfer = asked.record().transfer();
        boolean stays =
                asked.kind() == StepKind.RECEIVED
                        && transfer.temporary()
                        && (transfer.member() != null || !form.value("cell").isEmpty());
        return stays ? "done.stay" : "done." + asked.kind();
    }

    private Asked asked(Viewer viewer, Texts texts, long transfer, String kind) {
        var step = StepPages.kind(kind).orElseThrow(() -> new NotFound("step " + kind));
        var record = transfers.open(viewer, transfer);
        if (record.steps().isEmpty() && viewer.recorderRoots().length == 0) {
            throw new Forbidden(kind + " of transfer " + transfer);
        }
        return new Asked(viewer, texts, record, step);
    }

    /// Somebody was faster, or it is not this viewer's step.
    private ResponseEntity<byte[]> tooLate(Asked asked) {
        return pages.seeOther("/transfers/" + asked.record().transfer().id(), notNow(asked));
    }

    /// The same of what was typed already: it stays to be read, and is recorded by nobody.
    private ResponseEntity<byte[]> movedOn(Asked asked, StepForm form) {
        return form(
                HttpStatus.CONFLICT, asked, form, List.of(new FieldError("day", notNow(asked))));
    }

    private static String notNow(Asked asked) {
        var words = new TransferWords(asked.texts());
        return asked.texts().get("transfers.objection.NotNow", words.step(asked.kind()));
    }

    private ResponseEntity<byte[]> refused(Asked asked, StepForm form, List<Objection> objections) {
        return wrong(asked, form, desk.refused(asked.viewer(), asked.texts(), objections));
    }

    private ResponseEntity<byte[]> wrong(Asked asked, StepForm form, List<FieldError> errors) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, errors);
    }

    private ResponseEntity<byte[]> form(HttpStatus status, Asked asked, StepForm form) {
        return form(status, asked, form, List.of());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Asked asked, StepForm form, List<FieldError> errors) {
        var page =
                steps.form(
                        asked.viewer(), asked.texts(), asked.record(), asked.kind(), form, errors);
        return pages.show(
                status, "transfers/step", steps.heading(asked.texts(), asked.kind()), page);
    }
}
