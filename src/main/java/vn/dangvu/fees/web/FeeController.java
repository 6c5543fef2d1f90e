package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.CellSheet;
import vn.dangvu.fees.CellSheet.Line;
import vn.dangvu.fees.FeePayments;
import vn.dangvu.fees.Fees;
import vn.dangvu.fees.Objection;
import vn.dangvu.fees.ObjectionWords;
import vn.dangvu.fees.RecordOutcome;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fees of a month: the sheet of a cell, or the overview of the cells below an organization.
@Controller
@RequestMapping("/fees")
class FeeController {

    private final FeeDesk desk;
    private final Fees fees;
    private final FeePayments payments;
    private final Pages pages;

    FeeController(FeeDesk desk, Fees fees, FeePayments payments, Pages pages) {
        this.desk = desk;
        this.fees = fees;
        this.payments = payments;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(
            Viewer viewer,
            Texts texts,
            @RequestParam @Nullable Integer organization,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String open) {
        var roots = desk.roots(viewer);
        var words = new FeeWords(texts);
        if (organization == null && roots.isEmpty()) {
            return pages.show("fees/nothing", words.page("title"), words.page("nothing"));
        }
        int asked = organization == null ? roots.getFirst().id().value() : organization;
        var reader = new FeeReader(texts, desk.today());
        var read = reader.month("month", FeeReader.tidy(month));
        var here = desk.look(viewer, texts, asked, read == null ? desk.month() : read);
        return here.cell()
                ? sheet(here, null, reader.errors())
                : overview(here, open.equals("true"), reader.errors());
    }

    private ResponseEntity<byte[]> overview(Here here, boolean open, List<FieldError> errors) {
        var overview = fees.overview(here.viewer(), here.id(), here.month());
        var page =
                new OverviewPages(here, overview, open, desk.maySet(here.viewer(), here.id()))
                        .page(errors);
        return pages.show(
                "fees/overview",
                here.words().page("title.month", here.words().month(here.month())),
                page);
    }

    /// @param form what was typed; null where nothing was
    private ResponseEntity<byte[]> sheet(
            Here here, @Nullable SheetForm form, List<FieldError> errors) {
        var sheet = fees.sheet(here.viewer(), here.id(), here.month());
        return sheet(here, sheet, form, errors);
    }

    private ResponseEntity<byte[]> sheet(
            Here here, CellSheet sheet, @Nullable SheetForm form, List<FieldError> errors) {
        boolean recordable = desk.mayRecord(here.viewer(), here.id());
        var page =
                new SheetPages(
                                here,
                                sheet,
                                opened(here, sheet),
                                recordable,
                                desk.maySet(here.viewer(), here.id()))
                        .page(form == null ? SheetForm.of(sheet, here.today()) : form, errors);
        return pages.show(
                form == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "fees/sheet",
                here.words().page("title.month", here.words().month(here.month())),
                page);
    }

    private Set<Long> opened(Here here, CellSheet sheet) {
        return Set.copyOf(
                fees.openable(here.viewer(), sheet.lines().stream().map(Line::member).toList()));
    }

    /// Records what was typed; the button says whether the rest paid as due, and whether the sheet
    /// is sent up.
    @PostMapping
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @RequestParam int organization,
            @RequestParam Map<String, String> sent) {
        var reader = new FeeReader(texts, desk.today());
        var month = reader.month("month", FeeReader.sent(sent, "month"));
        var here = desk.open(viewer, texts, organization, month == null ? desk.month() : month);
        var form = SheetForm.of(sent);
        var draft = form.read(reader);
        if (draft == null || month == null) {
            var sheet = fees.sheet(here.viewer(), here.id(), here.month());
            return sheet(
                    here,
                    sheet,
                    form,
                    new RowErrors(here.words(), names(sheet)).named(reader.errors()));
        }
        var recorded = payments.record(viewer, here.id(), month, draft);
        var outcome =
                recorded instanceof Recorded && form.step().equals(SheetForm.SEND)
                        ? payments.close(viewer, here.id(), month, form.allTheSame())
                        : recorded;
        return switch (outcome) {
            case Recorded(int count) -> pages.seeOther(here.address(), notice(here, form, count));
            case Refused(var objections) -> refused(here, form, objections, recorded);
        };
    }

    /// What was recorded before sending was refused, is recorded: the form shows it as it is now.
    private ResponseEntity<byte[]> refused(
            Here here, SheetForm form, List<Objection> objections, RecordOutcome recorded) {
        var sheet = fees.sheet(here.viewer(), here.id(), here.month());
        var names = names(sheet);
        var errors =
                new ObjectionWords(here.words().texts(), names)
                        .errors(objections).stream()
                                .map(error ->
                                        error.field().equals("from")
                                                ? new FieldError("paidOn", error.message())
                                                : error)
                                .toList();
        boolean kept = recorded instanceof Recorded;
        boolean stale = objections.contains(new Objection.ChangedMeanwhile());
        var shown = kept ? form.recorded(sheet, here.today()) : stale ? form.seeing(sheet) : form;
        return sheet(here, sheet, shown, new RowErrors(here.words(), names).named(errors));
    }

    private static Map<Long, String> names(CellSheet sheet) {
        var names = new HashMap<Long, String>();
        sheet.lines().forEach(line -> names.put(line.member(), line.name()));
        return names;
    }

    private static String notice(Here here, SheetForm form, int count) {
        var words = here.words();
        return form.step().equals(SheetForm.SEND)
                ? words.page("sent.notice", words.month(here.month()), count)
                : count == 0
                        ? words.page("recorded.nothing")
                        : words.page("recorded.notice", count, words.month(here.month()));
    }
}
