package vn.dangvu.organizations;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.TreeChange.Decision;
import vn.dangvu.organizations.TreeChange.Event;
import vn.dangvu.organizations.TreeChange.Version;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The SQL of changes of the tree. Set-wise: a change may touch a third of a province.
@Repository
class TreeChangeStore {

    /// Room for organizations that come later, as the import leaves it.
    private static final int STEP = 16;

    private final DSLContext db;

    TreeChangeStore(DSLContext db) {
        this.db = db;
    }

    /// Gives a new organization its locality number: in the gap behind the last below its superior,
    /// else behind everything.
    int number(@Nullable Integer parent, String who, Instant now) {
        int id =
                db.fetchSingle(
                                """
                                with last as (
                                    select greatest(max(c.descendant_id), {0}) as id
                                    from organizations.closure c where c.ancestor_id = {0}
                                ), next as (
                                    select min(o.id) as id from organizations.organization o, last where o.id > last.id
                                )
                                select case
                                    when {0} >= 0 and next.id - last.id > 1
                                        then last.id + greatest(1, least({1}, (next.id - last.id) / 2))
                                    else coalesce((select max(id) from organizations.organization), 0) + {1} end
                                from last, next\
                                """,
                                val(parent == null ? -1 : parent), val(STEP))
                        .get(0, int.class);
        db.execute(
                "insert into organizations.organization (id, created_at, created_by) values ({0},"
                        + " {1}, {2})",
                val(id), val(now.atOffset(ZoneOffset.UTC)), val(who));
        return id;
    }

    /// Writes versions, events and heirs of a change.
    ///
    /// @param numbers of those that begin
    long keep(TreeChange change, Map<Integer, Integer> numbers, String who, Instant now) {
        long id = keepChange(change, who, now);
        stage(change, numbers);
        keepImage(id, false, change.on());
        end(change.on(), who, now);
        begin(change, who, now);
        keepImage(id, true, change.on());
        db.execute("drop table touched");
        keepEvents(id, change, numbers);
        return id;
    }

    private long keepChange(TreeChange change, String who, Instant now) {
        var decision = change.decision();
        return db.fetchSingle(
                        """
                        insert into organizations.change (effective_on, title, decision_number, decision_date, decision_issuer,
                            recorded_at, recorded_by)
                        values ({0}, {1}, {2}, {3}, {4}, {5}, {6}) returning id\
                        """,
                        val(change.on()),
                        val(change.title()),
                        val(decision.number()),
                        val(decision.date()),
                        val(decision.issuer()),
                        val(now.atOffset(ZoneOffset.UTC)),
                        val(who))
                .get(0, long.class);
    }

    private void stage(TreeChange change, Map<Integer, Integer> numbers) {
        db.execute(
                """
                create temporary table touched (id integer primary key, ended boolean not null, code text, official_name text,
                    short_name text, kind text, unit_type text, parent_id integer) on commit drop\
                """);
        var living = Stream.concat(change.begun().stream(), change.revised().stream()).toList();
        for (int from = 0; from < living.size(); from += 1_000) {
            stage(living.subList(from, Math.min(living.size(), from + 1_000)), numbers);
        }
        db.execute(
                "insert into touched (id, ended) select unnest({0}), true",
                val(change.ended().toArray(Integer[]::new)));
        db.execute("analyze touched");
    }

    private void stage(List<Version> versions, Map<Integer, Integer> numbers) {
        db.execute(
                "insert into touched (id, ended, code, official_name, short_name, kind, unit_type,"
                    + " parent_id) select id, false, code, official, short, kind, unit, parent from"
                    + " unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}) as v (id, code, official, short,"
                    + " kind, unit, parent)",
                val(numbersOf(versions.stream().map(Version::id).toList(), numbers)),
                val(versions.stream().map(Version::code).toArray(String[]::new)),
                val(versions.stream().map(Version::officialName).toArray(String[]::new)),
                val(versions.stream().map(Version::shortName).toArray(String[]::new)),
                val(versions.stream().map(v -> v.kind().name()).toArray(String[]::new)),
                val(versions.stream().map(Version::unitType).toArray(String[]::new)),
                val(parentsOf(versions, numbers)));
    }

    private static Integer[] numbersOf(List<Integer> planned, Map<Integer, Integer> numbers) {
        return planned.stream().map(id -> numbers.getOrDefault(id, id)).toArray(Integer[]::new);
    }

    private static @Nullable Integer[] parentsOf(
            List<Version> versions, Map<Integer, Integer> numbers) {
        var parents = new @Nullable Integer[versions.size()];
        for (int at = 0; at < parents.length; at++) {
            Integer parent = versions.get(at).parent();
            parents[at] = parent == null ? null : numbers.getOrDefault(parent, parent);
        }
        return parents;
    }

    private void keepImage(long change, boolean after, LocalDate on) {
        db.execute(
                """
                insert into organizations.change_version
                select {0}, {1}, v.* from organizations.version v join touched t on t.id = v.organization_id
                where v.valid @> {2}::date\
                """,
                val(change), val(after), val(on));
    }

