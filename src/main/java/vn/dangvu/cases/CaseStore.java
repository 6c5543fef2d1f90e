package vn.dangvu.cases;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.cases.Tables.CASE_FILE;
import static vn.dangvu.schema.cases.Tables.STEP;
import static vn.dangvu.schema.cases.Tables.VOTE_EXCEPTION;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.Vote.Deviation;
import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.schema.cases.tables.records.StepRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Case files and their steps, one at a time or a page of them.
@Repository
class CaseStore {

    /// So that nobody else's locks are taken for ours.
    private static final int LOCKS = 25;

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be, and null outside.
    private static final Field<OffsetDateTime> SUPERSEDED =
            nullif(STEP.SUPERSEDED_AT, field("'infinity'::timestamptz", OffsetDateTime.class))
                    .as("superseded");

    private final DSLContext db;

    CaseStore(DSLContext db) {
        this.db = db;
    }

    /// What is known of a step besides what was told.
    record Kept(
            @Nullable String stage,
            int cell,
            @Nullable Majority majority,
            @Nullable Boolean passed,
            List<String> excused,
            String policy,
            @Nullable Long movement,
            @Nullable Long entered) {}

    /// Holds everybody else off this case, and off the tree, until the transaction ends.
    void lock(long file) {
        db.fetch("select persistence.share_books()");
        db.fetch("select pg_advisory_xact_lock(?, hashint8(?))", LOCKS, file);
    }

    Optional<CaseFile> find(long file) {
        return files(List.of(file)).stream().findFirst();
    }

