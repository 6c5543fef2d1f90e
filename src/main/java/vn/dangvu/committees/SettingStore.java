package vn.dangvu.committees;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.committees.Lineage.Origin;
import vn.dangvu.committees.Setting.Person;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What stands around an organization on a day, as other modules publish it.
@Repository
class SettingStore {

    private static final String PERSONS =
            """
            select m.member_id, b.standing, b.suspended, c.descendant_id is not null as inside
            from members_api.member m
            left join members_api.membership b on b.member_id = m.member_id and b.since <= ? and b.until > ?
            left join organizations_api.closure c on c.ancestor_id = ? and c.descendant_id = b.cell_id
                 and c.since <= ? and c.until > ?
            where m.member_id = any (?)\
            """;

    /// Out of whom each organization came, and out of whom those came. What it was itself before a
    /// change of its kind is no origin.
    private static final String ORIGINS =
            """
            with recursive line as (
                select cast(? as integer) as organization_id
                union
                select s.organization_id
                from line l
                join organizations_api.event_part p on p.organization_id = l.organization_id and p.part = 'SUCCESSOR'
                join organizations_api.event_part s on s.event_id = p.event_id and s.part = 'SUBJECT'
            )
            select l.organization_id, e.id, e.effective_on, s.organization_id as came_from
            from line l
            join organizations_api.event_part p on p.organization_id = l.organization_id and p.part = 'SUCCESSOR'
            join organizations_api.event e on e.id = p.event_id and e.superseded_at = 'infinity'
             and e.kind in ('ESTABLISHED', 'CONSOLIDATED', 'SPLIT', 'SPLIT_OFF')
            left join organizations_api.event_part s on s.event_id = e.id and s.part = 'SUBJECT'
             and s.organization_id <> l.organization_id
            order by e.effective_on desc, e.id desc\
            """;

    private final DSLContext db;

    SettingStore(DSLContext db) {
        this.db = db;
    }

    /// Members as they are on the day, by number; whoever is missing is in nobody's books.
    Map<Long, Person> persons(Collection<Long> members, int organization, LocalDate day) {
        return db.fetch(PERSONS, day, day, organization, day, day, members.toArray(Long[]::new))
                .intoMap(row -> row.get("member_id", Long.class), SettingStore::person);
    }

    /// Official members who stand in the organization itself.
    int officials(int cell, LocalDate day) {
        return Objects.requireNonNull(
                db.fetchSingle(
                                """
                                select count(*) from members_api.membership b
                                where b.cell_id = ? and b.standing = 'OFFICIAL' and b.since <= ? and b.until > ?\
                                """,
                                cell,
                                day,
                                day)
                        .get(0, Integer.class));
    }

    /// The numbers of congresses of the organization and of those out of which it came.
    Lineage lineage(int organization) {
        var origins = new HashMap<Integer, Origin>();
        var parts = new HashMap<Long, Set<Integer>>();
        var rows = db.fetch(ORIGINS, organization);
        var known = new HashSet<Integer>(Set.of(organization));
        for (Record row : rows) {
            Integer from = row.get("came_from", Integer.class);
            var sources = parts.computeIfAbsent(row.get("id", Long.class), _ -> new HashSet<>());
            if (from != null) {
                sources.add(from);
                known.add(from);
            }
        }
        for (Record row : rows) {
            origins.putIfAbsent(
                    row.get("organization_id", Integer.class),
                    new Origin(
                            row.get("effective_on", LocalDate.class),
                            parts.getOrDefault(row.get("id", Long.class), Set.of())));
        }
        return new Lineage(congresses(known), origins);
    }

    private Map<Integer, NavigableMap<LocalDate, Integer>> congresses(Set<Integer> known) {
        var congresses = new HashMap<Integer, NavigableMap<LocalDate, Integer>>();
        db.fetch(
                        """
                        select organization_id, begins_on, ordinal from committees.term
                        where organization_id = any (?) and superseded_at = 'infinity' and ordinal is not null\
                        """,
                        (Object) known.toArray(Integer[]::new))
                .forEach(row ->
                        congresses
                                .computeIfAbsent(
                                        row.get("organization_id", Integer.class),
                                        _ -> new TreeMap<>())
                                .put(
                                        row.get("begins_on", LocalDate.class),
                                        row.get("ordinal", Integer.class)));
        return congresses;
    }

    private static Person person(Record row) {
        String standing = row.get("standing", String.class);
        return new Person(
                standing == null ? null : Standing.valueOf(standing),
                Boolean.TRUE.equals(row.get("suspended", Boolean.class)),
                row.get("inside", boolean.class));
    }
}
