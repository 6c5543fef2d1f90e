package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.PersonalRecords.Row;

import java.util.List;

/// Rows about one member, whole, with what was corrected.
@Repository
class PersonalRowStore {

    private final DSLContext db;
    private final CitizenIds citizenIds;

    PersonalRowStore(DSLContext db, CitizenIds citizenIds) {
        this.db = db;
        this.citizenIds = citizenIds;
    }

    List<Row> member(long id, boolean whole) {
        return rows(
                "select to_jsonb(m)::text, m.citizen_cipher from members.member m where"
                        + " m.id = {0}",
                id, whole);
    }

    List<Row> numbersBefore(long member, boolean whole) {
        return rows(
                "select to_jsonb(c)::text, c.citizen_cipher from members.member_change c"
                        + " where c.member_id = {0} order by c.changed_at",
                member, whole);
    }

    /// Each with the name, which is kept once for all who bear it.
    List<Row> profiles(long member) {
        return rows(
                """
                select (jsonb_build_object('full_name', n.full_name) || to_jsonb(p))::text
                from members.profile p join members.name n on n.id = p.name_id
                where p.member_id = {0} order by p.effective_on, p.recorded_at, p.id\
                """,
                member);
    }

    List<Row> movements(long member) {
        return rows(
                "select to_jsonb(m)::text from members.movement m where m.member_id = {0} order by"
                        + " m.effective_on, m.ordinal, m.id",
                member);
    }

    List<Row> memberships(long member) {
        return rows(
                "select to_jsonb(m)::text from members.membership m where m.member_id = {0} order"
                        + " by m.since",
                member);
    }

    List<Row> ways(long member) {
        return rows(
                "select to_jsonb(w)::text from members.under_way w where w.member_id = {0}",
                member);
    }

    List<Row> groupPlaces(long member) {
        return rows(
                "select to_jsonb(g)::text from members.group_place g where g.member_id = {0} order"
                        + " by g.effective_on, g.id",
                member);
    }

    private List<Row> rows(String query, long member) {
        return db.fetch(query, val(member)).map(row -> Row.of(row.get(0, String.class)));
    }

    private List<Row> rows(String query, long member, boolean whole) {
        return db.fetch(query, val(member))
                .map(row -> {
                    byte[] cipher = row.get(1, byte[].class);
                    String number = cipher == null ? null : citizenIds.open(cipher);
                    return Row.of(row.get(0, String.class))
                            .without("citizen_cipher", "citizen_index")
                            .with("citizen_id", whole ? number : masked(number));
                });
    }

    private static @Nullable String masked(@Nullable String number) {
        return number == null ? null : "*".repeat(8) + number.substring(8);
    }
}
