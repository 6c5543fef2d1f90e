package vn.dangvu.transfers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.transfers.Tables.EVENT;
import static vn.dangvu.schema.transfers.Tables.TRANSFER;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Transfers and what happened to them, one at a time.
@Repository
class TransferStore {

    /// Null while it is believed.
    private static final Field<OffsetDateTime> TAKEN_BACK =
            field("nullif(event.superseded_at, 'infinity')", OffsetDateTime.class).as("taken_back");

    private final DSLContext db;

    TransferStore(DSLContext db) {
        this.db = db;
    }

    /// @param member null of somebody from outside
    long add(@Nullable Long member, boolean temporary, Cause cause, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return db.insertInto(TRANSFER)
                .set(TRANSFER.MEMBER_ID, member)
                .set(TRANSFER.TEMPORARY, temporary)
                .set(TRANSFER.CAUSE, cause.name())
                .set(TRANSFER.RECORDED_BY, user)
                .set(TRANSFER.RECORDED_AT, at)
                .set(TRANSFER.ENTERED_AT, at)
                .returningResult(TRANSFER.ID)
                .fetchSingle()
                .value1();
    }

    /// What is known of a step besides what was said.
    ///
    /// @param movement the fact of the ledger from which it follows, or null
    /// @param supersedes the step in whose place it stands, or null
    record Reckoned(
            @Nullable LocalDate causeOn,
            @Nullable Integer months,
            @Nullable LocalDate dueOn,
            @Nullable Long movement,
            @Nullable Long supersedes) {

        static final Reckoned NOTHING = new Reckoned(null, null, null, null, null);

        static Reckoned asked(Request request, @Nullable LocalDate startBy) {
            return new Reckoned(request.causeOn(), request.months(), startBy, null, null);
        }

        static Reckoned due(@Nullable LocalDate day) {
            return new Reckoned(null, null, day, null, null);
        }

        static Reckoned following(@Nullable Long movement) {
            return new Reckoned(null, null, null, movement, null);
        }

        Reckoned inPlaceOf(long event) {
            return new Reckoned(causeOn, months, dueOn, movement, event);
        }
    }

    long add(long transfer, Step step, Reckoned reckoned, String user, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var goal = step.goal();
        return db.insertInto(EVENT)
                .set(EVENT.TRANSFER_ID, transfer)
                .set(EVENT.KIND, step.kind().name())
                .set(EVENT.EFFECTIVE_ON, step.day())
                .set(EVENT.CELL_ID, step.cell())
                .set(EVENT.TOWARD, goal == null ? null : goal.organization())
                .set(EVENT.ELSEWHERE, goal == null ? null : goal.name())
                .set(EVENT.ROUTE, name(step.route()))
                .set(EVENT.UNTIL_ON, step.until())
                .set(EVENT.SIGNER, name(step.signer()))
                .set(EVENT.PAPER_NUMBER, step.paper().number())
                .set(EVENT.PAPER_DATE, step.paper().date())
                .set(EVENT.PAPER_ISSUER, step.paper().issuer())
                .set(EVENT.REASON, step.reason())
                .set(EVENT.NOTE, step.note())
                .set(EVENT.CAUSE_ON, reckoned.causeOn())
                .set(EVENT.MONTHS, reckoned.months())
                .set(EVENT.DUE_ON, reckoned.dueOn())
                .set(EVENT.MOVEMENT_ID, reckoned.movement())
                .set(EVENT.SUPERSEDES, reckoned.supersedes())
                .set(EVENT.RECORDED_BY, user)
                .set(EVENT.RECORDED_AT, at)
                .set(EVENT.ENTERED_AT, at)
                .returningResult(EVENT.ID)
                .fetchSingle()
                .value1();
    }

    /// It is believed until `now`.
    void takeBack(long event, Instant now) {
        db.update(EVENT)
                .set(EVENT.SUPERSEDED_AT, now.atOffset(ZoneOffset.UTC))
                .where(EVENT.ID.eq(event))
                .execute();
    }

