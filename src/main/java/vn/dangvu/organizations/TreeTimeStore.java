package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.ChangedDay.Happened;
import vn.dangvu.organizations.TreeDifference.What;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// When the tree changed and by what.
@Repository
class TreeTimeStore {

    private final DSLContext db;

    TreeTimeStore(DSLContext db) {
        this.db = db;
    }

    /// Of `ids`, those that live on `day`.
    Set<OrganizationId> living(Collection<OrganizationId> ids, LocalDate day) {
        return ids.isEmpty()
                ? Set.of()
                : db.fetch(
                                """
                                select organization_id from organizations_api.version
                                where organization_id = any ({0}) and since <= {1} and until > {1}\
                                """,
                                numbers(ids), val(day))
                        .intoSet(row -> new OrganizationId(row.get(0, int.class)));
    }

    List<TreeEvent> events(Collection<OrganizationId> ids, LocalDate from, LocalDate to) {
        return db.fetch(
                        """
                        select e.kind, e.effective_on, e.decision_number, e.decision_date,
                               array_agg(p.organization_id order by p.organization_id) filter (where p.part = 'SUBJECT'),
                               array_agg(p.organization_id order by p.organization_id) filter (where p.part = 'SUCCESSOR'),
                               e.reception_number, e.reception_date, e.reception_issuer
                        from organizations_api.event e
                        join organizations_api.event_part p on p.event_id = e.id
                        where e.superseded_at = 'infinity' and e.effective_on > {1} and e.effective_on <= {2}
                          and e.id in (select event_id from organizations_api.event_part where organization_id = any ({0}))
                        group by e.id, e.kind, e.effective_on, e.decision_number, e.decision_date, e.reception_number, e.reception_date,
                            e.reception_issuer, e.change_id, e.ordinal
                        order by e.effective_on, e.change_id, e.ordinal\
                        """,
                        numbers(ids), val(from), val(to))
                .map(TreeTimeStore::event);
    }

    private static TreeEvent event(Record row) {
        return new TreeEvent(
                TreeEvent.Kind.valueOf(row.get(0, String.class)),
                row.get(1, LocalDate.class),
                ids(row.get(4, Integer[].class)),
                ids(row.get(5, Integer[].class)),
                row.get(2, String.class),
                row.get(3, LocalDate.class),
                new TreeChange.Decision(
                        row.get(6, String.class),
                        row.get(7, LocalDate.class),
                        row.get(8, String.class)));
    }

    private static List<OrganizationId> ids(Integer @Nullable [] numbers) {
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers).map(OrganizationId::new).toList();
    }

    /// What came under one of `roots` or left it counts as well as what changed below it.
    List<ChangedDay> changedDays(Integer[] roots) {
        var days = new LinkedHashMap<LocalDate, List<Happened>>();
        db.fetch(
                        """
                        with line as (
                            select v.*, lag(since) over w as before, lead(since) over w as after,
                                   lag(official_name) over w as was_called, lag(code) over w as bore,
                                   lag(kind) over w as was, lag(parent_id) over w as stood_under
                            from organizations_api.version v
                            window w as (partition by organization_id order by since)
                        ), told as (
                            select organization_id, since as day, short_name, unnest(array[
                                case when before is null then 'BEGAN' end,
                                case when before is not null and (official_name, code) is distinct from (was_called, bore)
                                    then 'RENAMED' end,
                                case when kind <> was then 'KIND_CHANGED' end,
                                case when before is not null and parent_id is distinct from stood_under then 'MOVED' end]) as what
                            from line
                            union all
                            select organization_id, until, short_name, 'ENDED' from line
                            where after is null and until < 'infinity'
                        )
                        select t.day, t.what, count(*), min(t.short_name) from told t
                        where t.what is not null and exists (
                            select from organizations_api.closure c
                            where c.descendant_id = t.organization_id and c.ancestor_id = any ({0})
                              and c.since <= t.day and c.until >= t.day)
                        group by t.day, t.what\
                        """,
                        val(roots))
                .forEach(row ->
                        days.computeIfAbsent(row.get(0, LocalDate.class), _ -> new ArrayList<>())
                                .add(
                                        new Happened(
                                                What.valueOf(row.get(1, String.class)),
                                                row.get(2, int.class),
                                                row.get(3, String.class))));
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ChangedDay(each.getKey(), each.getValue()))
                .toList();
    }

    private static Param<Integer[]> numbers(Collection<OrganizationId> ids) {
        return val(ids.stream().map(OrganizationId::value).toArray(Integer[]::new));
    }
}
