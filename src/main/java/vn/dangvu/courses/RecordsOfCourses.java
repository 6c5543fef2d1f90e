package vn.dangvu.courses;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.List;
import java.util.Map;

/// What this module keeps of persons: classes they took part in, presence, results, certificates;
/// also of the time before they were members.
@Component
class RecordsOfCourses implements PersonalRecords {

    private static final List<KeptTable> TABLES =
            List.of(
                    facts("enrolment").with(BOOKKEEPING, "course_id", "candidate_id", "member_id"),
                    facts("attendance")
                            .with(BOOKKEEPING, "enrolment_id")
                            .with(SENSITIVE, "session_number", "present"),
                    facts("result")
                            .with(BOOKKEEPING, "enrolment_id")
                            .with(SENSITIVE, "outcome", "grade"),
                    facts("certificate")
                            .with(BOOKKEEPING, "candidate_id", "member_id", "enrolment_id")
                            .with(PLACE, "organization_id")
                            .with(SENSITIVE, "kind", "number", "issued_on", "issuer"));

    private final LearnerRowStore rows;

    RecordsOfCourses(LearnerRowStore rows) {
        this.rows = rows;
    }

    private static KeptTable facts(String name) {
        return KeptTable.of("courses." + name, Topic.COURSES)
                .with(BOOKKEEPING, "id", "supersedes")
                .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                .with(WRITER, "recorded_by");
    }

    @Override
    public List<KeptTable> tables() {
        return TABLES;
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of(
                "courses.enrolment",
                rows.enrolments(member),
                "courses.attendance",
                rows.ofEnrolments("attendance", member),
                "courses.result",
                rows.ofEnrolments("result", member),
                "courses.certificate",
                rows.certificates(member));
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "courses." + column + "." + value;
        return texts.has(key) ? texts.get(key) : null;
    }
}
