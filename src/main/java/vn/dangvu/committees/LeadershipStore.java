package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.BirthDate;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Who holds which post, with what the other modules publish about them.
@Repository
class LeadershipStore {

    private static final String HOLDERS =
            """
            select p.member_id, n.code, n.full_name, n.sex, n.born_on, n.born_precision, n.professional, n.theory,
                   p.body, p.position, f.act, f.effective_on, p.suspended, p.fact_id,
                   f.decision_number, f.decision_date, f.decision_issuer,
                   b.standing, coalesce(b.suspended, false) as member_suspended, b.cell_id, v.short_name as cell,
                   c.descendant_id is not null as inside
            from committees_api.post p
            join committees.post_fact f on f.id = p.fact_id
            cross join lateral (
                select n.* from members_api.profile n
                where n.member_id = p.member_id and n.superseded_at = 'infinity'
                order by n.effective_on <= ? desc, case when n.effective_on <= ? then n.effective_on end desc, n.effective_on
                limit 1) n
            left join members_api.membership b on b.member_id = p.member_id and b.since <= ? and b.until > ?
            left join organizations_api.version v on v.organization_id = b.cell_id and v.since <= ? and v.until > ?
            left join organizations_api.closure c on c.ancestor_id = p.organization_id and c.descendant_id = b.cell_id
                 and c.since <= ? and c.until > ?
            where p.organization_id = ? and p.since <= ? and p.until > ?
            order by n.given, n.middle, n.family, p.member_id\
            """;

    private static final String LINES =
            """
            select f.id, n.code, n.full_name, coalesce(v.short_name, '') as organization
            from committees.post_fact f
            cross join lateral (
                select n.code, n.full_name from members_api.profile n
                where n.member_id = f.member_id and n.superseded_at = 'infinity' order by n.effective_on desc limit 1) n
            left join organizations_api.version v on v.organization_id = f.organization_id
                 and v.since <= f.effective_on and v.until > f.effective_on
            where f.organization_id = ?\
            """;

    private static final String STRETCHES =
            """
            select p.organization_id, coalesce(v.short_name, '') as name, p.body, p.position, f.act, p.since,
                   nullif(p.until, 'infinity'::date) as ended, p.suspended, p.fact_id,
                   f.decision_number, f.decision_date, f.decision_issuer,
                   t.from_year || '–' || t.to_year as term
            from committees_api.post p
            join committees.post_fact f on f.id = p.fact_id
            left join organizations_api.version v on v.organization_id = p.organization_id
                 and v.since <= p.since and v.until > p.since
            left join committees_api.term t on t.organization_id = p.organization_id
                 and t.since <= p.since and t.until > p.since
            where p.member_id = ?
            order by p.since desc, p.organization_id, p.body\
            """;

    private final DSLContext db;

    LeadershipStore(DSLContext db) {
        this.db = db;
    }

    /// From the head down, then by name.
    List<Holder> holders(int organization, LocalDate day) {
        return db
                .fetch(HOLDERS, day, day, day, day, day, day, day, day, organization, day, day)
                .stream()
                .map(LeadershipStore::holder)
                .sorted(Comparator.comparing(Holder::body).thenComparing(Holder::position))
                .toList();
    }

    /// Who a fact is about, and what the organization was called.
    record Named(String code, String fullName, String organization) {}

    /// By the number of the fact.
    Map<Long, Named> names(int organization) {
        return db.fetch(LINES, organization)
                .intoMap(
                        row -> row.get("id", Long.class),
                        row ->
                                new Named(
                                        row.get("code", String.class),
                                        row.get("full_name", String.class),
                                        row.get("organization", String.class)));
    }

    /// The newest first.
    List<PostHeld> heldBy(long member) {
        return db.fetch(STRETCHES, member).map(LeadershipStore::stretch);
    }

    private static Holder holder(Record row) {
        String standing = row.get("standing", String.class);
        return new Holder(
                row.get("member_id", long.class),
                row.get("code", String.class),
                row.get("full_name", String.class),
                row.get("sex", String.class),
                new BirthDate(
                        row.get("born_on", LocalDate.class),
                        BirthDate.Precision.valueOf(row.get("born_precision", String.class))),
                row.get("professional", String.class),
                row.get("theory", String.class),
                Body.valueOf(row.get("body", String.class)),
                Position.valueOf(row.get("position", String.class)),
                Act.valueOf(row.get("act", String.class)),
                row.get("effective_on", LocalDate.class),
                row.get("suspended", boolean.class),
                row.get("fact_id", long.class),
                decision(row),
                standing == null ? null : Standing.valueOf(standing),
                row.get("member_suspended", boolean.class),
                row.get("cell_id", Integer.class),
                row.get("cell", String.class),
                row.get("inside", boolean.class),
                false);
    }

    private static PostHeld stretch(Record row) {
        @Nullable LocalDate until = row.get("ended", LocalDate.class);
        return new PostHeld(
                new OrganizationId(row.get("organization_id", int.class)),
                row.get("name", String.class),
                Body.valueOf(row.get("body", String.class)),
                Position.valueOf(row.get("position", String.class)),
                Act.valueOf(row.get("act", String.class)),
                row.get("since", LocalDate.class),
                until,
                row.get("suspended", boolean.class),
                row.get("term", String.class),
                row.get("fact_id", long.class),
                decision(row));
    }

    private static Decision decision(Record row) {
        return new Decision(
                row.get("decision_number", String.class),
                row.get("decision_date", LocalDate.class),
                row.get("decision_issuer", String.class));
    }
}
