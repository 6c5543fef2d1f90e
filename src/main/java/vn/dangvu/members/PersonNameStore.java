package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.privacy.People.Left;
import vn.dangvu.privacy.People.Person;

import java.time.LocalDate;
import java.util.List;

/// Who somebody is, in one line; and who left.
@Repository
class PersonNameStore {

    private final DSLContext db;

    PersonNameStore(DSLContext db) {
        this.db = db;
    }

    /// Whoever was never anywhere is in nobody's hands and not found.
    List<Person> persons(List<Long> ids) {
        return db.fetch(
                        """
                        select distinct on (m.id) m.id, n.full_name, m.code, members.home(m.id)
                        from members.member m
                        join members.profile p on p.member_id = m.id and p.superseded_at = 'infinity'
                        join members.name n on n.id = p.name_id
                        where m.id = any ({0}) and members.home(m.id) is not null
                        order by m.id, p.effective_on desc\
                        """,
                        val(ids.toArray(Long[]::new)))
                .map(row ->
                        new Person(
                                row.get(0, long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                new OrganizationId(row.get(3, int.class))));
    }

    /// Whose last membership had ended by `day` in a cell below one of `roots` today.
    List<Left> left(Integer[] roots, LocalDate today, LocalDate day, int limit) {
        return db.fetch(
                        """
                        with gone as (
                            select b.member_id, max(b.until) as on_day from members.membership b
                            group by b.member_id having max(b.until) <= {2}
                        )
                        select g.member_id, g.on_day, m.code, members.home(m.id), name.full_name
                        from gone g join members.member m on m.id = g.member_id
                        cross join lateral (
                            select n.full_name from members.profile p join members.name n on n.id = p.name_id
                            where p.member_id = m.id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) name
                        where organizations_api.within({0}, members.home(m.id), {1})
                        order by g.on_day, m.id limit {3}\
                        """,
                        val(roots), val(today), val(day), val(limit))
                .map(row ->
                        new Left(
                                new Person(
                                        row.get(0, long.class),
                                        row.get(4, String.class),
                                        row.get(2, String.class),
                                        new OrganizationId(row.get(3, int.class))),
                                row.get(1, LocalDate.class)));
    }
}