    /// What was so ends on the day before; a version that began on the very day was never so.
    private void end(LocalDate on, String who, Instant now) {
        db.execute(
                """
                delete from organizations.version v using touched t
                where t.id = v.organization_id and lower(v.valid) = {0}::date\
                """,
                val(on));
        db.execute(
                """
                update organizations.version v
                set valid = daterange(lower(v.valid), {0}), recorded_at = {1}, recorded_by = {2}
                from touched t where t.id = v.organization_id and v.valid @> {0}::date\
                """,
                val(on), val(now.atOffset(ZoneOffset.UTC)), val(who));
    }

    private void begin(TreeChange change, String who, Instant now) {
        db.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, unit_type,
                    parent_id, decision_number, decision_date, recorded_at, recorded_by)
                select id, daterange({0}, null), official_name, short_name, code, kind, unit_type, parent_id, {1}, {2}, {3}, {4}
                from touched where not ended order by id\
                """,
                val(change.on()),
                val(change.decision().number()),
                val(change.decision().date()),
                val(now.atOffset(ZoneOffset.UTC)),
                val(who));
    }

    private void keepEvents(long change, TreeChange told, Map<Integer, Integer> numbers) {
        var events = told.events();
        var receptions = events.stream().map(Event::reception).toList();
        db.execute(
                "insert into organizations.event (change_id, ordinal, kind, reception_number,"
                        + " reception_date, reception_issuer) select {0}, ordinal, kind, number,"
                        + " dated, issuer from unnest({1}, {2}, {3}, {4}) with ordinality as e"
                        + " (kind, number, dated, issuer, ordinal)",
                val(change),
                val(events.stream().map(event -> event.kind().name()).toArray(String[]::new)),
                val(receptions.stream().map(Decision::number).toArray(String[]::new)),
                val(receptions.stream().map(Decision::date).toArray(LocalDate[]::new)),
                val(receptions.stream().map(Decision::issuer).toArray(String[]::new)));
        keepParts(change, "SUBJECT", events.stream().map(Event::subjects).toList(), numbers);
        keepParts(change, "SUCCESSOR", events.stream().map(Event::successors).toList(), numbers);
        var predecessors = new ArrayList<Integer>(told.heirs().keySet());
        db.execute(
                "insert into organizations.heir (change_id, predecessor_id, heir_id) select {0},"
                        + " p, h from unnest({1}, {2}) as line (p, h) where p <> h",
                val(change),
                val(numbersOf(predecessors, numbers)),
                val(numbersOf(predecessors.stream().map(told::heirOf).toList(), numbers)));
    }

    /// @param parts of each event, in the order of the events
    private void keepParts(
            long change, String part, List<List<Integer>> parts, Map<Integer, Integer> numbers) {
        var ordinals = new ArrayList<Integer>();
        var organizations = new ArrayList<Integer>();
        for (int at = 0; at < parts.size(); at++) {
            for (Integer id : parts.get(at)) {
                ordinals.add(at + 1);
                organizations.add(id);
            }
        }
        db.execute(
                """
                insert into organizations.event_part (event_id, organization_id, part)
                select e.id, p.organization, {1}
                from unnest({2}, {3}) as p (ordinal, organization)
                join organizations.event e on e.change_id = {0} and e.ordinal = p.ordinal
                on conflict do nothing\
                """,
                val(change),
                val(part),
                val(ordinals.toArray(Integer[]::new)),
                val(numbersOf(organizations, numbers)));
    }

    /// Every organization that the change began, changed or ended.
    List<Integer> touched(long change) {
        return db.fetch(
                        "select distinct organization_id from organizations.change_version where"
                                + " change_id = {0} order by 1",
                        val(change))
                .map(row -> row.get(0, Integer.class));
    }

    void undo(long change, String who, Instant now) {
        db.execute(
                """
                delete from organizations.version v using organizations.change_version i
                where i.change_id = {0} and i.organization_id = v.organization_id and i.after and v.valid && i.valid\
                """,
                val(change));
        db.execute(
                """
                delete from organizations.version v using organizations.change_version i
                where i.change_id = {0} and i.organization_id = v.organization_id and not i.after and v.valid && i.valid\
                """,
                val(change));
        db.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, unit_type,
                    parent_id, decision_number, decision_date, recorded_at, recorded_by)
                select organization_id, valid, official_name, short_name, code, kind, unit_type, parent_id, decision_number,
                       decision_date, {1}, {2}
                from organizations.change_version where change_id = {0} and not after order by organization_id\
                """,
                val(change), val(now.atOffset(ZoneOffset.UTC)), val(who));
        db.execute(
                "update organizations.change set superseded_at = {1}, superseded_by = {2} where id"
                        + " = {0}",
                val(change), val(now.atOffset(ZoneOffset.UTC)), val(who));
    }
}
