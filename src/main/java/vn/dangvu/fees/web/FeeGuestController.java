package vn.dangvu.fees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.CellMonth;
import vn.dangvu.fees.FeeGuests;
import vn.dangvu.fees.ObjectionWords;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Members of other cells who are temporarily in this one and pay here.
@Controller
@RequestMapping("/fees/guests")
class FeeGuestController {

    private final FeeDesk desk;
    private final FeeGuests guests;
    private final Pages pages;

    FeeGuestController(FeeDesk desk, FeeGuests guests, Pages pages) {
        this.desk = desk;
        this.guests = guests;
        this.pages = pages;
    }

    @GetMapping("/new")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var reader = new FeeReader(texts, desk.today());
        var month = reader.month("month", FeeReader.sent(sent, "month"));
        var here = desk.open(viewer, texts, organization, month == null ? desk.month() : month);
        var form = new GuestForm("", here.words().month(here.month()), "");
        return form(HttpStatus.OK, here, form, List.of());
    }

    @PostMapping("/new")
    ResponseEntity<byte[]> add(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var here = desk.open(viewer, texts, organization, desk.month());
        var form = GuestForm.of(sent);
        var reader = here.reader();
        String code = reader.needed("code", form.code());
        var from = reader.neededMonth("from", form.from());
        var until = reader.month("until", form.until());
        if (from == null || !reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, here, form, reader.errors());
        }
        return switch (guests.add(viewer, new CellMonth(here.id(), from), code, until)) {
            case Recorded _ ->
                    pages.seeOther(
                            here.address(from),
                            here.words().page("guest.notice", here.words().month(from)));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            here,
                            form,
                            ObjectionWords.plain(here.words().texts()).errors(objections));
        };
    }

    /// The month is the last one for which the guest pays here.
    @PostMapping("/{member}/end")
    ResponseEntity<byte[]> end(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var reader = new FeeReader(texts, desk.today());
        var month = reader.month("month", FeeReader.sent(sent, "month"));
        var here = desk.open(viewer, texts, organization, month == null ? desk.month() : month);
        guests.end(viewer, new CellMonth(here.id(), here.month()), member);
        return pages.seeOther(
                here.address(), here.words().page("guest.ended", here.words().month(here.month())));
    }

    /// The guest was added by mistake.
    @PostMapping("/{member}/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var reader = new FeeReader(texts, desk.today());
        var month = reader.month("month", FeeReader.sent(sent, "month"));
        var here = desk.open(viewer, texts, organization, month == null ? desk.month() : month);
        guests.annul(viewer, new CellMonth(here.id(), here.month()), member);
        return pages.seeOther(here.address(), here.words().page("guest.annulled"));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Here here, GuestForm form, List<FieldError> errors) {
        return pages.show(
                status,
                "fees/guest",
                here.words().page("guest.new"),
                new GuestPage(here.trailBelow(), here.id().value(), here.address(), form, errors));
    }
}
