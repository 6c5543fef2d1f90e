package vn.dangvu.fees.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.Basis;
import vn.dangvu.fees.FeeBases;
import vn.dangvu.fees.FeeRates;
import vn.dangvu.fees.MemberYear;
import vn.dangvu.fees.ObjectionWords;
import vn.dangvu.fees.RecordOutcome.Recorded;
import vn.dangvu.fees.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.FieldReader;
import vn.dangvu.shell.Pages;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// By what a member pays from a month on.
@Controller
@RequestMapping("/fees/members/{member}")
class BasisController {

    private final FeeDesk desk;
    private final FeeMemberDesk members;
    private final FeeBases bases;
    private final Pages pages;

    BasisController(FeeDesk desk, FeeMemberDesk members, FeeBases bases, Pages pages) {
        this.desk = desk;
        this.members = members;
        this.bases = bases;
        this.pages = pages;
    }

    @GetMapping("/basis")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String from) {
        var open = members.open(viewer, texts, member);
        var month = from(texts, from);
        var form = BasisForm.of(holding(open.year(), month), open.words().month(month), null);
        return form(HttpStatus.OK, open, month, form, List.of());
    }

    @PostMapping("/basis")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var open = members.open(viewer, texts, member);
        var form = BasisForm.of(sent);
        var reader = new FeeReader(texts, desk.today());
        var basis = form.read(reader);
        var from = reader.neededMonth("from", form.from());
        String note = reader.textOrNull("note", form.note());
        if (basis == null || from == null || !reader.errors().isEmpty()) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    open,
                    from == null ? desk.month() : from,
                    form,
                    reader.errors());
        }
        return switch (bases.record(viewer, member, from, basis, note)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.address(from.getYear()),
                            open.words()
                                    .page(
                                            "basis.notice",
                                            open.words().group(basis.group()),
                                            open.words().month(from)));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            from,
                            form,
                            ObjectionWords.plain(open.words().texts()).errors(objections));
        };
    }

    @PostMapping("/bases/{basis}/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer, Texts texts, @PathVariable long member, @PathVariable long basis) {
        bases.takeBack(viewer, member, basis);
        return pages.seeOther(
                "/fees/members/" + member, new FeeWords(texts).page("basis.annulled"));
    }

    private YearMonth from(Texts texts, String typed) {
        var read = new FeeReader(texts, desk.today()).month("from", FieldReader.tidy(typed));
        return Objects.requireNonNullElse(read, desk.month());
    }

    /// The basis that holds in the month, to begin with.
    private static @Nullable Basis holding(MemberYear year, YearMonth month) {
        return year.bases().stream()
                .filter(fact -> !fact.from().isAfter(month))
                .findFirst()
                .map(Basis.Fact::basis)
                .orElse(null);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            FeeMemberDesk.Open open,
            YearMonth month,
            BasisForm form,
            List<FieldError> errors) {
        var rates = new RateWords(open.words(), FeeRates.inForceOn(month));
        var page =
                new BasisPage(
                        open.trail(),
                        open.about(),
                        open.address() + "/basis",
                        open.address(),
                        form,
                        rates.groups(),
                        rates.told(),
                        errors);
        return pages.show(status, "fees/basis", open.words().page("basis.title"), page);
    }
}
