package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// The SQL of what is so of all members of some cells.
@Repository
class MemberTraitStore {

    private final DSLContext db;

    MemberTraitStore(DSLContext db) {
        this.db = db;
    }

    List<MemberTraits> of(Collection<Integer> cells, LocalDate on) {
        return db.fetch(
                        """
                        select m.id, m.code, b.cell_id, b.standing::text as standing, p.sex, p.born_on, p.ethnicity, p.religion,
                               p.hometown, p.general, p.professional, p.theory, p.occupation
                        from members.membership b
                        join members.member m on m.id = b.member_id
                        join lateral (
                            select * from members.profile p
                            where p.member_id = m.id and p.superseded_at = 'infinity' and p.effective_on <= {1}
                            order by p.effective_on desc limit 1) p on true
                        where b.cell_id = any ({0}) and b.since <= {1} and b.until > {1}
                        order by m.code\
                        """,
                        val(cells.toArray(Integer[]::new)), val(on))
                .map(MemberTraitStore::traits);
    }

    private static MemberTraits traits(Record row) {
        return new MemberTraits(
                row.get("id", long.class),
                row.get("code", String.class),
                row.get("cell_id", int.class),
                row.get("standing", String.class),
                row.get("sex", String.class),
                row.get("born_on", LocalDate.class).getYear(),
                row.get("ethnicity", String.class),
                row.get("religion", String.class),
                row.get("hometown", String.class),
                row.get("general", String.class),
                row.get("professional", String.class),
                row.get("theory", String.class),
                row.get("occupation", String.class));
    }
}
