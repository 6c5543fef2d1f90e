package vn.dangvu.courses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Certificate;
import vn.dangvu.courses.Certificates;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Pages;

import java.util.List;
import java.util.Map;

/// Puts right, or takes back, what was recorded of a certificate.
@Controller
@RequestMapping("/certificates/{certificate}")
class CertificateCorrectionController {

    private final CourseDesk desk;
    private final Certificates certificates;
    private final Pages pages;

    CertificateCorrectionController(CourseDesk desk, Certificates certificates, Pages pages) {
        this.desk = desk;
        this.certificates = certificates;
        this.pages = pages;
    }

    @GetMapping("/correct")
    ResponseEntity<byte[]> ask(Viewer viewer, Texts texts, @PathVariable long certificate) {
        var wrong = certificates.correctable(viewer, certificate);
        return form(HttpStatus.OK, texts, wrong, CertificateForm.of(wrong), List.of());
    }

    @PostMapping("/correct")
    ResponseEntity<byte[]> correct(
            Viewer viewer,
            Texts texts,
            @PathVariable long certificate,
            @RequestParam Map<String, String> sent) {
        var wrong = certificates.everCorrectable(viewer, certificate);
        var form = CertificateForm.of(sent);
        var reader = new FormReader(texts, desk.today());
        var number = reader.needed("number", form.number());
        var issuedOn = reader.neededDay("issuedOn", form.issuedOn());
        var issuer = reader.needed("issuer", form.issuer());
        if (issuedOn == null || !reader.errors().isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, texts, wrong, form, reader.errors());
        }
        var words = new CourseWords(texts);
        return switch (certificates.correct(viewer, certificate, number, issuedOn, issuer)) {
            case Recorded _ ->
                    pages.seeOther(
                            CoursePages.certificates(wrong.learner()),
                            words.page("certificateCorrected", number));
            case Refused(var objections) ->
                    form(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            texts,
                            wrong,
                            form,
                            new ObjectionWords(words, Map.of()).of(objections));
        };
    }

    @PostMapping("/annul")
    ResponseEntity<byte[]> annul(Viewer viewer, Texts texts, @PathVariable long certificate) {
        var wrong = certificates.everCorrectable(viewer, certificate);
        var words = new CourseWords(texts);
        return switch (certificates.annul(viewer, certificate)) {
            case Recorded _ ->
                    pages.seeOther(
                            CoursePages.certificates(wrong.learner()),
                            words.page("certificateAnnulled", wrong.number()));
            case Refused(var objections) ->
                    form(
                            HttpStatus.CONFLICT,
                            texts,
                            wrong,
                            CertificateForm.of(wrong),
                            new ObjectionWords(words, Map.of()).of(objections));
        };
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Texts texts,
            Certificate wrong,
            CertificateForm form,
            List<FieldError> errors) {
        var words = new CourseWords(texts);
        String back = CoursePages.certificates(wrong.learner());
        String base = "/certificates/" + wrong.id();
        var page =
                new CertificateCorrectionPage(
                        List.of(new Crumb(words.page("certificates"), back)),
                        words.page(
                                "certificateLine",
                                words.kind(wrong.kind()),
                                wrong.number(),
                                words.date(wrong.issuedOn())),
                        base + "/correct",
                        base + "/annul",
                        back,
                        form,
                        errors);
        return pages.show(status, "courses/certificate", words.page("certificateCorrect"), page);
    }
}
