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
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Receptions;
import vn.dangvu.transfers.TransferRecord;
import vn.dangvu.transfers.Transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Several who come to the same cell are received at once.
@Controller
@RequestMapping("/transfers/receive")
class ReceiveController {

    private final TransferDesk desk;
    private final Transfers transfers;
    private final Receptions receptions;
    private final Pages pages;

    ReceiveController(TransferDesk desk, Transfers transfers, Receptions receptions, Pages pages) {
        this.desk = desk;
        this.transfers = transfers;
        this.receptions = receptions;
        this.pages = pages;
    }

    private record Asked(Viewer viewer, Texts texts, List<TransferRecord> arrived) {}

    @GetMapping
    ResponseEntity<byte[]> ask(
            Viewer viewer, Texts texts, @RequestParam(defaultValue = "") List<Long> transfer) {
        var asked = asked(viewer, texts, transfer);
        var form = StepForm.of(Map.of("day", TransferWords.typed(desk.today())));
        return asked.arrived().isEmpty()
                ? pages.seeOther("/transfers?tab=in")
                : form(HttpStatus.OK, asked, form, List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam(defaultValue = "") List<Long> transfer,
            @RequestParam Map<String, String> sent) {
        var asked = asked(viewer, texts, transfer);
        var form = StepForm.of(sent);
        var reader = desk.reader(texts);
        if (asked.arrived().isEmpty()) {
            return pages.seeOther("/transfers?tab=in");
        }
        var reception = form.reception(reader);
        if (reception == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, reader.errors());
        }
        var refused = receptions.receiveAll(viewer, transfer, reception);
        var words = new TransferWords(texts);
        if (refused.isEmpty()) {
            return pages.seeOther(
                    "/transfers?tab=in",
                    words.page("done.received", words.number(transfer.size())));
        }
        var names =
                asked.arrived().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.transfer().id(), TransferRecord::fullName));
        var errors = new ArrayList<FieldError>();
        refused.forEach((id, objections) ->
                desk.refused(viewer, texts, objections)
                        .forEach(error ->
                                errors.add(
                                        new FieldError(
                                                error.field(),
                                                names.get(id) + ": " + error.message()))));
        return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, errors);
    }

    private Asked asked(Viewer viewer, Texts texts, List<Long> chosen) {
        return new Asked(
                viewer,
                texts,
                chosen.stream()
                        .distinct()
                        .map(id -> transfers.open(viewer, id))
                        .filter(one -> one.goalHere() != null)
                        .toList());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Asked asked, StepForm form, List<FieldError> errors) {
        var words = new TransferWords(asked.texts());
        var cells =
                asked.arrived().stream()
                        .map(one -> Objects.requireNonNull(one.goalHere()))
                        .distinct()
                        .flatMap(goal -> desk.cells(asked.viewer(), goal).stream())
                        .distinct()
                        .toList();
        var page =
                new ReceivePage(
                        desk.trail(words),
                        asked.arrived().stream()
                                .map(one ->
                                        new Option(
                                                String.valueOf(one.transfer().id()),
                                                one.fullName()))
                                .toList(),
                        form,
                        cells,
                        errors);
        return pages.show(status, "transfers/receive", words.page("receiveSeveral"), page);
    }
}
