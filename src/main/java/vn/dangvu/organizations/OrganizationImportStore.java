package vn.dangvu.organizations;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;

/// The organizations sheet, set-wise: one row is one version. What is not said to end lasts until
/// the next row of the same organization.
@Repository
class OrganizationImportStore {

    /// Room for organizations that come later, so that a subtree stays one range for long.
    private static final int STEP = 16;

    /// A superior outside the user's scope is not there, except the one under which the
    /// organization stands already.
    private static final String SEEN =
            """
            organizations_api.within({roots}, v.organization_id, {today})
            or exists (
                select from organizations.version o
                where o.organization_id = s.organization_id and o.parent_id = v.organization_id
                  and organizations_api.within({roots}, o.organization_id, {today}))\
            """;

    /// Adds what the sheet implies: whose row it is, from when until when, under whom.
    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add organization_id integer, add parent_id integer, add since date, add until date,
                    add recorded_at timestamptz;
                update {s} s set
                    since = valid_from::date,
                    until = coalesce(valid_to::date + 1, (
                        select min(n.valid_from::date) from {s} n
                        where n.code = s.code and n.valid_from::date > s.valid_from::date and not n.refused)),
                    recorded_at = least(coalesce(recorded_on, valid_from)::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}),
                    organization_id = (
                        select v.organization_id from organizations.version v where v.code = s.code
                        order by upper(v.valid) desc nulls first limit 1)
                where not refused\
                """);
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "valid_from",
                "repeated",
                "s.valid_from",
                "exists (select from {s} o where o.code = s.code and o.valid_from = s.valid_from"
                        + " and o.row_number < s.row_number)");
        rows.refuse(
                "valid_to",
                "endsBeforeItBegins",
                "s.valid_to",
                "s.valid_to::date < s.valid_from::date");
        rows.refuse("parent_code", "ownParent", "s.parent_code", "s.parent_code = s.code");
        // A row may hang on a refused one: again until nothing more falls.
        int fallen;
        do {
            fallen =
                    rows.refuse(
                            "parent_code",
                            "unknownParent",
                            "s.parent_code",
                            """
                            s.parent_code is not null
                            and not exists (select from {s} p where p.code = s.parent_code and not p.refused)
                            and not exists (
                                select from organizations.version v
                                where v.code = s.parent_code and (%s))\
                            """
                                    .formatted(
                                            rows.staging().viewer().administrator()
                                                    ? "true"
                                                    : SEEN));
        } while (fallen > 0);
        rows.refuse(
                "valid_from",
                "parentNotAlive",
                "s.valid_from",
                """
                s.parent_code is not null and not daterange(s.since, s.until) <@ (
                    select range_agg(r) from (
                        select daterange(p.since, p.until) as r from {s} p where p.code = s.parent_code and not p.refused
                        union all
                        select v.valid from organizations.version v where v.code = s.parent_code) life)\
                """);
        rows.refuse(
                "code",
                "notYours",
                "s.code",
                rows.staging().viewer().administrator()
                        ? "false"
                        : """
                        not organizations_api.within({roots}, coalesce(s.organization_id, (
                            select v.organization_id from organizations.version v where v.code = s.parent_code limit 1)), {today})\
                        """);
    }

    /// Gives new organizations their locality numbers, in the order of the tree.
    void number(StagingStore rows) {
        boolean empty =
                rows.fetch("select not exists (select from organizations.organization)")
                        .getFirst()
                        .get(0, boolean.class);
        if (empty) {
            rows.run(
                    """
                    create temporary table numbered on commit drop as
                    with recursive first as (
                        select distinct on (code) code, parent_code, row_number from {s} where not refused order by code, since
                    ), tree (code, path) as (
                        select code, array[row_number] from first where parent_code is null
                        union all
                        select f.code, t.path || f.row_number from first f join tree t on t.code = f.parent_code
                    )
                    select code, (row_number() over (order by path))::integer * %d as id from tree;
                    insert into organizations.organization (id, created_at, created_by) select id, {now}, {who} from numbered;
                    update {s} s set organization_id = n.id, outcome = 'NEW' from numbered n where n.code = s.code and not s.refused;
                    drop table numbered\
                    """
                            .formatted(STEP));
        } else {
            numberOneByOne(rows);
        }
        rows.refuse("parent_code", "unknownParent", "s.parent_code", "s.organization_id is null");
        rows.run(
                """
                update {s} s set parent_id = coalesce(
                    (select p.organization_id from {s} p where p.code = s.parent_code and not p.refused limit 1),
                    (select v.organization_id from organizations.version v where v.code = s.parent_code
                     order by upper(v.valid) desc nulls first limit 1))
                where parent_code is not null and not refused\
                """);
    }

    /// Into the gap behind the parent's last descendant; where there is none, behind everything.
    private void numberOneByOne(StagingStore rows) {
        int placed;
        do {
            placed = 0;
            var waiting =
                    rows.fetch(
                            """
                            select distinct on (s.code) s.code, s.row_number, s.parent_code, coalesce(
                                (select p.organization_id from {s} p
                                 where p.code = s.parent_code and p.organization_id is not null limit 1),
                                (select v.organization_id from organizations.version v where v.code = s.parent_code
                                 order by upper(v.valid) desc nulls first limit 1)) as parent
                            from {s} s where s.organization_id is null and not s.refused
                            order by s.code, s.since\
                            """);
            for (var row : waiting.sortAsc("row_number")) {
                Integer parent = row.get("parent", Integer.class);
                if (parent == null && row.get("parent_code") != null) {
                    continue;
                }
                int id = freeNumber(rows, parent == null ? -1 : parent);
                rows.run(
                        """
                        insert into organizations.organization (id, created_at, created_by) values (%1$d, {now}, {who});
                        update {s} set organization_id = %1$d, outcome = 'NEW' where code = %2$s and not refused\
                        """
                                .formatted(id, DSL.inline(row.get("code", String.class))));
                placed++;
            }
        } while (placed > 0);
    }

    private int freeNumber(StagingStore rows, int parent) {
        return rows.fetch(
                        """
                        with last as (
                            select greatest(
                                (select max(descendant_id) from organizations.closure where ancestor_id = %2$d),
                                (select max(s.organization_id) from {s} s join {s} p on p.code = s.parent_code
                                 where p.organization_id = %2$d), %2$d) as id
                        ), next as (
                            select min(o.id) as id from organizations.organization o, last where o.id > last.id
                        )
                        select case
                            when %2$d >= 0 and next.id - last.id > 1
                                then last.id + greatest(1, least(%1$d, (next.id - last.id) / 2))
                            else coalesce((select max(id) from organizations.organization), 0) + %1$d end
                        from last, next\
                        """
                                .formatted(STEP, parent))
                .getFirst()
                .get(0, int.class);
    }

    void settleKnowledge(StagingStore rows) {
        rows.settleKnowledge(
                """
                select o.created_at as at from organizations.organization o
                join organizations.closure c on c.descendant_id = o.id
                where c.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    /// Ends what a row replaces, begins what it says. What changes an organization that was there
    /// is known from now: else both the old and the new would have been known before.
    void keepVersions(StagingStore rows) {
        rows.run(
                """
                update {s} s set outcome = coalesce(outcome, case when exists (
                    select from organizations.version v
                    where v.organization_id = s.organization_id and lower(v.valid) = s.since
                      and (s.until is null or upper(v.valid) is not distinct from s.until)
                      and (v.official_name, v.short_name, v.code, v.kind) =
                          (s.official_name, coalesce(s.short_name, s.official_name), s.code, s.kind)
                      and (v.unit_type, v.parent_id, v.decision_number, v.decision_date)
                          is not distinct from (s.unit_type, s.parent_id, s.decision_number, s.decision_date::date))
                    then 'SAME' else 'CHANGED' end)
                where not refused;
                delete from organizations.version v using {s} s
                where not s.refused and s.outcome = 'CHANGED'
                  and v.organization_id = s.organization_id and lower(v.valid) = s.since;
                update organizations.version v
                set valid = daterange(lower(v.valid), s.since), recorded_at = {now}, recorded_by = {who}
                from {s} s
                where not s.refused and s.outcome = 'CHANGED'
                  and v.organization_id = s.organization_id and lower(v.valid) < s.since and v.valid @> s.since;
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, unit_type,
                    parent_id, decision_number, decision_date, recorded_at, recorded_by)
                select s.organization_id,
                       daterange(s.since, coalesce(s.until, (
                           select min(lower(v.valid)) from organizations.version v
                           where v.organization_id = s.organization_id and lower(v.valid) > s.since))),
                       s.official_name, coalesce(s.short_name, s.official_name), s.code, s.kind, s.unit_type, s.parent_id,
                       s.decision_number, s.decision_date::date,
                       case when s.outcome = 'NEW' then s.recorded_at else {now} end, {who}
                from {s} s
                where not s.refused and s.outcome in ('NEW', 'CHANGED')
                order by s.organization_id, s.since;
                analyze organizations.organization;
                analyze organizations.version;
                analyze organizations.closure\
                """);
    }
}
