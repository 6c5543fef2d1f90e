package vn.dangvu.years;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.years.Tables.ASSIGNMENT;
import static vn.dangvu.schema.years.Tables.ASSIGNMENT_RESULT;

import static java.util.stream.Collectors.joining;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;
import vn.dangvu.years.Assignment.Result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// The work of the years: a cell at a time, or counted by cell.
@Repository
class AssignmentStore {

    /// Who is there on a day: its own members, and those who stay for a time (TRF-04).
    private static final String THERE =
            """
            select b.cell_id, b.member_id, b.exempt or b.suspended as exempt, null::bigint as transfer_id
            from members_api.membership b
            where b.since <= {1} and b.until > {1} and %1$s
            union all
            select b.cell_id, b.member_id, false, b.transfer_id
            from transfers_api.guest b
            where b.state = 'THERE' and b.member_id is not null and b.since <= {1} and b.until > {1} and %1$s
            """;

    private static final String FACTS =
            """
            left join years.assignment a on a.member_id = t.member_id and a.year = {2} and a.superseded_at = 'infinity'
            left join years.assignment_result r on r.member_id = t.member_id and r.year = {2} and r.superseded_at = 'infinity'
            """;

    /// A guest is named by the slip: the record is at home.
    private static final String ROWS =
            "with there as (\n"
                    + THERE.formatted("b.cell_id = {0}")
                    + """
                    )
                    select t.member_id, t.exempt, t.transfer_id is not null as guest, p.code, p.full_name, p.born,
                           t.transfer_id is not null and a.cell_id <> {0} as elsewhere,
                           coalesce(a.id, 0) || '.' || coalesce(r.id, 0) as seen,
                           a.id, a.cell_id, a.year, a.effective_on, a.work, a.paper_number, r.result, r.effective_on as result_on
                    from there t
                    cross join lateral (
                        select * from (
                            select p.code, p.full_name, p.given, p.middle, p.family,
                                   to_char(p.born_on, case p.born_precision
                                       when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born
                            from members_api.profile p
                            where t.transfer_id is null and p.member_id = t.member_id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) own
                        union all
                        select '', g.full_name, g.given, g.middle, g.family,
                               concat_ws('/', nullif(split_part(g.born, '-', 3), ''), nullif(split_part(g.born, '-', 2), ''),
                                         split_part(g.born, '-', 1))
                        from transfers_api.person g where g.transfer_id = t.transfer_id) p
                    """
                    + FACTS
                    + """
                    order by p.given collate "vi-x-icu", p.middle collate "vi-x-icu", p.family collate "vi-x-icu", t.member_id\
                    """;

    private final DSLContext db;

    AssignmentStore(DSLContext db) {
        this.db = db;
    }

    /// Who is in the cell on `day`, with the work of the year.
    List<AssignmentSheet.Row> rows(int cell, LocalDate day, int year) {
        return db.fetch(ROWS, val(cell), val(day), val(year))
                .map(row ->
                        new AssignmentSheet.Row(
                                row.get("member_id", Long.class),
                                row.get("code", String.class),
                                row.get("full_name", String.class),
                                row.get("born", String.class),
                                row.get("exempt", Boolean.class),
                                row.get("guest", Boolean.class),
                                elsewhere(row),
                                row.get("id") == null || elsewhere(row) ? null : assignment(row),
                                row.get("seen", String.class)));
    }

    private static boolean elsewhere(Record row) {
        return Boolean.TRUE.equals(row.get("elsewhere", Boolean.class));
    }

    private static Assignment assignment(Record row) {
        String result = row.get("result", String.class);
        return new Assignment(
                row.get("id", Long.class),
                row.get("member_id", Long.class),
                row.get("cell_id", Integer.class),
                row.get("year", Integer.class),
                row.get("effective_on", LocalDate.class),
                row.get("work", String.class),
                row.get("paper_number", String.class),
                result == null ? null : Result.valueOf(result),
                row.get("result_on", LocalDate.class));
    }

    /// How many of a cell have to have work, how many have, how many results are told, and of how
    /// many who have work none is.
    record Count(int cell, int needed, int given, int considered, int unconsidered) {}

