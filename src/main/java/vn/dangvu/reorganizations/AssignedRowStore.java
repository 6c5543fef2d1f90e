package vn.dangvu.reorganizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Where plans name one member.
@Repository
class AssignedRowStore {

    private final DSLContext db;

    AssignedRowStore(DSLContext db) {
        this.db = db;
    }

    /// Each with the organization whose plan it is, and what the plan is called.
    List<Row> assignments(long member) {
        return db.fetch(
                        """
                        select (jsonb_build_object('home_id', p.home_id, 'plan_title', p.title) || to_jsonb(a))::text
                        from reorganizations.assignment a
                        join reorganizations.plan p on p.id = a.plan_id
                        join members_api.member m on m.code = a.member_code
                        where m.member_id = {0} order by a.plan_id, a.ordinal\
                        """,
                        val(member))
                .map(row -> Row.of(row.get(0, String.class)));
    }
}
