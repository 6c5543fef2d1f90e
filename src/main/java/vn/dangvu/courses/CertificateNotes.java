package vn.dangvu.courses;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.courses.CertificateStore.Entry;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the audit is told of certificates: a member by his or her number, a candidate as what it
/// was done to.
@Component
class CertificateNotes {

    private static final Logger log = LoggerFactory.getLogger(CertificateNotes.class);

    private final Audit audit;

    CertificateNotes(Audit audit) {
        this.audit = audit;
    }

    /// @param was what is not believed any more, or null
    /// @param is what is believed now, or null
    void tell(Viewer viewer, Act act, int place, @Nullable Certificate was, @Nullable Entry is) {
        var learner = is != null ? is.learner() : Objects.requireNonNull(was).learner();
        var deed =
                Deed.of(act)
                        .at(place)
                        .changing(
                                was == null
                                        ? Map.of()
                                        : fields(was.kind(), was.number(), was.issuedOn()),
                                is == null
                                        ? Map.of()
                                        : fields(is.kind(), is.number(), is.issuedOn()));
        audit.note(
                viewer,
                learner.candidate() == null
                        ? deed.about(learner.member())
                        : deed.on("candidate", learner.candidate()));
        log.atInfo().addKeyValue("act", act).log("Certificate kept");
    }

    private static Map<String, Object> fields(CourseKind kind, String number, LocalDate day) {
        var fields = new HashMap<String, Object>();
        fields.put("kind", kind);
        fields.put("number", number);
        fields.put("on", day);
        return fields;
    }
}
