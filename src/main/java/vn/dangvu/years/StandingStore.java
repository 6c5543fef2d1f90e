package vn.dangvu.years;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;

/// How a member stands on a day.
@Repository("yearStandingStore")
class StandingStore {

    private final DSLContext db;

    StandingStore(DSLContext db) {
        this.db = db;
    }

    /// In which cell somebody was on a day; nothing of whoever was in none.
    Optional<Integer> cell(long member, LocalDate day) {
        return db
                .fetch(
                        """
                        select b.cell_id from members_api.membership b
                        where b.member_id = ? and b.since <= ? and b.until > ?\
                        """,
                        member,
                        day,
                        day)
                .stream()
                .findFirst()
                .map(row -> row.get(0, Integer.class));
    }

    record Standing(boolean exempt, boolean suspended) {}

    /// Nothing of whoever is in no cell then.
    Optional<Standing> of(long member, LocalDate day) {
        return db
                .fetch(
                        """
                        select b.exempt, b.suspended from members_api.membership b
                        where b.member_id = ? and b.since <= ? and b.until > ?\
                        """,
                        member,
                        day,
                        day)
                .stream()
                .findFirst()
                .map(row -> new Standing(row.get(0, Boolean.class), row.get(1, Boolean.class)));
    }
}
