package vn.dangvu.admissions;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;

/// Open dossiers of candidates.
@Repository
class DossierStore {

    private final DSLContext db;

    DossierStore(DSLContext db) {
        this.db = db;
    }

    /// @param told makes what is wanted of the stage and the number of the case
    <T> Map<Long, T> open(Collection<Long> candidates, BiFunction<String, Long, T> told) {
        return db.fetch(
                        """
                        select distinct on (s.candidate_id) s.candidate_id, s.stage, s.case_id from cases_api.stage s
                        where s.candidate_id = any (?) and s.kind = 'ADMISSION' and s.until = 'infinity'
                        order by s.candidate_id, s.case_id desc\
                        """,
                        (Object) candidates.toArray(Long[]::new))
                .intoMap(
                        row -> row.get("candidate_id", Long.class),
                        row ->
                                told.apply(
                                        row.get("stage", String.class),
                                        row.get("case_id", Long.class)));
    }

    /// Candidates whose case is open on `day` and whose cell has resolved by then, with the day of
    /// the resolution.
    Map<Long, LocalDate> resolved(LocalDate day) {
        return db.fetch(
                        """
                        select s.candidate_id, max(r.effective_on) from cases_api.stage s
                        join cases_api.step r on r.case_id = s.case_id and r.kind = {1} and r.superseded_at = 'infinity'
                            and r.passed is distinct from 'false' and r.effective_on <= {0}
                        where s.kind = 'ADMISSION' and s.stage <> {2} and s.since <= {0} and s.until > {0}
                          and s.candidate_id is not null
                        group by s.candidate_id\
                        """,
                        val(day), val(AdmissionSteps.CELL_RESOLUTION), val(AdmissionSteps.DOSSIER))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, LocalDate.class));
    }

    /// Of `candidates` those whom a cell follows, with the cell.
    Map<Long, Integer> followed(Collection<Long> candidates) {
        return db.fetch(
                        """
                        select c.candidate_id, c.cell_id from candidates_api.candidate c
                        where c.candidate_id = any (?) and c.state = 'FOLLOWED'\
                        """,
                        (Object) candidates.toArray(Long[]::new))
                .intoMap(
                        row -> row.get("candidate_id", Long.class),
                        row -> row.get("cell_id", Integer.class));
    }
}
