package vn.dangvu.cases;

import static vn.dangvu.schema.cases.Tables.STEP;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Vote.Deviation;
import vn.dangvu.members.Decision;
import vn.dangvu.schema.cases.tables.records.StepRecord;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/// How a step lies in its row.
final class StepRowStore {

    private StepRowStore() {}

    static void fill(StepRecord row, StepEntry entry, CaseStore.Kept kept) {
        row.setKind(entry.kind());
        row.setStage(kept.stage());
        row.setCellId(kept.cell());
        row.setOrganizationId(entry.organization());
        row.setEffectiveOn(entry.on());
        row.setDecisionNumber(entry.decision().number());
        row.setDecisionDate(entry.decision().date());
        row.setDecisionIssuer(entry.decision().issuer());
        fill(row, entry.vote(), kept);
        row.setOutcome(entry.outcome());
        row.setGround(entry.ground());
        row.setUntilOn(entry.until());
        row.setPersonId(entry.person());
        row.setKeptWhere(entry.keptWhere());
        row.setWords(entry.words());
        row.setConsentNumber(entry.consent().number());
        row.setConsentDate(entry.consent().date());
        row.setConsentIssuer(entry.consent().issuer());
        row.setExcused(kept.excused().toArray(String[]::new));
        row.setPolicy(kept.policy());
        row.setMovementId(kept.movement());
        row.setEnteredId(kept.entered());
        row.setNote(entry.note());
    }

    private static void fill(StepRecord row, @Nullable Vote vote, CaseStore.Kept kept) {
        var majority = kept.majority();
        if (vote != null && majority != null) {
            row.setVoteBase(vote.base());
            row.setVotePresent(vote.present());
            row.setVoteFor(vote.inFavour());
            row.setVoteAgainst(vote.against());
            row.setVoteBlank(vote.blank());
            row.setVoteCounted(vote.counted());
            row.setMajority(majority.name());
            row.setPassed(kept.passed());
        }
    }

    static Step read(Record row, List<Deviation> exceptions, @Nullable OffsetDateTime superseded) {
        return new Step(
                row.get(STEP.ID),
                entry(row, exceptions),
                row.get(STEP.STAGE),
                row.get(STEP.CELL_ID),
                row.get(STEP.ORDINAL),
                majority(row.get(STEP.MAJORITY)),
                row.get(STEP.PASSED),
                Arrays.asList(row.get(STEP.EXCUSED)),
                row.get(STEP.POLICY),
                row.get(STEP.MOVEMENT_ID),
                row.get(STEP.ENTERED_ID),
                row.get(STEP.RECORDED_AT).toInstant(),
                row.get(STEP.RECORDED_BY),
                superseded == null ? null : superseded.toInstant(),
                row.get(STEP.SUPERSEDES));
    }

    private static @Nullable Majority majority(@Nullable String name) {
        return name == null ? null : Majority.valueOf(name);
    }

    private static StepEntry entry(Record row, List<Deviation> exceptions) {
        return new StepEntry(
                row.get(STEP.KIND),
                row.get(STEP.ORGANIZATION_ID),
                row.get(STEP.EFFECTIVE_ON),
                new Decision(
                        row.get(STEP.DECISION_NUMBER),
                        row.get(STEP.DECISION_DATE),
                        row.get(STEP.DECISION_ISSUER)),
                vote(row, exceptions),
                row.get(STEP.OUTCOME),
                row.get(STEP.GROUND),
                row.get(STEP.UNTIL_ON),
                row.get(STEP.PERSON_ID),
                row.get(STEP.KEPT_WHERE),
                row.get(STEP.WORDS),
                new Decision(
                        row.get(STEP.CONSENT_NUMBER),
                        row.get(STEP.CONSENT_DATE),
                        row.get(STEP.CONSENT_ISSUER)),
                row.get(STEP.NOTE));
    }

    private static @Nullable Vote vote(Record row, List<Deviation> exceptions) {
        return row.get(STEP.VOTE_BASE) == null
                ? null
                : new Vote(
                        row.get(STEP.VOTE_BASE),
                        row.get(STEP.VOTE_PRESENT),
                        row.get(STEP.VOTE_FOR),
                        row.get(STEP.VOTE_AGAINST),
                        row.get(STEP.VOTE_BLANK),
                        row.get(STEP.VOTE_COUNTED),
                        exceptions);
    }
}