    /// By cell, of those who are there on `day`.
    List<Count> counts(Scope scope, LocalDate day, int year) {
        return db.fetch(
                        "with there as (\n"
                                + THERE.formatted(cells(scope))
                                + """
                                )
                                select t.cell_id, count(*) filter (where not t.exempt)::integer as needed,
                                       count(a.id) filter (where not t.exempt)::integer as given,
                                       count(r.id)::integer as considered,
                                       count(a.id) filter (where r.id is null)::integer as unconsidered
                                from there t
                                """
                                + FACTS
                                + "group by t.cell_id order by t.cell_id",
                        val(0),
                        val(day),
                        val(year))
                .map(row ->
                        new Count(
                                row.get("cell_id", Integer.class),
                                row.get("needed", Integer.class),
                                row.get("given", Integer.class),
                                row.get("considered", Integer.class),
                                row.get("unconsidered", Integer.class)));
    }

    /// Of how many of each cell that still is there nobody said how their work went, of those who
    /// were there on `end`.
    Map<Integer, Integer> unconsidered(Scope scope, LocalDate end, int year, LocalDate today) {
        return db.fetch(
                        "with there as (\n"
                                + THERE.formatted(cells(scope))
                                + """
                                )
                                select t.cell_id, count(*)::integer
                                from there t
                                """
                                + FACTS
                                + """
                                where a.id is not null and r.id is null and exists (
                                    select from organizations_api.version v
                                    where v.organization_id = t.cell_id and v.since <= {3} and v.until > {3})
                                group by t.cell_id order by t.cell_id\
                                """,
                        val(0),
                        val(end),
                        val(year),
                        val(today))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class));
    }

    /// What is believed of a member, the newest year first.
    List<Assignment> ofMember(long member) {
        return db.fetch(
                        """
                        select a.id, a.member_id, a.cell_id, a.year, a.effective_on, a.work, a.paper_number,
                               r.result, r.effective_on as result_on
                        from years.assignment a
                        left join years.assignment_result r
                            on r.member_id = a.member_id and r.year = a.year and r.superseded_at = 'infinity'
                        where a.member_id = {0} and a.superseded_at = 'infinity' order by a.year desc\
                        """,
                        val(member))
                .map(AssignmentStore::assignment);
    }

    /// @param supersedes what it corrects, or null
    void add(Assignment work, String user, Instant now, @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(ASSIGNMENT);
        row.setMemberId(work.member());
        row.setCellId(work.cell());
        row.setYear((short) work.year());
        row.setEffectiveOn(work.on());
        row.setWork(work.words());
        row.setPaperNumber(work.paper());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        db.insertInto(ASSIGNMENT).set(row).execute();
    }

    /// Takes work back that was never given, with its result.
    void supersede(Assignment work, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        db.update(ASSIGNMENT)
                .set(ASSIGNMENT.SUPERSEDED_AT, at)
                .where(ASSIGNMENT.ID.eq(work.id()))
                .execute();
        unconsider(work.member(), work.year(), now);
    }

    /// Takes back how the work of a year went.
    void unconsider(long member, int year, Instant now) {
        db.update(ASSIGNMENT_RESULT)
                .set(ASSIGNMENT_RESULT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(ASSIGNMENT_RESULT.MEMBER_ID.eq(member))
                .and(ASSIGNMENT_RESULT.YEAR.eq((short) year))
                .and("years.assignment_result.superseded_at = 'infinity'")
                .execute();
    }

    /// How the work of a year went, in the place of what was told before.
    void consider(
            Map.Entry<Long, Result> result,
            int cell,
            int year,
            LocalDate on,
            String user,
            Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        long member = result.getKey();
        var before =
                db.select(ASSIGNMENT_RESULT.ID)
                        .from(ASSIGNMENT_RESULT)
                        .where(ASSIGNMENT_RESULT.MEMBER_ID.eq(member))
                        .and(ASSIGNMENT_RESULT.YEAR.eq((short) year))
                        .and("years.assignment_result.superseded_at = 'infinity'")
                        .fetchOptional(ASSIGNMENT_RESULT.ID);
        var row = db.newRecord(ASSIGNMENT_RESULT);
        row.setMemberId(member);
        row.setCellId(cell);
        row.setYear((short) year);
        row.setEffectiveOn(on);
        row.setResult(result.getValue().name());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(before.orElse(null));
        db.insertInto(ASSIGNMENT_RESULT).set(row).execute();
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
