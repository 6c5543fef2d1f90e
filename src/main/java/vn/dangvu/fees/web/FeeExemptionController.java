package vn.dangvu.fees.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.fees.Exemption;
import vn.dangvu.fees.FeeExemptions;
import vn.dangvu.fees.FeeRates;
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

/// Months in which a member need not pay.
@Controller
@RequestMapping("/fees/members/{member}")
class FeeExemptionController {

    private final FeeDesk desk;
    private final FeeMemberDesk members;
    private final FeeExemptions exemptions;
    private final Pages pages;

    FeeExemptionController(
            FeeDesk desk, FeeMemberDesk members, FeeExemptions exemptions, Pages pages) {
        this.desk = desk;
        this.members = members;
        this.exemptions = exemptions;
        this.pages = pages;
    }

    @GetMapping("/exemption")
    ResponseEntity<byte[]> ask(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam(defaultValue = "") String from) {
        var open = members.open(viewer, texts, member);
        var read = new FeeReader(texts, desk.today()).month("from", FieldReader.tidy(from));
        var month = Objects.requireNonNullElse(read, desk.month());
        var form =
                open.year().exemptions().stream()
                        .map(Exemption.Fact::exemption)
                        .filter(one -> one.from().equals(month))
                        .findFirst()
                        .map(ExemptionForm::of)
                        .orElseGet(() -> ExemptionForm.empty(open.words().month(month)));
        return form(HttpStatus.OK, open, month, form, List.of());
    }

    @PostMapping("/exemption")
    ResponseEntity<byte[]> send(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        var open = members.open(viewer, texts, member);
        var form = ExemptionForm.of(sent);
        var reader = new FeeReader(texts, desk.today());
        var exemption = form.read(reader, sent);
        if (exemption == null) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT, open, desk.month(), form, reader.errors());
        }
        return switch (exemptions.record(viewer, member, exemption)) {
            case Recorded _ ->
                    pages.seeOther(
                            open.address(exemption.from().getYear()),
                            open.words()
                                    .page(
                                            "exemption.notice",
                                            open.words().month(exemption.from())));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            open,
                            exemption.from(),
                            form,
                            ObjectionWords.plain(open.words().texts()).errors(objections));
        };
    }

    @PostMapping("/exemptions/{exemption}/annul")
    ResponseEntity<byte[]> annul(
            Viewer viewer, Texts texts, @PathVariable long member, @PathVariable long exemption) {
        exemptions.takeBack(viewer, member, exemption);
        return pages.seeOther(
                "/fees/members/" + member, new FeeWords(texts).page("exemption.annulled"));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            FeeMemberDesk.Open open,
            YearMonth month,
            ExemptionForm form,
            List<FieldError> errors) {
        var words = open.words();
        var rates = FeeRates.inForceOn(month);
        Integer most = rates.hardshipMonths();
        var page =
                new ExemptionPage(
                        open.trail(),
                        open.about(),
                        open.address() + "/exemption",
                        open.address(),
                        form,
                        new RateWords(words, rates).grounds(),
                        most == null
                                ? words.page("exemption.hint.open", rates.source().toString())
                                : words.page("exemption.hint", most, rates.source().toString()),
                        errors);
        return pages.show(status, "fees/exemption", words.page("exemption.title"), page);
    }
}
