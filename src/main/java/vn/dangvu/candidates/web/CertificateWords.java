package vn.dangvu.candidates.web;

import vn.dangvu.candidates.CertificatesOfCandidates.Certificate;

import java.time.LocalDate;

/// How long a certificate counts, in words.
final class CertificateWords {

    /// From here on it is said loud.
    private static final int LAPSING_MONTHS = 6;

    private CertificateWords() {}

    static CandidateListPage.Certificate of(
            Certificate certificate, String address, CandidateWords words, LocalDate today) {
        var until = certificate.validUntil();
        boolean lapsed = until.isBefore(today);
        boolean lapsing = !lapsed && until.isBefore(today.plusMonths(LAPSING_MONTHS));
        return new CandidateListPage.Certificate(
                words.page(lapsed ? "certificate.lapsed" : "certificate.until", words.date(until)),
                address,
                lapsed ? "bad" : lapsing ? "warn" : "good",
                lapsed ? "circle-x" : lapsing ? "alert-triangle" : "circle-check");
    }
}
