package vn.dangvu.courses.web;

import vn.dangvu.courses.Certificate;
import vn.dangvu.kernel.Formats;
import vn.dangvu.shell.FieldReader;

import java.util.Map;

/// What was typed of a certificate.
public record CertificateForm(String kind, String number, String issuedOn, String issuer) {

    static final CertificateForm BLANK = new CertificateForm("", "", "", "");

    static CertificateForm of(Map<String, String> sent) {
        return new CertificateForm(
                FieldReader.sent(sent, "kind"),
                FieldReader.sent(sent, "number"),
                FieldReader.sent(sent, "issuedOn"),
                FieldReader.sent(sent, "issuer"));
    }

    static CertificateForm of(Certificate one) {
        return new CertificateForm(
                one.kind().name(),
                one.number(),
                Formats.VIETNAMESE.date(one.issuedOn()),
                one.issuer());
    }
}
