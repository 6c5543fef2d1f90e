package vn.dangvu.admissions;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Who the person of a case is, as papers name him or her; as far as the second lock shows it.
@Repository
class PersonPaperStore {

    private static final String BORN =
            """
            to_char(n.born_on, case n.born_precision
                when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born\
            """;

    private final DSLContext db;

    PersonPaperStore(DSLContext db) {
        this.db = db;
    }

    /// @param seniorityFrom the day on which the decision on the admission was signed (ADM-17), or
    ///   null
    record Person(
            String name,
            String born,
            @Nullable String hometown,
            @Nullable LocalDate seniorityFrom) {}

    Person of(@Nullable Long candidate, @Nullable Long member) {
        return member == null ? candidate(candidate) : member(member);
    }

    private Person member(long member) {
        return db.fetchSingle(
                        "select n.full_name, "
                                + BORN
                                + ", n.hometown, (select max(f.decision_date) from"
                                + " members_api.flow f where f.member_id = n.member_id and f.kind"
                                + " in ('ADMISSION', 'READMISSION') and f.superseded_at ="
                                + " 'infinity') as seniority from members_api.profile n where"
                                + " n.member_id = ? and n.superseded_at = 'infinity' order by"
                                + " n.effective_on desc limit 1",
                        member)
                .map(PersonPaperStore::person);
    }

    private Person candidate(@Nullable Long candidate) {
        return db.fetchSingle(
                        "select n.full_name, "
                                + BORN
                                + ", n.hometown, null::date as seniority from"
                                + " candidates_api.profile n where n.candidate_id = ? and"
                                + " n.superseded_at = 'infinity'",
                        candidate)
                .map(PersonPaperStore::person);
    }

    private static Person person(Record row) {
        return new Person(
                row.get("full_name", String.class),
                row.get("born", String.class),
                row.get("hometown", String.class),
                row.get("seniority", LocalDate.class));
    }

    /// How many stood in a cell.
    record Cell(int members, int officials) {}

    Cell cell(int cell, LocalDate day) {
        return db.fetchSingle(
                        """
                        select count(*)::integer, count(*) filter (where b.standing = 'OFFICIAL')::integer
                        from members_api.membership b where b.cell_id = ? and b.since <= ? and b.until > ?\
                        """,
                        cell,
                        day,
                        day)
                .map(row -> new Cell(row.get(0, int.class), row.get(1, int.class)));
    }

    List<String> names(Collection<Long> members) {
        return db.fetch(
                        """
                        select distinct on (n.member_id) n.full_name from members_api.profile n
                        where n.member_id = any (?) and n.superseded_at = 'infinity'
                        order by n.member_id, n.effective_on desc\
                        """,
                        (Object) members.toArray(Long[]::new))
                .getValues("full_name", String.class);
    }
}
