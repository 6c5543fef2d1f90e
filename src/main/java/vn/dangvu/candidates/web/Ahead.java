package vn.dangvu.candidates.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.candidates.CertificatesOfCandidates;
import vn.dangvu.candidates.CertificatesOfCandidates.Certificate;
import vn.dangvu.candidates.StepsAhead;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Crumb;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What the modules above know of candidates: certificates, and what comes next. Of several, the
/// first that knows is heard.
@Component
class Ahead {

    private final ObjectProvider<CertificatesOfCandidates> certificates;
    private final ObjectProvider<StepsAhead> steps;

    Ahead(ObjectProvider<CertificatesOfCandidates> certificates, ObjectProvider<StepsAhead> steps) {
        this.certificates = certificates;
        this.steps = steps;
    }

    Map<Long, Certificate> certificates(Viewer viewer, Collection<Long> candidates) {
        var found = new HashMap<Long, Certificate>();
        certificates
                .orderedStream()
                .forEach(known -> known.of(viewer, candidates).forEach(found::putIfAbsent));
        return found;
    }

    /// The page of a candidate's certificates; null where nobody keeps them.
    @Nullable String certificatesOf(long candidate) {
        return certificates
                .orderedStream()
                .findFirst()
                .map(known -> known.address(candidate))
                .orElse(null);
    }

    Map<Long, Crumb> steps(Viewer viewer, Texts texts, Collection<Long> candidates) {
        var found = new HashMap<Long, Crumb>();
        steps.orderedStream()
                .forEach(known ->
                        known.of(viewer, texts, candidates)
                                .forEach((id, step) ->
                                        found.putIfAbsent(
                                                id, new Crumb(step.text(), step.address()))));
        return found;
    }
}
