package vn.dangvu.audit;

import static vn.dangvu.schema.audit.Tables.ENTRY;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Entries for the page.
@Repository
class AuditPageStore {

    private static final List<String> OF_ACCOUNTS =
            Stream.concat(
                            Arrays.stream(Act.values()).filter(AuditPageStore::ofAccounts),
                            Stream.of(Act.AUDIT_EXPORTED, Act.BACKED_UP))
                    .map(Act::name)
                    .toList();

    /// Of a setting of the whole office: one of an organization is read there.
    private static final List<String> OF_THE_OFFICE =
            Stream.of(Act.SETTING_CHANGED, Act.RETENTION_SET).map(Act::name).toList();

    private static final List<String> CONFIRMATIONS =
            Arrays.stream(Act.values())
                    .filter(act -> act.group() == Act.Group.CONFIRMATIONS)
                    .map(Act::name)
                    .toList();

    /// What only administrators prepare and confirm.
    private static final List<String> PREPARED_OF_ACCOUNTS =
            List.of("prepared.ROLE", "prepared.WAIVER");

    private final DSLContext db;

    AuditPageStore(DSLContext db) {
        this.db = db;
    }

    List<Entry> page(
            AuditTrail.Question question,
            Sight sight,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before,
            int size) {
        var conditions = new ArrayList<Condition>();
        if (!sight.all()) {
            conditions.add(seen(sight));
        }
        if (from != null) {
            conditions.add(ENTRY.AT.ge(from.atOffset(ZoneOffset.UTC)));
        }
        if (until != null) {
            conditions.add(ENTRY.AT.lt(until.atOffset(ZoneOffset.UTC)));
        }
        if (question.actor() != null) {
            conditions.add(ENTRY.ACTOR.eq(question.actor()));
        }
        if (!question.acts().isEmpty()) {
            conditions.add(ENTRY.ACT.in(question.acts().stream().map(Act::name).toList()));
        }
        if (question.organization() != null) {
            conditions.add(ENTRY.ORGANIZATION.eq(question.organization()));
        }
        if (question.member() != null) {
            conditions.add(ENTRY.MEMBER.eq(question.member()));
        }
        if (before != null) {
            conditions.add(ENTRY.ID.lt(before));
        }
        return db.selectFrom(ENTRY)
                .where(conditions)
                .orderBy(ENTRY.ID.desc())
                .limit(size)
                .fetch(AuditChainStore::entry);
    }

    private static boolean ofAccounts(Act act) {
        return act.group() == Act.Group.ACCESS || act.group() == Act.Group.ACCOUNTS;
    }

    /// What was done to accounts names no member; an export of the audit is told there, too, and
    /// what the office set for itself: who manages accounts may do it, and must see it done.
    private static Condition seen(Sight sight) {
        var seen = ENTRY.ORGANIZATION.in(sight.organizations());
        return sight.accounts() ? seen.or(ENTRY.MEMBER.isNull().and(ofTheOffice())) : seen;
    }

    private static Condition ofTheOffice() {
        return ENTRY.ACT
                .in(OF_ACCOUNTS)
                .or(ENTRY.ACT.in(OF_THE_OFFICE).and(ENTRY.ORGANIZATION.isNull()))
                .or(ENTRY.ACT.in(CONFIRMATIONS).and(ENTRY.DETAIL.in(PREPARED_OF_ACCOUNTS)));
    }
}
