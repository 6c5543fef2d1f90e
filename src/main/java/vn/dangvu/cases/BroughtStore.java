package vn.dangvu.cases;

import static vn.dangvu.schema.cases.Tables.STEP;

import static java.util.stream.Collectors.groupingBy;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Entry;
import vn.dangvu.schema.cases.tables.records.StepRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What an import of case files asks and keeps, of many persons at once.
@Repository
class BroughtStore {

    /// Said of every step, where nobody voted too: rows with other columns would go in as a batch
    /// of their own, and the steps lose their order.
    private static final List<Field<?>> ALL_ALIKE =
            List.of(
                    STEP.VOTE_BASE,
                    STEP.VOTE_PRESENT,
                    STEP.VOTE_FOR,
                    STEP.VOTE_AGAINST,
                    STEP.VOTE_BLANK,
                    STEP.VOTE_COUNTED,
                    STEP.MAJORITY,
                    STEP.PASSED);

    private final DSLContext db;

    BroughtStore(DSLContext db) {
        this.db = db;
    }

    /// In which cells members stood from which day on.
    Map<Long, NavigableMap<LocalDate, Integer>> cells(Collection<Long> members) {
        var found = new HashMap<Long, NavigableMap<LocalDate, Integer>>();
        db.fetch(
                        "select member_id, cell_id, since from members_api.membership"
                                + " where member_id = any (?)",
                        (Object) members.toArray(Long[]::new))
                .forEach(row ->
                        found.computeIfAbsent(row.get(0, Long.class), _ -> new TreeMap<>())
                                .put(row.get(2, LocalDate.class), row.get(1, Integer.class)));
        return found;
    }