    /// In the order of `ids`; those that are not there are left out.
    List<CaseFile> files(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Long[] asked = ids.toArray(Long[]::new);
        var steps = steps(asked);
        Map<Long, CaseFile> found =
                db.fetch(
                                "select case_id, kind, cell_id, member_id, candidate_id, opened_on"
                                        + " from cases_api.case_file where case_id = any (?)",
                                (Object) asked)
                        .intoMap(row -> row.get("case_id", Long.class), row -> file(row, steps));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static CaseFile file(Record row, Map<Long, List<Step>> steps) {
        long id = row.get("case_id", Long.class);
        return new CaseFile(
                id,
                CaseKind.valueOf(row.get("kind", String.class)),
                row.get("cell_id", Integer.class),
                row.get("member_id", Long.class),
                row.get("candidate_id", Long.class),
                row.get("opened_on", LocalDate.class),
                steps.getOrDefault(id, List.of()));
    }

    private Map<Long, List<Step>> steps(Long[] files) {
        Map<Long, List<Deviation>> exceptions =
                db.select(VOTE_EXCEPTION.STEP_ID, VOTE_EXCEPTION.MEMBER_ID, VOTE_EXCEPTION.REASON)
                        .from(VOTE_EXCEPTION)
                        .join(STEP)
                        .on(STEP.ID.eq(VOTE_EXCEPTION.STEP_ID))
                        .where(STEP.CASE_ID.in(files))
                        .orderBy(VOTE_EXCEPTION.MEMBER_ID)
                        .fetchGroups(
                                VOTE_EXCEPTION.STEP_ID,
                                row -> new Deviation(row.value2(), Reason.valueOf(row.value3())));
        return db
                .select(STEP.asterisk().except(STEP.SUPERSEDED_AT))
                .select(SUPERSEDED)
                .from(STEP)
                .where(STEP.CASE_ID.in(files))
                .orderBy(STEP.EFFECTIVE_ON, STEP.ORDINAL, STEP.ID)
                .stream()
                .collect(
                        groupingBy(
                                row -> row.get(STEP.CASE_ID),
                                mapping(
                                        row ->
                                                StepRowStore.read(
                                                        row,
                                                        exceptions.getOrDefault(
                                                                row.get(STEP.ID), List.of()),
                                                        row.get(SUPERSEDED)),
                                        toList())));
    }

    Optional<Long> caseOfStep(long step) {
        return db.select(STEP.CASE_ID)
                .from(STEP)
                .where(STEP.ID.eq(step))
                .fetchOptional(STEP.CASE_ID);
    }

    /// Every case of the member, or of who became the member, the newest first.
    List<Long> ofMember(long member) {
        return db.fetch(
                        "select case_id from cases_api.case_file where member_id = ?"
                                + " order by opened_on desc, case_id desc",
                        member)
                .getValues(0, Long.class);
    }

    /// In which cell the person of a case stood, or was followed, on a day.
    Optional<Integer> cellOn(CaseFile file, LocalDate day) {
        return db
                .fetch(
                        """
                        select x.cell_id from (
                            select b.cell_id, 1 as place, b.since from members_api.membership b
                            where b.member_id = {0} and b.since <= {2} and b.until > {2}
                            union all
                            select f.cell_id, 2, f.since from candidates_api.followed f
                            where f.candidate_id = {1} and f.since <= {2} and f.until >= {2}) x
                        order by x.place, x.since desc limit 1\
                        """,
                        val(file.member(), Long.class), val(file.candidate(), Long.class), val(day))
                .stream()
                .findFirst()
                .map(row -> row.get("cell_id", Integer.class));
    }

    /// A case of that kind that is not closed, and was not taken back with its opening.
    Optional<Long> open(CaseKind kind, @Nullable Long member, @Nullable Long candidate) {
        return db
                .fetch(
                        """
                        select f.id from cases.case_file f
                        where f.kind = ? and (f.member_id = ? or f.candidate_id = ?)
                          and exists (
                              select from cases.step s
                              where s.case_id = f.id and s.kind = 'OPENED' and s.superseded_at = 'infinity')
                          and not exists (
                              select from cases.step s
                              where s.case_id = f.id and s.stage = 'CLOSED' and s.superseded_at = 'infinity')
                        order by f.id desc limit 1\
                        """,
                        kind.name(),
                        member,
                        candidate)
                .stream()
                .findFirst()
                .map(row -> row.get(0, Long.class));
    }

    /// Two clerks who open the same kind of case of one person open it one after the other.
    void lockOpening(CaseFile asked) {
        db.fetch(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                "case/" + asked.kind() + "/" + asked.member() + "/" + asked.candidate());
    }

    long add(CaseFile file, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return db.insertInto(CASE_FILE)
                .set(CASE_FILE.KIND, file.kind().name())
                .set(CASE_FILE.CELL_ID, file.cell())
                .set(CASE_FILE.MEMBER_ID, file.member())
                .set(CASE_FILE.CANDIDATE_ID, file.candidate())
                .set(CASE_FILE.OPENED_ON, file.openedOn())
                .set(CASE_FILE.RECORDED_AT, at)
                .set(CASE_FILE.RECORDED_BY, user)
                .set(CASE_FILE.ENTERED_AT, at)
                .returningResult(CASE_FILE.ID)
                .fetchSingle()
                .value1();
    }

    /// @param supersedes the step it corrects, or null
    long add(
            long file,
            StepEntry entry,
            Kept kept,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        StepRecord row = db.newRecord(STEP);
        row.setCaseId(file);
        StepRowStore.fill(row, entry, kept);
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        long id = db.insertInto(STEP).set(row).returningResult(STEP.ID).fetchSingle().value1();
        var vote = entry.vote();
        if (vote != null) {
            vote.exceptions()
                    .forEach(exception ->
                            db.insertInto(VOTE_EXCEPTION)
                                    .set(VOTE_EXCEPTION.STEP_ID, id)
                                    .set(VOTE_EXCEPTION.MEMBER_ID, exception.member())
                                    .set(VOTE_EXCEPTION.REASON, exception.reason().name())
                                    .execute());
        }
        return id;
    }

    /// Takes a step back: it is believed until `now`.
    void supersede(long step, Instant now) {
        db.update(STEP)
                .set(STEP.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(STEP.ID.eq(step))
                .execute();
    }
}
