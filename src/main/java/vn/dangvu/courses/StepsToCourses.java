package vn.dangvu.courses;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.candidates.StepsAhead;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Sends candidates without a certificate that counts to the awareness class. Whoever knows more of
/// the way is heard before.
@Component
@Order(100)
class StepsToCourses implements StepsAhead {

    private final CertificateStore certificates;
    private final GoingStore going;
    private final Clock clock;

    StepsToCourses(CertificateStore certificates, GoingStore going, Clock clock) {
        this.certificates = certificates;
        this.going = going;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Ahead> of(Viewer viewer, Texts texts, Collection<Long> candidates) {
        var today = LocalDate.now(clock);
        var newest = certificates.newest(candidates, CourseKind.AWARENESS);
        var learning = going.learning(candidates);
        var steps = new HashMap<Long, Ahead>();
        for (long id : candidates) {
            var has = newest.get(id);
            if (has == null || !has.counts(today)) {
                boolean there = learning.contains(id);
                String why = there ? "learning" : has == null ? "toClass" : "again";
                steps.put(
                        id,
                        new Ahead(
                                texts.get("courses.step." + why),
                                there
                                        ? "/certificates/candidates/" + id
                                        : "/courses/waiting?candidate=" + id));
            }
        }
        return steps;
    }
}
