package vn.dangvu.privacy;

import static org.jooq.impl.DSL.noCondition;

import static vn.dangvu.schema.privacy.Tables.CORRECTION_REQUEST;
import static vn.dangvu.schema.privacy.Tables.CORRECTION_STEP;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.CorrectionRequest.Step;
import vn.dangvu.schema.privacy.tables.records.CorrectionRequestRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Requests for correction and what became of them.
@Repository
class CorrectionStore {

    private final DSLContext db;

    CorrectionStore(DSLContext db) {
        this.db = db;
    }

    /// The latest first.
    List<CorrectionRequest> of(long member) {
        return requests(CORRECTION_REQUEST.MEMBER_ID.eq(member));
    }

    List<CorrectionRequest> all() {
        return requests(noCondition());
    }

    long add(
            long member,
            CorrectionField field,
            String claimed,
            String askedBy,
            LocalDate receivedOn,
            Instant now,
            String who) {
        return db.insertInto(CORRECTION_REQUEST)
                .set(CORRECTION_REQUEST.MEMBER_ID, member)
                .set(CORRECTION_REQUEST.FIELD, field.name())
                .set(CORRECTION_REQUEST.CLAIMED, claimed)
                .set(CORRECTION_REQUEST.ASKED_BY, askedBy)
                .set(CORRECTION_REQUEST.RECEIVED_ON, receivedOn)
                .set(CORRECTION_REQUEST.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CORRECTION_REQUEST.RECORDED_BY, who)
                .returningResult(CORRECTION_REQUEST.ID)
                .fetchSingle()
                .value1();
    }

    /// Holds off whoever wants to decide the same request.
    void lock(long request) {
        db.select(CORRECTION_REQUEST.ID)
                .from(CORRECTION_REQUEST)
                .where(CORRECTION_REQUEST.ID.eq(request))
                .forUpdate()
                .fetch();
    }

    void addStep(
            long request, Kind kind, String words, @Nullable Long entry, Instant now, String who) {
        db.insertInto(CORRECTION_STEP)
                .set(CORRECTION_STEP.REQUEST_ID, request)
                .set(CORRECTION_STEP.STEP, kind.name())
                .set(CORRECTION_STEP.WORDS, words)
                .set(CORRECTION_STEP.ENTRY_ID, entry)
                .set(CORRECTION_STEP.RECORDED_AT, now.atOffset(ZoneOffset.UTC))
                .set(CORRECTION_STEP.RECORDED_BY, who)
                .execute();
    }

    private List<CorrectionRequest> requests(Condition which) {
        var steps =
                db
                        .select(CORRECTION_STEP.asterisk())
                        .from(CORRECTION_STEP)
                        .join(CORRECTION_REQUEST)
                        .on(CORRECTION_REQUEST.ID.eq(CORRECTION_STEP.REQUEST_ID))
                        .where(which)
                        .orderBy(CORRECTION_STEP.ID)
                        .fetchInto(CORRECTION_STEP)
                        .stream()
                        .collect(
                                groupingBy(
                                        step -> step.getRequestId(),
                                        mapping(
                                                step ->
                                                        new Step(
                                                                Kind.valueOf(step.getStep()),
                                                                step.getWords(),
                                                                step.getEntryId(),
                                                                step.getRecordedAt().toInstant(),
                                                                step.getRecordedBy()),
                                                toList())));
        return db.selectFrom(CORRECTION_REQUEST)
                .where(which)
                .orderBy(CORRECTION_REQUEST.RECEIVED_ON.desc(), CORRECTION_REQUEST.ID.desc())
                .fetch(row -> read(row, steps.getOrDefault(row.getId(), List.of())));
    }

    private static CorrectionRequest read(CorrectionRequestRecord row, List<Step> steps) {
        return new CorrectionRequest(
                row.getId(),
                row.getMemberId(),
                CorrectionField.valueOf(row.getField()),
                row.getClaimed(),
                row.getAskedBy(),
                row.getReceivedOn(),
                row.getRecordedAt().toInstant(),
                row.getRecordedBy(),
                steps);
    }
}
