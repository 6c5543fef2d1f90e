package vn.dangvu.committees;

import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.committees.Setting.Person;
import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.StagingStore;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Standing;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/// Holds the rows of the posts sheet to the rules that the forms use, one organization after the
/// other: what does not follow from what was is refused, an exception goes in with a warning.
@Repository
class PostRulesStore {

    private static final int BATCH = 5_000;

    /// Facts and terms of every organization that the sheet speaks of, in the order in which they
    /// hold; a congress comes before everything of its day.
    private static final String TOLD =
            """
            with touched as (
                select distinct organization_id from {s} where not refused and outcome in ('NEW', 'CHANGED')
            ), told as (
                select f.organization_id, null::integer as row_number, f.effective_on, f.ordinal, f.body, f.position,
                       f.member_id, f.act, f.consent_number, null::text as kind, null::text as member_code
                from committees.post_fact f
                join touched t on t.organization_id = f.organization_id
                where f.superseded_at = 'infinity' and not exists (
                    select from {s} s where s.replaced = f.id and not s.refused and s.outcome = 'CHANGED')
                union all
                select s.organization_id, s.row_number, s.effective_on::date,
                       coalesce((select f.ordinal from committees.post_fact f where f.id = s.replaced), s.ordinal), s.body,
                       case when s.act in ('ELECTED', 'APPOINTED') then s.position end, s.member_id, s.act, s.consent_number,
                       s.kind, s.member_code
                from {s} s where not s.refused and s.outcome in ('NEW', 'CHANGED')
                union all
                select e.organization_id, null, e.begins_on, -1, null, null, null, null, null, null, null
                from committees.term e
                join touched t on t.organization_id = e.organization_id
                where e.superseded_at = 'infinity'
            ), heads as (
                select d.organization_id, d.effective_on, count(*)::integer as officials
                from (select distinct organization_id, effective_on from told where body in ('CELL', 'CELL_COMMITTEE')) d
                join members_api.membership b on b.cell_id = d.organization_id and b.standing = 'OFFICIAL'
                     and b.since <= d.effective_on and b.until > d.effective_on
                group by d.organization_id, d.effective_on
            )
            select a.*, b.standing, coalesce(b.suspended, false) as suspended, c.descendant_id is not null as inside,
                   coalesce(h.officials, 0) as officials, z.committee_size, z.standing_size, z.inspection_size, z.deputies
            from told a
            left join members_api.membership b on a.row_number is not null and b.member_id = a.member_id
                 and b.since <= a.effective_on and b.until > a.effective_on
            left join organizations_api.closure c on c.ancestor_id = a.organization_id and c.descendant_id = b.cell_id
                 and c.since <= a.effective_on and c.until > a.effective_on
            left join heads h on h.organization_id = a.organization_id and h.effective_on = a.effective_on
            left join lateral (
                select e.committee_size, e.standing_size, e.inspection_size, e.deputies from committees.term e
                where e.organization_id = a.organization_id and e.superseded_at = 'infinity' and e.begins_on <= a.effective_on
                order by e.begins_on desc limit 1) z on a.row_number is not null
            order by a.organization_id, a.effective_on, a.ordinal\
            """;

    /// All of one organization at a time.
    void check(StagingStore rows) {
        var refused = new ArrayList<Finding>();
        var warned = new ArrayList<Finding>();
        try (var told = rows.lazily(TOLD)) {
            var steps = new ArrayList<SheetPosts.Step>();
            int organization = -1;
            while (told.hasNext()) {
                for (Record row : told.fetchNext(BATCH)) {
                    int next = row.get("organization_id", int.class);
                    if (next != organization) {
                        new SheetPosts(steps).check(refused, warned);
                        steps.clear();
                        organization = next;
                    }
                    steps.add(step(row));
                }
            }
            new SheetPosts(steps).check(refused, warned);
        }
        rows.refuse(refused);
        rows.warn(warned);
    }

    private static SheetPosts.Step step(Record row) {
        var day = row.get("effective_on", LocalDate.class);
        String body = row.get("body", String.class);
        if (body == null) {
            return SheetPosts.Step.congress(day);
        }
        String position = row.get("position", String.class);
        long member = row.get("member_id", long.class);
        var entry =
                new PostEntry(
                        Body.valueOf(body),
                        position == null ? null : Position.valueOf(position),
                        member,
                        Act.valueOf(row.get("act", String.class)),
                        day,
                        Decision.NONE,
                        new Decision(row.get("consent_number", String.class), null, null),
                        null);
        Integer number = row.get("row_number", Integer.class);
        return number == null
                ? SheetPosts.Step.recorded(entry)
                : SheetPosts.Step.ofSheet(
                        number,
                        Objects.requireNonNull(row.get("member_code", String.class)),
                        entry,
                        setting(row, member, day));
    }

    private static Setting setting(Record row, long member, LocalDate day) {
        String standing = row.get("standing", String.class);
        var person =
                new Person(
                        standing == null ? null : Standing.valueOf(standing),
                        row.get("suspended", boolean.class),
                        row.get("inside", boolean.class));
        return new Setting(
                OrganizationKind.valueOf(row.get("kind", String.class)),
                true,
                row.get("officials", int.class),
                new Sizes(
                        row.get("committee_size", Integer.class),
                        row.get("standing_size", Integer.class),
                        row.get("inspection_size", Integer.class),
                        row.get("deputies", Integer.class)),
                Map.of(member, person),
                day);
    }
}
