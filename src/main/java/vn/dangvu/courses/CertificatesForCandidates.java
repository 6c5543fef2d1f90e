package vn.dangvu.courses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.candidates.CertificatesOfCandidates;
import vn.dangvu.kernel.Viewer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Tells the pages of candidates who has a certificate of an awareness class.
@Component
class CertificatesForCandidates implements CertificatesOfCandidates {

    private final CertificateStore store;

    CertificatesForCandidates(CertificateStore store) {
        this.store = store;
    }

    @Override
    public String address(long candidate) {
        return "/certificates/candidates/" + candidate;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Certificate> of(Viewer viewer, Collection<Long> candidates) {
        var told = new HashMap<Long, Certificate>();
        store.newest(candidates, CourseKind.AWARENESS)
                .forEach((id, one) -> {
                    var until = one.validUntil();
                    if (until != null) {
                        told.put(id, new Certificate(one.number(), one.issuedOn(), until));
                    }
                });
        return told;
    }
}
