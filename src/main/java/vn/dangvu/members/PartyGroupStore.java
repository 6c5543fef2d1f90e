package vn.dangvu.members;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.PartyGroups.Placed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Places in party groups. A line is read together with where the member and the group are, so
/// nothing has to be moved when they move.
@Repository
class PartyGroupStore {

    private final DSLContext db;

    PartyGroupStore(DSLContext db) {
        this.db = db;
    }

    List<Placed> members(int cell, LocalDate day) {
        return db.fetch(
                        """
                        select m.id, m.code, n.full_name, b.standing, v.organization_id
                        from members.membership b
                        join members.member m on m.id = b.member_id
                        join lateral (
                            select p.name_id from members.profile p
                            where p.member_id = m.id and p.superseded_at = 'infinity'
                            order by p.effective_on <= {1} desc, case when p.effective_on <= {1} then p.effective_on end desc,
                                p.effective_on limit 1) p on true
                        join members.name n on n.id = p.name_id
                        left join lateral (
                            select g.group_id from members.group_place g
                            where g.member_id = m.id and g.superseded_at = 'infinity' and g.effective_on <= {1}
                            order by g.effective_on desc, g.id desc limit 1) g on true
                        left join organizations_api.version v
                            on v.organization_id = g.group_id and v.parent_id = b.cell_id and v.since <= {1} and v.until > {1}
                            and v.kind = 'PARTY_GROUP'
                        where b.cell_id = {0} and b.since <= {1} and b.until > {1}
                        order by n.given, n.middle, n.family, m.id\
                        """,
                        val(cell), val(day))
                .map(row ->
                        new Placed(
                                row.get(0, long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                Standing.valueOf(row.get(3, String.class)),
                                row.get(4, Integer.class)));
    }

    void place(
            long member,
            @Nullable Integer group,
            LocalDate on,
            @Nullable Long change,
            String who,
            Instant now) {
        db.execute(
                """
                insert into members.group_place (member_id, group_id, effective_on, change_id, recorded_at, recorded_by)
                values ({0}, {1}, {2}, {3}, {4}, {5})\
                """,
                val(member),
                val(group, Integer.class),
                val(on),
                val(change, Long.class),
                val(now.atOffset(ZoneOffset.UTC)),
                val(who));
    }

    /// How many places in each of these groups were given by hand and not otherwise for the same
    /// day later on.
    Map<Integer, Long> placedByHand(Collection<Integer> groups) {
        return db.fetch(
                        """
                        select g.group_id, count(*) from members.group_place g
                        where g.group_id = any ({0}) and g.change_id is null and g.superseded_at = 'infinity'
                          and not exists (
                              select from members.group_place n
                              where n.member_id = g.member_id and n.effective_on = g.effective_on
                                and n.id > g.id and n.superseded_at = 'infinity')
                        group by g.group_id\
                        """,
                        val(groups.toArray(Integer[]::new)))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }

    void undo(long change, String who, Instant now) {
        db.execute(
                """
                update members.group_place set superseded_at = {1}, superseded_by = {2}
                where change_id = {0} and superseded_at = 'infinity'\
                """,
                val(change), val(now.atOffset(ZoneOffset.UTC)), val(who));
    }
}
