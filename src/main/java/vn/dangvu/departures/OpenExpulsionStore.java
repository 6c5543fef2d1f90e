package vn.dangvu.departures;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Optional;

/// Finds the expulsion of a member that was not over on a day.
@Repository
class OpenExpulsionStore {

    private final DSLContext db;

    OpenExpulsionStore(DSLContext db) {
        this.db = db;
    }

    record Open(long id, LocalDate openedOn) {}

    /// The oldest one that is neither closed nor announced: whoever is a member after it was
    /// announced came back by right, and the case only waits for the end of the complaint.
    Optional<Open> of(long member, LocalDate day) {
        return db
                .fetch(
                        """
                        select c.case_id, c.opened_on from cases_api.case_file c
                        where c.member_id = {0} and c.kind = 'EXPULSION'
                          and exists (select from cases_api.stage t
                                      where t.case_id = c.case_id and t.since <= {1} and t.until > {1})
                          and not exists (select from cases_api.step s
                                          where s.case_id = c.case_id and s.kind = 'NOTIFIED'
                                            and s.effective_on <= {1} and s.superseded_at = 'infinity')
                        order by c.opened_on, c.case_id limit 1\
                        """,
                        val(member), val(day))
                .stream()
                .findFirst()
                .map(row -> new Open(row.get(0, long.class), row.get(1, LocalDate.class)));
    }
}
