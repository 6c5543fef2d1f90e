package vn.dangvu.courses.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.dangvu.courses.Certificate;
import vn.dangvu.courses.CertificateFile;
import vn.dangvu.courses.Certificates;
import vn.dangvu.courses.CourseKind;
import vn.dangvu.courses.Learner;
import vn.dangvu.courses.RecordOutcome.Recorded;
import vn.dangvu.courses.RecordOutcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;
import vn.dangvu.shell.FieldError;
import vn.dangvu.shell.Option;
import vn.dangvu.shell.Pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The certificates of somebody, also of classes that were held elsewhere.
@Controller
class CertificateController {

    private final CourseDesk desk;
    private final Certificates certificates;
    private final Pages pages;

    CertificateController(CourseDesk desk, Certificates certificates, Pages pages) {
        this.desk = desk;
        this.certificates = certificates;
        this.pages = pages;
    }

    @GetMapping("/certificates/candidates/{candidate}")
    ResponseEntity<byte[]> ofCandidate(Viewer viewer, Texts texts, @PathVariable long candidate) {
        return show(viewer, texts, Learner.candidate(candidate));
    }

    @GetMapping("/certificates/members/{member}")
    ResponseEntity<byte[]> ofMember(Viewer viewer, Texts texts, @PathVariable long member) {
        return show(viewer, texts, Learner.member(member));
    }

    @PostMapping("/certificates/candidates/{candidate}")
    ResponseEntity<byte[]> recordOfCandidate(
            Viewer viewer,
            Texts texts,
            @PathVariable long candidate,
            @RequestParam Map<String, String> sent) {
        return record(viewer, texts, Learner.candidate(candidate), CertificateForm.of(sent));
    }

    @PostMapping("/certificates/members/{member}")
    ResponseEntity<byte[]> recordOfMember(
            Viewer viewer,
            Texts texts,
            @PathVariable long member,
            @RequestParam Map<String, String> sent) {
        return record(viewer, texts, Learner.member(member), CertificateForm.of(sent));
    }

    private ResponseEntity<byte[]> show(Viewer viewer, Texts texts, Learner learner) {
        var file = certificates.open(viewer, learner);
        return page(HttpStatus.OK, texts, file, CertificateForm.BLANK, List.of());
    }

    private ResponseEntity<byte[]> record(
            Viewer viewer, Texts texts, Learner learner, CertificateForm form) {
        var file = certificates.open(viewer, learner);
        if (!file.recordable()) {
            throw new Forbidden("recording a certificate");
        }
        var reader = new FormReader(texts, desk.today());
        CourseKind kind =
                learner.candidate() != null ? CourseKind.AWARENESS : reader.kind(form.kind());
        var number = reader.needed("number", form.number());
        var issuedOn = reader.neededDay("issuedOn", form.issuedOn());
        var issuer = reader.needed("issuer", form.issuer());
        if (kind == null || issuedOn == null || !reader.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, texts, file, form, reader.errors());
        }
        var words = new CourseWords(texts);
        return switch (certificates.record(viewer, learner, kind, number, issuedOn, issuer)) {
            case Recorded _ ->
                    pages.seeOther(
                            CoursePages.certificates(learner),
                            words.page("certificateKept", number, file.name()));
            case Refused(var objections) ->
                    page(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            texts,
                            file,
                            form,
                            new ObjectionWords(words, Map.of(learner, file.name())).of(objections));
        };
    }

    private ResponseEntity<byte[]> page(
            HttpStatus status,
            Texts texts,
            CertificateFile file,
            CertificateForm form,
            List<FieldError> errors) {
        var words = new CourseWords(texts);
        var learner = file.learner();
        String address = CoursePages.certificates(learner);
        var page =
                new CertificatePage(
                        List.of(new Crumb(file.name(), learner.address())),
                        words.page("certificatesLead", file.code(), file.born()),
                        address,
                        file.certificates().stream()
                                .map(one -> line(one, file.recordable(), words, desk.today()))
                                .toList(),
                        file.recordable() ? address : null,
                        learner.candidate() != null ? List.<Option>of() : words.kinds(),
                        form,
                        errors);
        return pages.show(
                status, "courses/certificates", words.page("certificatesOf", file.name()), page);
    }

    private static CertificatePage.Line line(
            Certificate one, boolean recordable, CourseWords words, LocalDate today) {
        var until = one.validUntil();
        boolean lapsed = until != null && until.isBefore(today);
        boolean lapsing = until != null && !lapsed && until.isBefore(today.plusMonths(6));
        return new CertificatePage.Line(
                words.kind(one.kind()),
                one.number(),
                words.page("issuedBy", words.date(one.issuedOn()), one.issuer()),
                until(one, words, lapsed),
                lapsed ? "bad" : lapsing ? "warn" : "good",
                lapsed ? "circle-x" : lapsing ? "alert-triangle" : "circle-check",
                words.page("rule", one.source().toString(), one.source().ruleId()),
                one.course() == null
                        ? null
                        : new Crumb(words.page("toCourse"), "/courses/" + one.course()),
                recordable ? "/certificates/" + one.id() + "/correct" : null);
    }

    private static String until(Certificate one, CourseWords words, boolean lapsed) {
        LocalDate until = one.validUntil();
        if (until == null) {
            return words.page("forEver");
        }
        return words.page(lapsed ? "lapsedOn" : "countsUntil", words.date(until));
    }
}
