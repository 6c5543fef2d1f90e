package vn.dangvu.admissions;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;

/// Reads from the courses who has which certificate. Whoever was admitted keeps those of the time
/// as a candidate.
@Repository
class LearnedStore implements Learned {

    /// The last day of what counts for ever, as a day that every calendar can hold.
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final DSLContext db;

    LearnedStore(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Certificate> awareness(
            @Nullable Long candidate, @Nullable Long member, LocalDate day) {
        return newest("AWARENESS", candidate, member, day);
    }

    @Override
    public Optional<Certificate> newMember(long member, LocalDate day) {
        return newest("NEW_MEMBER", null, member, day);
    }

    private Optional<Certificate> newest(
            String kind, @Nullable Long candidate, @Nullable Long member, LocalDate day) {
        return db.fetchOptional(
                        """
                        select c.number, c.since, least(c.until - 1, {4}) as until from courses_api.certified c
                        where c.kind = {0} and (c.candidate_id = {1} or c.member_id = {2}) and c.since <= {3}
                        order by c.since desc, c.certificate_id desc limit 1\
                        """,
                        val(kind),
                        val(candidate, Long.class),
                        val(member, Long.class),
                        val(day),
                        val(FOREVER))
                .map(row ->
                        new Certificate(
                                row.get("number", String.class),
                                row.get("since", LocalDate.class),
                                row.get("until", LocalDate.class)));
    }
}
