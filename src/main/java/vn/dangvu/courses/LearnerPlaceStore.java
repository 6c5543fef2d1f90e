package vn.dangvu.courses;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.NotFound;

import java.time.LocalDate;

/// Where people are, and where certificates come from.
@Repository
class LearnerPlaceStore {

    private final DSLContext db;

    LearnerPlaceStore(DSLContext db) {
        this.db = db;
    }

    /// @param enrolment in a class of ours, with the organization that holds it; both null of
    ///   elsewhere
    record Origin(@Nullable Long enrolment, @Nullable Integer organization) {}

    Origin origin(long certificate) {
        return db.fetchSingle(
                        "select enrolment_id, organization_id from courses.certificate where id ="
                                + " {0}",
                        val(certificate))
                .map(row -> new Origin(row.get(0, Long.class), row.get(1, Integer.class)));
    }

    /// The cell that follows the candidate, or holds the member, or did so last.
    int cell(Learner learner, LocalDate day) {
        var cell =
                db.fetchSingle(
                                "select courses.cell({0}, {1}, {2})",
                                val(learner.candidate(), Long.class),
                                val(learner.member(), Long.class),
                                val(day))
                        .get(0, Integer.class);
        if (cell == null) {
            throw new NotFound("learner " + learner);
        }
        return cell;
    }
}
