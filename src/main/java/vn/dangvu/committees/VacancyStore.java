package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds work to do below an organization, set-wise. Numbers of rules come from the caller.
@Repository
class VacancyStore {

    /// The organization with all below it, by the tree.
    private static final String BELOW =
            """
            from organizations_api.closure c
                join organizations_api.version v on v.organization_id = c.descendant_id
                where c.ancestor_id = {root} and c.since <= {day} and c.until > {day}\
            """;

    /// The same by numbers, of which a scope is made.
    private static final String WITHIN = "from organizations_api.version v where ({ranges})";

    /// `{day}`, `{place}`, `{nine}` and `{part}` are numbers and dates of ours, written in.
    private static final String FOUND =
            """
            with place as materialized (
                select v.organization_id, v.kind, v.code, v.short_name
                {place}
                  and v.since <= {day} and v.until > {day}
            ), held as materialized (
                select p.* from committees_api.post p
                join place o using (organization_id)
                where p.since <= {day} and p.until > {day}
            ), seats as materialized (
                select organization_id, body, count(*)::integer as persons from held group by organization_id, body
            ), in_force as materialized (
                select t.organization_id, t.planned_end, s.committee_size, s.standing_size, s.inspection_size
                from committees_api.term t
                join committees.term s on s.id = t.id
                join place o on o.organization_id = t.organization_id
                where t.since <= {day} and t.until > {day}
            ), cells as materialized (
                select b.cell_id, count(*)::integer as officials
                from members_api.membership b
                join place o on o.organization_id = b.cell_id and o.kind in ('CELL', 'GRASSROOTS_CELL')
                where b.standing = 'OFFICIAL' and b.since <= {day} and b.until > {day}
                group by b.cell_id
            ), decided as (
                select o.organization_id, o.kind, d.body, d.size
                from place o
                join in_force t using (organization_id)
                cross join lateral (values ('COMMITTEE', t.committee_size), ('STANDING_COMMITTEE', t.standing_size),
                    ('INSPECTION_COMMISSION', t.inspection_size), ('CELL_COMMITTEE', t.committee_size)) d (body, size)
                where d.size is not null
                  and (d.body = 'CELL_COMMITTEE') = (o.kind in ('CELL', 'GRASSROOTS_CELL'))
            ), work as (
                select case when t.organization_id is null then 'NO_TERM' else 'TERM_OVER' end as what, o.organization_id,
                       null as body, 0 as wanted, 0 as found, t.planned_end as since, null::bigint as member_id, null as position
                from place o
                left join in_force t using (organization_id)
                where o.kind <> 'PARTY_GROUP' and (t.organization_id is null or t.planned_end < {day})
                union all
                select 'NO_SECRETARY', o.organization_id, case when o.kind = 'PARTY_GROUP' then 'PARTY_GROUP' end, 1, 0, null, null, null
                from place o
                where not exists (
                    select from held h where h.organization_id = o.organization_id
                      and h.position in ('SECRETARY', 'GROUP_LEADER'))
                union all
                select 'SEATS_EMPTY', d.organization_id, d.body, d.size, coalesce(s.persons, 0), null, null, null
                from decided d
                left join seats s using (organization_id, body)
                left join cells c on c.cell_id = d.organization_id
                where coalesce(s.persons, 0) < d.size
                  and (d.body <> 'CELL_COMMITTEE' or s.persons > 0 and c.officials >= {nine})
                union all
                select case when s.persons is null then 'CELL_COMMITTEE_MISSING' else 'CELL_COMMITTEE_TOO_SMALL_A_CELL' end,
                       o.organization_id, 'CELL_COMMITTEE', {nine}, coalesce(c.officials, 0), null, null, null
                from place o
                left join cells c on c.cell_id = o.organization_id
                left join seats s on s.organization_id = o.organization_id and s.body = 'CELL_COMMITTEE'
                where o.kind in ('CELL', 'GRASSROOTS_CELL')
                  and (s.persons is null) = (coalesce(c.officials, 0) >= {nine})
                union all
                select 'STANDING_TOO_LARGE', s.organization_id, s.body, coalesce(t.committee_size, c.persons, 0) / {part}, s.persons,
                       null, null, null
                from seats s
                left join in_force t using (organization_id)
                left join seats c on c.organization_id = s.organization_id and c.body = 'COMMITTEE'
                where s.body = 'STANDING_COMMITTEE' and s.persons * {part} > coalesce(t.committee_size, c.persons, 0)
                union all
                select 'BODY_DOES_NOT_FIT', s.organization_id, s.body, 0, s.persons, null, null, null
                from seats s
                join place o using (organization_id)
                where not case
                    when s.body in ('CELL_COMMITTEE', 'CELL') then o.kind in ('CELL', 'GRASSROOTS_CELL')
                    when s.body = 'PARTY_GROUP' then o.kind = 'PARTY_GROUP'
                    when s.body = 'COMMITTEE' then o.kind not in ('CELL', 'GRASSROOTS_CELL', 'PARTY_GROUP')
                    else o.kind in ('PROVINCIAL_COMMITTEE', 'UPPER_GRASSROOTS', 'GRASSROOTS_PARTY_COMMITTEE') end
                union all
                select case when b.member_id is null then 'HOLDER_LEFT' when c.descendant_id is null then 'HOLDER_ELSEWHERE'
                            else 'HOLDER_SUSPENDED' end,
                       h.organization_id, h.body, 0, 0, coalesce(b.since, (
                           select max(e.until) from members_api.membership e where e.member_id = h.member_id and e.until <= {day})),
                       h.member_id, h.position
                from held h
                left join members_api.membership b on b.member_id = h.member_id and b.since <= {day} and b.until > {day}
                left join organizations_api.closure c on c.ancestor_id = h.organization_id and c.descendant_id = b.cell_id
                     and c.since <= {day} and c.until > {day}
                where b.member_id is null or c.descendant_id is null or b.suspended
            )
            """;

