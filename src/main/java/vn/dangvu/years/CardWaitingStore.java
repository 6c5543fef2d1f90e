package vn.dangvu.years;

import static vn.dangvu.schema.years.Tables.CARD_REASON_WAITING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Why cards are given anew that wait for a second person.
@Repository
class CardWaitingStore {

    private final DSLContext db;

    CardWaitingStore(DSLContext db) {
        this.db = db;
    }

    /// @param user who said it
    record Said(CardReason reason, CardEntry.Report report, String user) {}

    void keep(long member, LocalDate on, Said said, Instant now) {
        var row = db.newRecord(CARD_REASON_WAITING);
        row.setMemberId(member);
        row.setEffectiveOn(on);
        row.setReason(said.reason().name());
        row.setPaperNumber(said.report().number());
        row.setPaperDate(said.report().date());
        row.setKeptWhere(said.report().keptWhere());
        row.setRecordedAt(now.atOffset(ZoneOffset.UTC));
        row.setRecordedBy(said.user());
        db.insertInto(CARD_REASON_WAITING).set(row).execute();
    }

    /// What was said last of a card of that day; it waits no more.
    Optional<Said> take(long member, LocalDate on) {
        return db
                .deleteFrom(CARD_REASON_WAITING)
                .where(CARD_REASON_WAITING.MEMBER_ID.eq(member))
                .and(CARD_REASON_WAITING.EFFECTIVE_ON.eq(on))
                .returning()
                .fetch()
                .sortDesc(CARD_REASON_WAITING.ID)
                .stream()
                .findFirst()
                .map(row ->
                        new Said(
                                CardReason.valueOf(row.getReason()),
                                new CardEntry.Report(
                                        row.getPaperNumber(),
                                        row.getPaperDate(),
                                        row.getKeptWhere()),
                                row.getRecordedBy()));
    }
}