    /// Who of the candidates has become which member.
    Map<Long, Long> admitted(Collection<Long> candidates) {
        return db.fetch(
                        "select candidate_id, member_id from candidates_api.event where kind ="
                                + " 'ADMITTED' and superseded_at = 'infinity' and candidate_id ="
                                + " any (?)",
                        (Object) candidates.toArray(Long[]::new))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, Long.class));
    }

    /// A movement in the ledger behind which no case stands.
    ///
    /// @param cell where the member came, or something happened; the one that was left of who went
    /// @param paper the number of its decision, or null
    record Bare(
            long movement,
            long member,
            String kind,
            LocalDate on,
            int cell,
            @Nullable String paper) {

        /// Whether it is what `entry` would be.
        boolean is(Entry entry) {
            var into = entry.cell();
            return kind.equals(entry.kind().name())
                    && on.equals(entry.effectiveOn())
                    && (into == null || into == cell);
        }
    }

    Map<Long, List<Bare>> bare(Collection<Long> members) {
        return db
                .fetch(
                        """
                        select f.id, f.member_id, f.kind, f.effective_on, f.cell_id, f.decision_number from members_api.flow f
                        where f.member_id = any (?) and f.superseded_at = 'infinity' and (f.direction >= 0 or f.other_cell_id is null)
                          and not exists (select from cases.step x where x.movement_id = f.id and x.superseded_at = 'infinity')
                        order by f.id\
                        """,
                        (Object) members.toArray(Long[]::new))
                .stream()
                .map(row ->
                        new Bare(
                                row.get(0, Long.class),
                                row.get(1, Long.class),
                                row.get(2, String.class),
                                row.get(3, LocalDate.class),
                                row.get(4, Integer.class),
                                row.get(5, String.class)))
                .collect(groupingBy(Bare::member));
    }

    /// Of these persons, who has a case of a kind that is not closed.
    Set<SheetStep.Subject> open(Collection<SheetStep.Subject> subjects) {
        Long[] members =
                subjects.stream()
                        .map(SheetStep.Subject::member)
                        .filter(Objects::nonNull)
                        .toArray(Long[]::new);
        Long[] candidates =
                subjects.stream()
                        .map(SheetStep.Subject::candidate)
                        .filter(Objects::nonNull)
                        .toArray(Long[]::new);
        return new HashSet<>(
                db.fetch(
                                """
                                select f.kind, f.member_id, f.candidate_id from cases.case_file f
                                where (f.member_id = any (?) or f.candidate_id = any (?))
                                  and not exists (
                                      select from cases.step s
                                      where s.case_id = f.id and s.stage = 'CLOSED' and s.superseded_at = 'infinity')\
                                """,
                                members,
                                candidates)
                        .map(row ->
                                new SheetStep.Subject(
                                        CaseKind.valueOf(row.get(0, String.class)),
                                        row.get(1, Long.class),
                                        row.get(2, Long.class))));
    }

    /// So many numbers for new cases.
    List<Long> numbers(int count) {
        return db.fetch(
                        "select nextval(pg_get_serial_sequence('cases.case_file', 'id')) from"
                                + " generate_series(1, ?)",
                        count)
                .getValues(0, Long.class);
    }

    /// The case that a row of the sheet goes on with: the one which has the step, or the last one.
    Optional<Long> caseOf(SheetStep told) {
        return db
                .fetch(
                        """
                        select f.id from cases.case_file f
                        where f.kind = ? and (f.member_id = ? or f.candidate_id = ?)
                        order by exists (
                            select from cases.step x where x.case_id = f.id and x.kind = ? and x.effective_on = ?) desc, f.id desc
                        limit 1\
                        """,
                        told.kind().name(),
                        told.member(),
                        told.candidate(),
                        told.entry().kind(),
                        told.entry().on())
                .stream()
                .findFirst()
                .map(row -> row.get(0, Long.class));
    }

    /// Where whoever imports may record; nothing means everywhere.
    Optional<Set<Integer>> places(StagingStore rows) {
        return rows.staging().viewer().administrator()
                ? Optional.empty()
                : Optional.of(
                        new HashSet<>(
                                rows.fetch(
                                                "select distinct descendant_id from"
                                                        + " organizations_api.closure where"
                                                        + " ancestor_id = any ({roots})")
                                        .getValues(0, Integer.class)));
    }

    /// Whoever sets up a register has no office in it yet, and does what its officer would.
    Viewer acting(Viewer viewer) {
        if (!viewer.administrator()) {
            return viewer;
        }
        var everywhere =
                db.fetch(
                                "select distinct organization_id from organizations_api.version"
                                        + " where parent_id is null")
                        .map(row -> new Grant(row.get(0, Integer.class), Role.OFFICER, true));
        return new Viewer(viewer.username(), true, everywhere, viewer.address());
    }

    /// Cases and steps that papers tell, in their order, each known since its own instant.
    void bring(List<Opened> cases, List<Brought> steps, Instant now) {
        if (!cases.isEmpty()) {
            db.execute(
                    """
                    insert into cases.case_file (id, kind, cell_id, member_id, candidate_id, opened_on, recorded_at, recorded_by, entered_at)
                    overriding system value
                    select o.id, o.kind, o.cell_id, o.member_id, o.candidate_id, o.opened_on, o.recorded_at::timestamptz, o.recorded_by, ?::timestamptz
                    from unnest(?::bigint[], ?::text[], ?::integer[], ?::bigint[], ?::bigint[], ?::date[], ?::text[], ?::text[])
                        as o (id, kind, cell_id, member_id, candidate_id, opened_on, recorded_at, recorded_by)\
                    """,
                    now.toString(),
                    all(cases, one -> one.file().id()).toArray(Long[]::new),
                    all(cases, one -> one.file().kind().name()).toArray(String[]::new),
                    all(cases, one -> one.file().cell()).toArray(Integer[]::new),
                    cases.stream().map(one -> one.file().member()).toArray(Long[]::new),
                    cases.stream().map(one -> one.file().candidate()).toArray(Long[]::new),
                    all(cases, one -> one.file().openedOn()).toArray(LocalDate[]::new),
                    all(cases, one -> one.known().toString()).toArray(String[]::new),
                    all(cases, Opened::by).toArray(String[]::new));
        }
        db.batchInsert(steps.stream().map(one -> row(one, now)).toList()).execute();
    }

    private static <T> List<T> all(List<Opened> cases, Function<Opened, T> part) {
        return cases.stream().map(part).toList();
    }

    /// A case under its number.
    record Opened(CaseFile file, Instant known, String by) {}

    /// @param step not under its number yet
    record Brought(long file, Step step) {}

    private StepRecord row(Brought brought, Instant now) {
        var step = brought.step();
        StepRecord row = db.newRecord(STEP);
        row.setCaseId(brought.file());
        StepRowStore.fill(
                row,
                step.entry(),
                new CaseStore.Kept(
                        step.stage(),
                        step.cell(),
                        step.majority(),
                        step.passed(),
                        step.excused(),
                        step.policy(),
                        step.movement(),
                        step.entered()));
        ALL_ALIKE.forEach(field -> row.touched(field, true));
        row.setRecordedAt(step.recordedAt().atOffset(ZoneOffset.UTC));
        row.setRecordedBy(step.recordedBy());
        row.setEnteredAt(now.atOffset(ZoneOffset.UTC));
        return row;
    }
}