    /// More than anybody has to do in one organization.
    private static final int HERE = 1_000;

    private final DSLContext db;

    VacancyStore(DSLContext db) {
        this.db = db;
    }

    /// What the rules say on the day.
    record Numbers(int nine, int part) {}

    /// How much of each kind.
    Map<Vacancy.Kind, Integer> counts(int root, LocalDate day, Numbers numbers) {
        var counts = new EnumMap<Vacancy.Kind, Integer>(Vacancy.Kind.class);
        db.fetch(
                        filled(below(root), day, numbers)
                                + "select what, count(*) from work group by what")
                .forEach(row ->
                        counts.put(
                                Vacancy.Kind.valueOf(row.get(0, String.class)),
                                row.get(1, Integer.class)));
        return counts;
    }

    /// In the order of the tree.
    List<Vacancy> find(
            int root, LocalDate day, Numbers numbers, Vacancy.@Nullable Kind kind, int limit) {
        String only = kind == null ? "" : "where w.what = '" + kind.name() + "'\n";
        return find(filled(below(root), day, numbers), only, limit);
    }

    /// Of the organization alone; there are few of each kind.
    List<Vacancy> here(int organization, LocalDate day, Numbers numbers) {
        String alone = below(organization) + " and c.descendant_id = " + organization;
        return find(filled(alone, day, numbers), "", HERE);
    }

    /// Of everything in the scope.
    List<Vacancy> find(Scope scope, LocalDate day, Numbers numbers) {
        String ranges =
                scope.ranges().stream()
                        .map(range ->
                                "v.organization_id between %d and %d"
                                        .formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or "));
        return scope.ranges().isEmpty()
                ? List.of()
                : find(
                        filled(WITHIN.replace("{ranges}", ranges), day, numbers),
                        "",
                        Integer.MAX_VALUE);
    }

    private static String below(int root) {
        return BELOW.replace("{root}", String.valueOf(root));
    }

    private List<Vacancy> find(String found, String only, int limit) {
        return db.fetch(
                        found
                                + """
                                select w.*, o.code, o.short_name, o.kind, n.code as member_code, n.full_name
                                from work w
                                join place o using (organization_id)
                                left join lateral (
                                    select n.code, n.full_name from members_api.profile n
                                    where n.member_id = w.member_id and n.superseded_at = 'infinity'
                                    order by n.effective_on desc limit 1) n on true
                                """
                                + only
                                + "order by w.organization_id, w.what, w.body, w.member_id limit "
                                + limit)
                .map(VacancyStore::read);
    }

    private static String filled(String place, LocalDate day, Numbers numbers) {
        return FOUND.replace("{place}", place)
                .replace("{day}", "date '" + day + "'")
                .replace("{nine}", String.valueOf(numbers.nine()))
                .replace("{part}", String.valueOf(numbers.part()));
    }

    private static Vacancy read(Record row) {
        String body = row.get("body", String.class);
        Long member = row.get("member_id", Long.class);
        return new Vacancy(
                Vacancy.Kind.valueOf(row.get("what", String.class)),
                new OrganizationId(row.get("organization_id", int.class)),
                row.get("code", String.class),
                row.get("short_name", String.class),
                OrganizationKind.valueOf(row.get("kind", String.class)),
                body == null ? null : Body.valueOf(body),
                row.get("wanted", int.class),
                row.get("found", int.class),
                row.get("since", LocalDate.class),
                member == null
                        ? null
                        : new Vacancy.Person(
                                member,
                                row.get("member_code", String.class),
                                row.get("full_name", String.class),
                                Position.valueOf(row.get("position", String.class))));
    }
}