    /// Nobody else changes it until the transaction ends.
    void lock(long transfer) {
        db.select(TRANSFER.ID)
                .from(TRANSFER)
                .where(TRANSFER.ID.eq(transfer))
                .forUpdate()
                .fetchOptional();
    }

    Optional<Transfer> find(long id) {
        var events =
                db.select(EVENT.asterisk().except(EVENT.SUPERSEDED_AT))
                        .select(TAKEN_BACK)
                        .from(EVENT)
                        .where(EVENT.TRANSFER_ID.eq(id))
                        .fetch(TransferStore::read);
        return db.selectFrom(TRANSFER)
                .where(TRANSFER.ID.eq(id))
                .fetchOptional(row ->
                        new Transfer(
                                id,
                                row.getMemberId(),
                                row.getTemporary(),
                                Cause.valueOf(row.getCause()),
                                events));
    }

    /// Where it is decided about.
    ///
    /// @param member who goes, also of somebody from outside who is in our books since
    /// @param from the cell where the member stands, or from where he or she went; null outside
    /// @param places every organization of ours that has a part in it
    record Whereabouts(@Nullable Long member, @Nullable Integer from, List<Integer> places) {}

    Whereabouts whereabouts(long transfer) {
        var row =
                db.fetchSingle(
                        "select member_id, cell_id from transfers_api.current where transfer_id ="
                                + " {0}",
                        val(transfer));
        Integer from = row.get(1, Integer.class);
        var places =
                db.fetch(
                                """
                                select distinct o.id from transfers.event e, unnest(array[e.cell_id, e.toward]) as o (id)
                                where e.transfer_id = {0} and e.superseded_at = 'infinity' and o.id is not null order by 1\
                                """,
                                val(transfer))
                        .getValues(0, Integer.class);
        if (from != null && !places.contains(from)) {
            places.add(from);
        }
        return new Whereabouts(row.get(0, Long.class), from, List.copyOf(places));
    }

    /// The name that holds today.
    String name(long member) {
        return db
                .fetch(
                        """
                        select full_name from members_api.profile
                        where member_id = {0} and superseded_at = 'infinity' order by effective_on desc limit 1\
                        """,
                        val(member))
                .getValues(0, String.class)
                .stream()
                .findFirst()
                .orElse("");
    }

    /// Whether a movement of the ledger ended it.
    boolean settled(long transfer) {
        return db.fetchSingle(
                        "select exists (select from members_api.settled where transfer_id = {0})",
                        val(transfer))
                .get(0, boolean.class);
    }

    /// Nothing where nobody in the register bears it.
    Optional<Long> memberWithCode(String code) {
        return db
                .fetch("select member_id from members_api.member where code = {0}", val(code))
                .getValues(0, Long.class)
                .stream()
                .findFirst();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Happened read(Record row) {
        var takenBack = row.get(TAKEN_BACK);
        String elsewhere = row.get(EVENT.ELSEWHERE);
        String route = row.get(EVENT.ROUTE);
        String signer = row.get(EVENT.SIGNER);
        var step =
                new Step(
                        StepKind.valueOf(row.get(EVENT.KIND)),
                        row.get(EVENT.EFFECTIVE_ON),
                        elsewhere == null ? null : new Goal(row.get(EVENT.TOWARD), elsewhere),
                        route == null ? null : TransferRoute.valueOf(route),
                        row.get(EVENT.CELL_ID),
                        row.get(EVENT.UNTIL_ON),
                        signer == null ? null : Signer.valueOf(signer),
                        new Decision(
                                row.get(EVENT.PAPER_NUMBER),
                                row.get(EVENT.PAPER_DATE),
                                row.get(EVENT.PAPER_ISSUER)),
                        row.get(EVENT.REASON),
                        row.get(EVENT.NOTE));
        return new Happened(
                row.get(EVENT.ID),
                step,
                row.get(EVENT.CAUSE_ON),
                row.get(EVENT.MONTHS),
                row.get(EVENT.DUE_ON),
                row.get(EVENT.ORDINAL),
                row.get(EVENT.RECORDED_AT).toInstant(),
                row.get(EVENT.RECORDED_BY),
                takenBack == null ? null : takenBack.toInstant());
    }
}
