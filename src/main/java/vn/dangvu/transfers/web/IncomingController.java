package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;
import vn.dangvu.transfers.Cause;
import vn.dangvu.transfers.SlipFile;
import vn.dangvu.transfers.SlipFile.Reading.Malformed;
import vn.dangvu.transfers.SlipFile.Reading.Read;
import vn.dangvu.transfers.Slips;
import vn.dangvu.transfers.TransferOutcome.Recorded;
import vn.dangvu.transfers.TransferOutcome.Refused;
import vn.dangvu.transfers.TransferOutcome.Waiting;
import vn.dangvu.transfers.TransferRoute;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Somebody from outside shows a slip, on paper or as a file.
@Controller
@RequestMapping("/transfers/in")
class IncomingController {

    private final TransferDesk desk;
    private final Slips slips;
    private final Pages pages;

    IncomingController(TransferDesk desk, Slips slips, Pages pages) {
        this.desk = desk;
        this.slips = slips;
        this.pages = pages;
    }

    private record Asked(Viewer viewer, Texts texts, int organization, boolean read) {}

    @GetMapping
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @RequestParam int organization) {
        desk.open(viewer, organization);
        return form(
                HttpStatus.OK,
                new Asked(viewer, texts, organization, false),
                IncomingForm.blank(organization, desk.today()),
                List.of(),
                List.of());
    }

    /// Fills the form from a file; nothing is recorded.
    @PostMapping("/file")
    ResponseEntity<byte[]> read(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        desk.open(viewer, organization);
        byte[] sent =
                file == null
                        ? new byte[0]
                        : file.getSize() > SlipFile.LARGEST
                                ? new byte[SlipFile.LARGEST + 1]
                                : file.getBytes();
        return switch (SlipFile.read(sent)) {
            case Read(var slip) ->
                    form(
                            HttpStatus.OK,
                            new Asked(viewer, texts, organization, true),
                            IncomingForm.of(slip, organization, desk.today()),
                            List.of(),
                            List.of());
            case Malformed(var flaw) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            new Asked(viewer, texts, organization, false),
                            IncomingForm.blank(organization, desk.today()),
                            List.of(new FieldError("file", texts.get("transfers.file." + flaw))),
                            List.of());
        };
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        desk.open(viewer, organization);
        var asked = new Asked(viewer, texts, organization, false);
        var form = IncomingForm.of(sent);
        var reader = desk.reader(texts);
        var incoming = form.read(reader);
        if (incoming == null) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, asked, form, reader.errors(), List.of());
        }
        var words = new TransferWords(texts);
        return switch (slips.present(viewer, incoming)) {
            case Recorded(long transfer) ->
                    pages.seeOther(
                            "/transfers/" + transfer,
                            words.page(
                                    "done.PRESENTED",
                                    form.value("fullName"),
                                    words.date(incoming.shownOn())));
            case Waiting(long prepared) -> pages.seeOther("/confirmations/" + prepared);
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            asked,
                            form,
                            desk.refused(viewer, texts, objections),
                            TransferDesk.spokenOf(texts, objections));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Asked asked,
            IncomingForm form,
            List<FieldError> errors,
            List<Crumb> spokenOf) {
        var words = new TransferWords(asked.texts());
        var page =
                new IncomingPage(
                        desk.trail(words),
                        "/transfers?organization=" + asked.organization() + "&tab=in",
                        asked.organization(),
                        form,
                        desk.receivers(asked.viewer()),
                        words.options("cause", Cause.values()),
                        member(asked.texts(), "sex", "MALE", "FEMALE"),
                        member(asked.texts(), "standing", "OFFICIAL", "PROBATIONARY"),
                        words.options("routeFrom", TransferRoute.values()),
                        asked.read(),
                        errors,
                        spokenOf);
        return pages.show(status, "transfers/incoming", words.page("incoming"), page);
    }

    private static List<Option> member(Texts texts, String catalog, String... codes) {
        return Stream.of(codes)
                .map(code -> new Option(code, texts.get("members." + catalog + "." + code)))
                .toList();
    }
}
