package vn.dangvu.years;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;

import static vn.dangvu.schema.years.Tables.MERIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Awards, disciplines and times that count otherwise.
@Repository
class MeritStore {

    /// "Believed still" is 'infinity' inside SQL, which no Java instant can be.
    private static final Condition CURRENT = condition("years.merit.superseded_at = 'infinity'");

    private final DSLContext db;

    MeritStore(DSLContext db) {
        this.db = db;
    }

    /// What is believed now, the newest first.
    List<Merit> ofMember(long member) {
        return fetch(MERIT.MEMBER_ID.eq(member).and(CURRENT));
    }

    /// Believed still or not.
    Optional<Merit> find(long merit) {
        return fetch(MERIT.ID.eq(merit)).stream().findFirst();
    }

    /// @param supersedes the one it corrects, or null
    void add(
            long member,
            int cell,
            MeritEntry entry,
            String user,
            Instant now,
            @Nullable Long supersedes) {
        var at = now.atOffset(ZoneOffset.UTC);
        var level = entry.level();
        var until = entry.until();
        var row = db.newRecord(MERIT);
        row.setMemberId(member);
        row.setCellId(cell);
        row.setKind(entry.kind().name());
        row.setForm(entry.form());
        row.setGivenBy(level == null ? null : level.name());
        row.setEffectiveOn(entry.on());
        row.setUntilOn(until == null ? null : until.plusDays(1));
        row.setDecisionNumber(entry.decision().number());
        row.setDecisionDate(entry.decision().date());
        row.setDecisionIssuer(entry.decision().issuer());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(supersedes);
        db.insertInto(MERIT).set(row).execute();
    }

    void supersede(long merit, Instant now) {
        db.update(MERIT)
                .set(MERIT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(MERIT.ID.eq(merit))
                .execute();
    }

    /// Whether the member is on probation on that day.
    boolean probationary(long member, LocalDate day) {
        return db.fetchSingle(
                        """
                        select exists (select from members_api.membership b
                                       where b.member_id = ? and b.standing = 'PROBATIONARY' and b.since <= ? and b.until > ?)\
                        """,
                        member,
                        day,
                        day)
                .get(0, boolean.class);
    }

    private List<Merit> fetch(Condition which) {
        return db.select(MERIT.asterisk().except(MERIT.SUPERSEDED_AT))
                .select(field(CURRENT).as("current"))
                .from(MERIT)
                .where(which)
                .orderBy(MERIT.EFFECTIVE_ON.desc(), MERIT.ID.desc())
                .fetch(MeritStore::read);
    }

    private static Merit read(Record row) {
        String level = row.get(MERIT.GIVEN_BY);
        var after = row.get(MERIT.UNTIL_ON);
        return new Merit(
                row.get(MERIT.ID),
                row.get(MERIT.MEMBER_ID),
                row.get(MERIT.CELL_ID),
                new MeritEntry(
                        MeritEntry.Kind.valueOf(row.get(MERIT.KIND)),
                        row.get(MERIT.FORM),
                        level == null ? null : MeritEntry.Level.valueOf(level),
                        row.get(MERIT.EFFECTIVE_ON),
                        after == null ? null : after.minusDays(1),
                        new Decision(
                                row.get(MERIT.DECISION_NUMBER),
                                row.get(MERIT.DECISION_DATE),
                                row.get(MERIT.DECISION_ISSUER))),
                row.get("current", Boolean.class));
    }
}
