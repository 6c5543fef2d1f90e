package vn.dangvu.years;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.years.Tables.RESIDENCE;

import static java.util.stream.Collectors.joining;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The link of members with the places where they live.
@Repository
class ResidenceStore {

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be.
    private static final Condition CURRENT =
            condition("years.residence.superseded_at = 'infinity'");

    /// Who works and is there on a day; whoever is exempt or away keeps no link from here.
    private static final String WORKING =
            """
            with working as materialized (
                select b.member_id, b.cell_id
                from members_api.membership b
                cross join lateral (
                    select t.occupation from members_api.trait t
                    where t.member_id = b.member_id and t.superseded_at = 'infinity'
                    order by t.effective_on desc limit 1) t
                where b.since <= {0} and b.until > {0} and not b.exempt and not b.away
                  and t.occupation = any ({1}) and %s
            ), linked as (
                select w.member_id, w.cell_id, i.kind, i.place, i.effective_on as introduced
                from working w
                left join lateral (
                    select r.kind, r.place, r.effective_on from years.residence r
                    where r.member_id = w.member_id and r.kind in ('INTRODUCED', 'ENDED') and r.superseded_at = 'infinity'
                    order by r.effective_on desc, r.id desc limit 1) i on true
            )
            """;

    private final DSLContext db;

    ResidenceStore(DSLContext db) {
        this.db = db;
    }

    List<ResidenceLine> lines(Scope scope, LocalDate day, int year) {
        return db.fetch(
                        WORKING.formatted(cells(scope))
                                + """
                                select l.*, p.code, p.full_name, p.born, s.effective_on as received, c.positive
                                from linked l
                                cross join lateral (
                                    select p.code, p.full_name, p.given, p.middle, p.family,
                                           to_char(p.born_on, case p.born_precision
                                               when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born
                                    from members_api.profile p
                                    where p.member_id = l.member_id and p.superseded_at = 'infinity'
                                    order by p.effective_on desc limit 1) p
                                left join lateral (
                                    select r.effective_on from years.residence r
                                    where r.member_id = l.member_id and r.kind = 'RECEIVED' and r.superseded_at = 'infinity'
                                      and r.effective_on >= l.introduced
                                    order by r.effective_on desc limit 1) s on l.kind = 'INTRODUCED'
                                left join years.residence c on c.member_id = l.member_id and c.kind = 'COMMENT' and c.year = {2}
                                     and c.superseded_at = 'infinity'
                                order by l.kind = 'INTRODUCED' nulls first, p.given, p.middle, p.family, l.member_id\
                                """,
                        val(day),
                        working(),
                        val(year))
                .map(ResidenceStore::line);
    }

    /// By cell, of those who work there on `day`.
    List<Residences.Progress> counts(Scope scope, LocalDate day, int year) {
        return db.fetch(
                        WORKING.formatted(cells(scope))
                                + """
                                select l.cell_id, count(*)::integer as working,
                                       count(*) filter (where l.kind = 'INTRODUCED')::integer as linked,
                                       count(c.id)::integer as commented
                                from linked l
                                left join years.residence c on c.member_id = l.member_id and c.kind = 'COMMENT' and c.year = {2}
                                     and c.superseded_at = 'infinity'
                                group by l.cell_id order by l.cell_id\
                                """,
                        val(day),
                        working(),
                        val(year))
                .map(row ->
                        new Residences.Progress(
                                row.get("cell_id", Integer.class),
                                row.get("working", Integer.class),
                                row.get("linked", Integer.class),
                                row.get("commented", Integer.class)));
    }

    private static ResidenceLine line(Record row) {
        boolean linked = "INTRODUCED".equals(row.get("kind", String.class));
        return new ResidenceLine(
                row.get("member_id", Long.class),
                row.get("code", String.class),
                row.get("full_name", String.class),
                row.get("born", String.class),
                row.get("cell_id", Integer.class),
                linked ? row.get("place", String.class) : null,
                linked ? row.get("introduced", LocalDate.class) : null,
                row.get("received", LocalDate.class),
                row.get("positive", Boolean.class));
    }

