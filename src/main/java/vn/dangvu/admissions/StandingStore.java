package vn.dangvu.admissions;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;

/// How members stand, and which codes are taken.
@Repository
class StandingStore {

    private final DSLContext db;

    StandingStore(DSLContext db) {
        this.db = db;
    }

    /// The code of the candidate, as a member's; the next free one where somebody has it.
    String freeCode(long candidate) {
        String code =
                db.fetchSingle(
                                "select code from candidates_api.code where candidate_id = ?",
                                candidate)
                        .get(0, String.class)
                        .replaceFirst("^QC-?", "ĐV-");
        String free = code;
        for (int next = 2; taken(free); next++) {
            free = code + "-" + next;
        }
        return free;
    }

    private boolean taken(String code) {
        return db.fetchSingle(
                        "select exists (select from members_api.member m where m.code = ?)", code)
                .get(0, boolean.class);
    }

    Optional<String> standing(long member, LocalDate day) {
        return db
                .fetch(
                        """
                        select b.standing from members_api.membership b
                        where b.member_id = ? and b.since <= ? and b.until > ?\
                        """,
                        member,
                        day,
                        day)
                .stream()
                .findFirst()
                .map(row -> row.get(0, String.class));
    }
}
