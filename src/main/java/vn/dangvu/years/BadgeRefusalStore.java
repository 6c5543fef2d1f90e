package vn.dangvu.years;

import static org.jooq.impl.DSL.any;

import static vn.dangvu.schema.years.Tables.BADGE_LIST;
import static vn.dangvu.schema.years.Tables.BADGE_PROPOSAL;
import static vn.dangvu.schema.years.Tables.BADGE_REFUSAL;

import static java.util.stream.Collectors.toMap;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Badges that were asked for and not given.
@Repository
class BadgeRefusalStore {

    private final DSLContext db;

    BadgeRefusalStore(DSLContext db) {
        this.db = db;
    }

    /// A refusal that is believed.
    record Kept(long id, long proposal, BadgeRefusal refusal) {}

    /// Those that are believed, by proposal.
    Map<Long, Kept> by(Collection<Long> proposals) {
        return db
                .select(
                        BADGE_REFUSAL.ID,
                        BADGE_REFUSAL.PROPOSAL_ID,
                        BADGE_REFUSAL.EFFECTIVE_ON,
                        BADGE_REFUSAL.REASON,
                        BADGE_REFUSAL.DECISION_NUMBER,
                        BADGE_REFUSAL.DECISION_DATE,
                        BADGE_REFUSAL.DECISION_ISSUER)
                .from(BADGE_REFUSAL)
                .where(BADGE_REFUSAL.PROPOSAL_ID.in(proposals))
                .and("years.badge_refusal.superseded_at = 'infinity'")
                .fetch(row ->
                        new Kept(
                                row.value1(),
                                row.value2(),
                                new BadgeRefusal(
                                        row.value3(),
                                        row.value4(),
                                        new Decision(row.value5(), row.value6(), row.value7()))))
                .stream()
                .collect(toMap(Kept::proposal, kept -> kept));
    }

    /// Those that are believed of members, with the round of each.
    Map<Long, List<Senior.Refused>> of(Long[] members) {
        return db.select(
                        BADGE_REFUSAL.MEMBER_ID,
                        BADGE_REFUSAL.PROPOSAL_ID,
                        BADGE_LIST.ORGANIZATION_ID,
                        BADGE_PROPOSAL.YEARS,
                        BADGE_PROPOSAL.HOW,
                        BADGE_LIST.ROUND_ON,
                        BADGE_REFUSAL.EFFECTIVE_ON,
                        BADGE_REFUSAL.REASON,
                        BADGE_REFUSAL.DECISION_NUMBER,
                        BADGE_REFUSAL.DECISION_DATE,
                        BADGE_REFUSAL.DECISION_ISSUER)
                .from(BADGE_REFUSAL)
                .join(BADGE_PROPOSAL)
                .on(BADGE_PROPOSAL.ID.eq(BADGE_REFUSAL.PROPOSAL_ID))
                .join(BADGE_LIST)
                .on(BADGE_LIST.ID.eq(BADGE_PROPOSAL.LIST_ID))
                .where(BADGE_REFUSAL.MEMBER_ID.eq(any(members)))
                .and("years.badge_refusal.superseded_at = 'infinity'")
                .and("years.badge_proposal.superseded_at = 'infinity'")
                .fetchGroups(
                        BADGE_REFUSAL.MEMBER_ID,
                        row ->
                                new Senior.Refused(
                                        row.get(BADGE_REFUSAL.PROPOSAL_ID),
                                        row.get(BADGE_LIST.ORGANIZATION_ID),
                                        row.get(BADGE_PROPOSAL.YEARS),
                                        Manner.valueOf(row.get(BADGE_PROPOSAL.HOW)),
                                        row.get(BADGE_LIST.ROUND_ON),
                                        new BadgeRefusal(
                                                row.get(BADGE_REFUSAL.EFFECTIVE_ON),
                                                row.get(BADGE_REFUSAL.REASON),
                                                new Decision(
                                                        row.get(BADGE_REFUSAL.DECISION_NUMBER),
                                                        row.get(BADGE_REFUSAL.DECISION_DATE),
                                                        row.get(BADGE_REFUSAL.DECISION_ISSUER)))));
    }

    /// @param supersedes the one it corrects, or null
    void add(
            BadgeList.Line line,
            BadgeRefusal refusal,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(BADGE_REFUSAL);
        row.setProposalId(line.id());
        row.setMemberId(line.proposal().member());
        row.setCellId(line.cell());
        row.setEffectiveOn(refusal.on());
        row.setReason(refusal.reason());
        row.setDecisionNumber(refusal.paper().number());
        row.setDecisionDate(refusal.paper().date());
        row.setDecisionIssuer(refusal.paper().issuer());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        db.insertInto(BADGE_REFUSAL).set(row).execute();
    }

    void supersede(long refusal, Instant now) {
        db.update(BADGE_REFUSAL)
                .set(BADGE_REFUSAL.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(BADGE_REFUSAL.ID.eq(refusal))
                .execute();
    }
}