    /// How many of each cell work and are introduced nowhere.
    Map<Integer, Integer> missing(Scope scope, LocalDate day) {
        return db.fetch(
                        WORKING.formatted(cells(scope))
                                + """
                                select l.cell_id, count(*)::integer from linked l
                                where l.kind is distinct from 'INTRODUCED' group by l.cell_id order by l.cell_id\
                                """,
                        val(day),
                        working())
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    /// @param members introduced without an answer, and `oldest` the first of them
    record Unanswered(int cell, int members, LocalDate oldest) {}

    /// By cell, of those who were introduced before `inTime`: the slip did not come back.
    List<Unanswered> unanswered(Scope scope, LocalDate day, LocalDate inTime) {
        return db.fetch(
                        WORKING.formatted(cells(scope))
                                + """
                                select l.cell_id, count(*)::integer as members, min(l.introduced) as oldest
                                from linked l
                                where l.kind = 'INTRODUCED' and l.introduced < {2} and not exists (
                                    select from years.residence r
                                    where r.member_id = l.member_id and r.kind = 'RECEIVED'
                                      and r.superseded_at = 'infinity' and r.effective_on >= l.introduced)
                                group by l.cell_id order by l.cell_id\
                                """,
                        val(day),
                        working(),
                        val(inTime))
                .map(row ->
                        new Unanswered(
                                row.get(0, Integer.class),
                                row.get(1, Integer.class),
                                row.get(2, LocalDate.class)));
    }

    /// How many of each cell were introduced by the end of a year and have no comment of it.
    Map<Integer, Integer> uncommented(Scope scope, LocalDate day, int year, LocalDate end) {
        return db.fetch(
                        WORKING.formatted(cells(scope))
                                + """
                                select l.cell_id, count(*)::integer from linked l
                                where l.kind = 'INTRODUCED' and l.introduced <= {3} and not exists (
                                    select from years.residence c
                                    where c.member_id = l.member_id and c.kind = 'COMMENT' and c.year = {2}
                                      and c.superseded_at = 'infinity')
                                group by l.cell_id order by l.cell_id\
                                """,
                        val(day),
                        working(),
                        val(year),
                        val(end))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    private static Field<String[]> working() {
        return val(ResidencePolicy.WORKING.stream().sorted().toArray(String[]::new));
    }

    /// What is believed, the newest first.
    List<ResidenceFact> ofMember(long member) {
        return fetch(RESIDENCE.MEMBER_ID.eq(member).and(CURRENT));
    }

    /// Believed still or not.
    Optional<ResidenceFact> find(long fact) {
        return fetch(RESIDENCE.ID.eq(fact)).stream().findFirst();
    }

    /// @param supersedes what it corrects, or null
    void add(
            long member,
            int cell,
            ResidenceEntry entry,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var year = entry.year();
        var row = db.newRecord(RESIDENCE);
        row.setMemberId(member);
        row.setCellId(cell);
        row.setKind(entry.kind().name());
        row.setEffectiveOn(entry.on());
        row.setPlace(entry.place());
        row.setYear(year == null ? null : year.shortValue());
        row.setPositive(entry.positive());
        row.setPaperNumber(entry.number());
        row.setPaperDate(entry.date());
        row.setKeptWhere(entry.keptWhere());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        db.insertInto(RESIDENCE).set(row).execute();
    }

    void supersede(long fact, Instant now) {
        db.update(RESIDENCE)
                .set(RESIDENCE.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(RESIDENCE.ID.eq(fact))
                .execute();
    }

    private List<ResidenceFact> fetch(Condition which) {
        return db.select(RESIDENCE.asterisk().except(RESIDENCE.SUPERSEDED_AT))
                .select(field(CURRENT).as("current"))
                .from(RESIDENCE)
                .where(which)
                .orderBy(RESIDENCE.EFFECTIVE_ON.desc(), RESIDENCE.ID.desc())
                .fetch(ResidenceStore::read);
    }

    private static ResidenceFact read(Record row) {
        Short year = row.get(RESIDENCE.YEAR);
        return new ResidenceFact(
                row.get(RESIDENCE.ID),
                row.get(RESIDENCE.MEMBER_ID),
                row.get(RESIDENCE.CELL_ID),
                new ResidenceEntry(
                        ResidenceEntry.Kind.valueOf(row.get(RESIDENCE.KIND)),
                        row.get(RESIDENCE.EFFECTIVE_ON),
                        row.get(RESIDENCE.PLACE),
                        year == null ? null : year.intValue(),
                        row.get(RESIDENCE.POSITIVE),
                        row.get(RESIDENCE.PAPER_NUMBER),
                        row.get(RESIDENCE.PAPER_DATE),
                        row.get(RESIDENCE.KEPT_WHERE)),
                row.get("current", Boolean.class));
    }

    private static String cells(Scope scope) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "b.cell_id between %d and %d".formatted(range.lo(), range.hi()))
                        .collect(joining(" or ", "(", ")"));
    }
}
