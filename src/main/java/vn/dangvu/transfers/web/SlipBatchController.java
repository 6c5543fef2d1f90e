package vn.dangvu.transfers.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.Objection;
import vn.dangvu.transfers.Signer;
import vn.dangvu.transfers.Slips;
import vn.dangvu.transfers.TransferRoute;
import vn.dangvu.transfers.web.GoingMembers.Going;
import vn.dangvu.transfers.web.RequestPage.BatchSlip;
import vn.dangvu.transfers.web.RequestPage.Choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Several members of a cell go to the same place by one decision: a slip for each.
@Controller
@RequestMapping("/transfers/batch")
class SlipBatchController {

    private final TransferDesk desk;
    private final GoingMembers going;
    private final Slips slips;
    private final Pages pages;

    SlipBatchController(TransferDesk desk, GoingMembers going, Slips slips, Pages pages) {
        this.desk = desk;
        this.going = going;
        this.slips = slips;
        this.pages = pages;
    }

    /// From where, and who of them was ticked.
    private record Asked(
            Viewer viewer, Texts texts, Organization cell, List<Going> there, Set<String> ticked) {

        List<Long> chosen() {
            return there.stream()
                    .map(Going::id)
                    .filter(id -> ticked.contains(id.toString()))
                    .toList();
        }
    }

    /// What was typed of the request, and of the slips.
    private record Sent(RequestForm request, StepForm slip) {

        static Sent of(Map<String, String> sent) {
            return new Sent(RequestForm.of(sent), StepForm.of(slipFields(sent)));
        }
    }

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam int organization) {
        var asked = asked(viewer, texts, organization, Set.of());
        var blank = RequestForm.blank(desk.today());
        var sent = new Sent(blank, StepForm.of(Map.of()));
        return form(HttpStatus.OK, asked, sent, List.of(), List.of());
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam MultiValueMap<String, String> sent) {
        var ticked = Set.copyOf(sent.getOrDefault("going", List.of()));
        var asked = asked(viewer, texts, organization, ticked);
        var form = Sent.of(sent.toSingleValueMap());
        var reader = desk.reader(texts);
        var said = form.request().unticked("examined").read(reader);
        var slipReader = desk.reader(texts);
        var order = form.slip().order(slipReader, false);
        var chosen = asked.chosen();
        if (chosen.isEmpty()) {
            reader.wrong("going", "missing.going");
        }
        if (form.request().ticked("examined", "yes")) {
            // Whoever is under inspection gets a request alone, which waits (TRF-02).
            reader.wrong("examined", "examinedAmong");
        }
        if (said == null || order == null || !reader.errors().isEmpty()) {
            var errors = new ArrayList<>(reader.errors());
            slipReader.errors().stream().map(SlipBatchController::slipField).forEach(errors::add);
            return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, errors, List.of());
        }
        var refused = slips.issueAll(viewer, chosen, said, order);
        return refused.isEmpty()
                ? pages.seeOther(
                        "/transfers?organization=" + organization,
                        new TransferWords(texts)
                                .page("done.batch", new TransferWords(texts).number(chosen.size())))
                : form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        asked,
                        form,
                        errors(asked, refused),
                        TransferDesk.spokenOf(
                                texts, refused.values().stream().flatMap(List::stream).toList()));
    }

    /// The slip's own number and day have names of their own beside the decision's.
    private static Map<String, String> slipFields(Map<String, String> sent) {
        var fields = new HashMap<>(sent);
        fields.put("day", sent.getOrDefault("slipDay", ""));
        fields.put("paperNumber", sent.getOrDefault("slipNumber", ""));
        fields.put("paperIssuer", sent.getOrDefault("slipSigner", ""));
        fields.put("paperDate", "");
        return fields;
    }

    private static FieldError slipField(FieldError error) {
        return switch (error.field()) {
            case "day" -> new FieldError("slipDay", error.message());
            case "paperNumber" -> new FieldError("slipNumber", error.message());
            default -> error;
        };
    }

    private List<FieldError> errors(Asked asked, Map<Long, List<Objection>> refused) {
        var names = asked.there().stream().collect(Collectors.toMap(Going::id, Going::name));
        var errors = new ArrayList<FieldError>();
        refused.forEach((member, objections) ->
                desk.refused(asked.viewer(), asked.texts(), objections)
                        .forEach(error ->
                                errors.add(
                                        new FieldError(
                                                "going",
                                                names.getOrDefault(member, "")
                                                        + ": "
                                                        + error.message()))));
        return errors;
    }

    private Asked asked(Viewer viewer, Texts texts, int organization, Set<String> ticked) {
        var cell = desk.open(viewer, organization);
        return new Asked(viewer, texts, cell, going.of(viewer, cell.id()), ticked);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Asked asked,
            Sent sent,
            List<FieldError> errors,
            List<Crumb> spokenOf) {
        var words = new TransferWords(asked.texts());
        var page =
                new RequestPage(
                        desk.trail(words),
                        "/transfers/batch",
                        "/transfers?organization=" + asked.cell().id(),
                        null,
                        asked.cell().id().toString(),
                        sent.request(),
                        words.options("cause", Cause.values()),
                        desk.goals(asked.viewer()),
                        asked.there().stream()
                                .map(one ->
                                        new Choice(
                                                String.valueOf(one.id()),
                                                one.name(),
                                                one.about(),
                                                asked.ticked().contains(String.valueOf(one.id()))))
                                .toList(),
                        new BatchSlip(
                                sent.slip(),
                                words.options("route", TransferRoute.values()),
                                words.options("signer", Signer.values())),
                        errors,
                        spokenOf);
        return pages.show(
                status, "transfers/request", words.page("batch", asked.cell().shortName()), page);
    }
}
