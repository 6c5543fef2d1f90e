package vn.dangvu.years;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.years.Tables.CARD_REASON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who waits for a card, which cards were given, and why anew.
@Repository
class CardStore {

    private static final String LINES =
            """
            select b.member_id, b.cell_id, p.code, p.full_name, p.born, r.effective_on as official
            from members_api.membership b
            %s
            cross join lateral (
                select p.code, p.full_name, p.given, p.middle, p.family,
                       to_char(p.born_on, case p.born_precision
                           when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born
                from members_api.profile p
                where p.member_id = b.member_id and p.superseded_at = 'infinity'
                order by p.effective_on desc limit 1) p
            where b.standing = 'OFFICIAL' and b.since <= {0} and b.until > {0} and %s and %s
            order by p.given, p.middle, p.family, b.member_id
            limit {1}\
            """;

    /// The recognition of whoever became an official member here.
    private static final String RECOGNIZED =
            """
            join lateral (
                select f.effective_on from members_api.flow f
                where f.member_id = b.member_id and f.kind = 'RECOGNITION' and f.superseded_at = 'infinity'
                order by f.effective_on desc limit 1) r on true\
            """;

    private static final String WITHOUT_CARD =
            """
            not exists (select from members_api.card_held h where h.member_id = b.member_id)
            and not exists (select from members_api.card c where c.member_id = b.member_id and c.superseded_at = 'infinity')\
            """;

    private static final String OLD_MODEL =
            """
            exists (select from members_api.card_held h where h.member_id = b.member_id and h.digits < 12)\
            """;

    private final DSLContext db;
    private final YearLockStore locks;

    CardStore(DSLContext db, YearLockStore locks) {
        this.db = db;
        this.locks = locks;
    }

    /// Recognized here and without a card.
    List<CardLine> without(Scope scope, LocalDate day, int limit) {
        return lines(LINES.formatted(RECOGNIZED, WITHOUT_CARD, cells(scope)), day, limit);
    }

    /// With a card of the old model.
    List<CardLine> old(Scope scope, LocalDate day, int limit) {
        return lines(LINES.formatted("left " + RECOGNIZED, OLD_MODEL, cells(scope)), day, limit);
    }

    private List<CardLine> lines(String query, LocalDate day, int limit) {
        return db.fetch(query, val(day), val(limit))
                .map(row ->
                        new CardLine(
                                row.get("member_id", Long.class),
                                row.get("code", String.class),
                                row.get("full_name", String.class),
                                row.get("born", String.class),
                                row.get("cell_id", Integer.class),
                                row.get("official", LocalDate.class)));
    }

    /// The newest first.
    List<CardFact> ofMember(long member) {
        return facts("c.member_id = {0}", member);
    }

    Optional<CardFact> find(long movement) {
        return facts("c.movement_id = {0}", movement).stream().findFirst();
    }

    private List<CardFact> facts(String which, long number) {
        return db.fetch(
                        "select c.movement_id, c.member_id, c.effective_on, c.why from"
                                + " years_api.card c where "
                                + which
                                + " and c.superseded_at = 'infinity' order by c.effective_on desc,"
                                + " c.movement_id desc",
                        val(number))
                .map(row ->
                        new CardFact(
                                row.get(0, Long.class),
                                row.get(1, Long.class),
                                row.get(2, LocalDate.class),
                                row.get(3, String.class)));
    }

    /// The last card that was given anew on a day.
    Optional<CardFact> anew(long member, LocalDate on) {
        return ofMember(member).stream()
                .filter(card -> card.on().equals(on) && !card.why().equals("ISSUE"))
                .findFirst();
    }

    /// Why it was given anew: as somebody chose it, or else as the ledger's words tell it.
    Optional<CardSaid> said(long movement) {
        return chosen(movement).or(() -> toldByLedger(movement));
    }

    private Optional<CardSaid> toldByLedger(long movement) {
        return find(movement)
                .map(CardFact::why)
                .filter(why -> !why.equals("ISSUE") && !why.equals("UNSAID"))
                .map(why -> new CardSaid(CardReason.valueOf(why), CardEntry.Report.NONE));
    }

    /// What was chosen survives the correction of the card in the ledger.
    private Optional<CardSaid> chosen(long movement) {
        return db
                .fetch(
                        """
                        select r.reason, r.paper_number, r.paper_date, r.kept_where
                        from members_api.card c
                        join members_api.card before on before.member_id = c.member_id and before.ordinal = c.ordinal
                        join years.card_reason r on r.movement_id = before.movement_id and r.superseded_at = 'infinity'
                        where c.movement_id = {0} order by r.id desc limit 1\
                        """,
                        val(movement))
                .stream()
                .findFirst()
                .map(row ->
                        new CardSaid(
                                CardReason.valueOf(
                                        Objects.requireNonNull(row.get(0, String.class))),
                                new CardEntry.Report(
                                        row.get(1, String.class),
                                        row.get(2, LocalDate.class),
                                        row.get(3, String.class))));
    }

    /// The reason that is believed of a card.
    private @Nullable Long reason(long movement) {
        return db.select(CARD_REASON.ID)
                .from(CARD_REASON)
                .where(CARD_REASON.MOVEMENT_ID.eq(movement))
                .and("years.card_reason.superseded_at = 'infinity'")
                .fetchOne(CARD_REASON.ID);
    }

    /// In the place of what was said before; nobody else says it at the same time.
    void explain(
            CardFact card, CardReason reason, CardEntry.Report report, String user, Instant now) {
        locks.hold();
        var at = now.atOffset(ZoneOffset.UTC);
        var row = db.newRecord(CARD_REASON);
        row.setMovementId(card.movement());
        row.setMemberId(card.member());
        row.setReason(reason.name());
        row.setPaperNumber(report.number());
        row.setPaperDate(report.date());
        row.setKeptWhere(report.keptWhere());
        row.setRecordedAt(at);
        row.setRecordedBy(user);
        row.setEnteredAt(at);
        row.setSupersedes(reason(card.movement()));
        db.insertInto(CARD_REASON).set(row).execute();
    }

    private static String cells(Scope scope) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "b.cell_id between %d and %d".formatted(range.lo(), range.hi()))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }
}
