package vn.dangvu.transfers;

import static vn.dangvu.schema.transfers.Tables.EVENT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.StagingStore;
import vn.dangvu.schema.transfers.tables.records.EventRecord;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The sheet of slips, set-wise. What each way was is reckoned in between ([BroughtSlip]).
@Repository
class SlipImportStore {

    /// Where the member stood before the way, or stands.
    private static final String LEFT =
            """
            (select b.cell_id from members_api.membership b
             where b.member_id = s.member_id and b.since < coalesce(s.received_on, s.slip_date)::date
             order by b.since desc limit 1)\
            """;

    private final DSLContext db;

    SlipImportStore(DSLContext db) {
        this.db = db;
    }

    void prepare(StagingStore rows) {
        rows.run(
                """
                alter table {s} add outcome text, add member_id bigint, add cell_id integer, add into_id integer, add place_id integer,
                    add movement_id bigint, add recorded_at timestamptz, add transfer_id bigint;
                update {s} s set
                    recorded_at = least(coalesce(s.recorded_on::date::timestamp at time zone 'Asia/Ho_Chi_Minh', {now}), {now}),
                    member_id = (select m.member_id from members_api.member m where m.code = s.member_code),
                    into_id = (
                        select v.organization_id from organizations_api.version v
                        where v.code = s.to_cell_code and v.kind in ('CELL', 'GRASSROOTS_CELL')
                          and v.since <= coalesce(s.received_on, s.slip_date)::date and v.until > coalesce(s.received_on, s.slip_date)::date)
                where not refused;
                update {s} s set cell_id = case when s.way <> 'IN' then %s end where not refused;
                update {s} s set place_id = coalesce(s.cell_id, s.into_id) where not refused;
                analyze {s}\
                """
                        .formatted(LEFT));
    }

    void refuseWhatCannotBe(StagingStore rows) {
        rows.refuse(
                "member_code",
                "unknownMember",
                "s.member_code",
                "s.member_id is null or s.way <> 'IN' and s.cell_id is null%s"
                        .formatted(unless(rows, "s.place_id")));
        refuseGoals(rows);
        rows.refuse(
                "received_on",
                "slip.receivedFirst",
                "s.received_on",
                "s.way = 'IN' and s.received_on is null");
        rows.refuse("recorded_on", "future", "s.recorded_on", "s.recorded_on::date > {today}");
        rows.refuse(
                "slip_number",
                "repeated",
                "s.slip_number",
                """
                s.row_number in (select t.row_number from (
                    select row_number, row_number() over (partition by member_id, slip_number order by row_number) as place
                    from {s} where not refused) t where t.place > 1)\
                """);
    }

    private static void refuseGoals(StagingStore rows) {
        rows.refuse(
                "to_cell_code",
                "required",
                "s.to_cell_code",
                "s.way <> 'OUT' and s.to_cell_code is null");
        rows.refuse(
                "to_cell_code",
                "mustBeEmpty",
                "s.to_cell_code",
                "s.way = 'OUT' and s.to_cell_code is not null");
        rows.refuse(
                "to_cell_code",
                "unknownCell",
                "s.to_cell_code",
                "s.way <> 'OUT' and (s.into_id is null%s)".formatted(unless(rows, "s.into_id")));
        rows.refuse(
                "elsewhere",
                "required",
                "s.elsewhere",
                "s.way <> 'ACROSS' and s.elsewhere is null");
    }

    void markWhatIsThere(StagingStore rows) {
        rows.run(
                """
                update {s} s set outcome = case when exists (
                    select from transfers.event e join transfers.stage g on g.transfer_id = e.transfer_id and g.member_id = s.member_id
                    where e.kind in ('SLIP_ISSUED', 'SLIP_REISSUED', 'PRESENTED') and e.paper_number = s.slip_number
                      and e.superseded_at = 'infinity')
                    then 'SAME' else 'NEW' end
                where not refused;
                update {s} s set movement_id = (
                    select f.id from members_api.flow f
                    where f.member_id = s.member_id and f.superseded_at = 'infinity' and f.effective_on = s.received_on::date
                      and f.kind = case s.way when 'OUT' then 'TRANSFER_OUT' when 'IN' then 'TRANSFER_IN' else 'INTERNAL_TRANSFER' end
                      and (s.way = 'OUT' or f.direction = 1 and f.cell_id = s.into_id)
                      and not exists (select from members_api.settled x where x.movement_id = f.id)
                    limit 1)
                where not refused and s.outcome = 'NEW'\
                """);
        rows.settleKnowledge(
                """
                select e.entered_at as at from transfers.event e
                join organizations_api.closure k on k.descendant_id = coalesce(e.cell_id, e.toward)
                where k.ancestor_id = any ({roots})\
                """,
                "s.outcome = 'NEW'");
    }

    /// Whoever was received moved on that day; whoever was not stands where the slip takes him or
    /// her from.
    void refuseWhatTheLedgerDoesNotKnow(StagingStore rows) {
        rows.refuse(
                "received_on",
                "slip.noMovement",
                "to_char(s.received_on::date, 'DD/MM/YYYY')",
                "s.outcome = 'NEW' and s.received_on is not null and s.movement_id is null");
        rows.refuse(
                "member_code",
                "slip.notHere",
                "s.member_code",
                """
                s.outcome = 'NEW' and s.received_on is null and (
                    not exists (
                        select from members_api.membership b where b.member_id = s.member_id and b.until = 'infinity' and b.cell_id = s.cell_id)
                    or exists (
                        select from transfers.stage g
                        where g.member_id = s.member_id and g.until = 'infinity' and g.state in ('ASKED', 'ON_THE_WAY', 'LOST')))\
                """);
    }

    List<SlipRow> rows(StagingStore rows) {
        return rows.fetch(
                        """
                        select s.*, coalesce(s.elsewhere, (
                                   select v.official_name from organizations_api.version v
                                   where v.organization_id = s.into_id and v.since <= s.slip_date::date
                                   order by v.since desc limit 1)) as goal
                        from {s} s where not s.refused and s.outcome = 'NEW' order by s.row_number\
                        """)
                .map(SlipImportStore::row);
    }

    private static SlipRow row(Record row) {
        var signedOn = day(row, "slip_date");
        var cause = row.get("cause_on", LocalDate.class);
        String signer = row.get("signer", String.class);
        return new SlipRow(
                row.get("row_number", Integer.class),
                row.get("way", String.class),
                row.get("member_id", Long.class),
                row.get("slip_number", String.class),
                signedOn,
                signer == null ? null : Signer.valueOf(signer),
                Cause.valueOf(row.get("cause", String.class)),
                cause == null ? signedOn : cause,
                row.get("goal", String.class),
                TransferRoute.valueOf(row.get("route", String.class)),
                row.get("cell_id", Integer.class),
                row.get("into_id", Integer.class),
                row.get("received_on", LocalDate.class),
                row.get("receipt_number", String.class),
                row.get("reason", String.class),
                row.get("documents", String.class),
                row.get("note", String.class),
                row.get("movement_id", Long.class),
                row.get("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static LocalDate day(Record row, String column) {
        return Objects.requireNonNull(row.get(column, LocalDate.class));
    }

    /// The transfers, told to the movements that they settled; then all steps at once, so that how
    /// they stand is derived from the whole way; then the slips with what they say of the person.
    void keep(StagingStore rows, List<BroughtSlip> taken) {
        if (taken.isEmpty()) {
            return;
        }
        rows.run(
                """
                update {s} s set transfer_id = nextval('transfers.transfer_id_seq') where not s.refused and s.outcome = 'NEW';
                insert into transfers.transfer (id, member_id, temporary, cause, recorded_at, recorded_by, entered_at)
                overriding system value
                select s.transfer_id, case when s.way <> 'IN' then s.member_id end, false, s.cause, s.recorded_at, {who}, {now}
                from {s} s where s.transfer_id is not null order by s.row_number;
                select members_api.settle(array_agg(s.movement_id), array_agg(s.transfer_id)) from {s} s
                where s.transfer_id is not null and s.movement_id is not null\
                """);
        var numbers =
                rows.fetch("select row_number, transfer_id from {s} where transfer_id is not null")
                        .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
        var events = new ArrayList<EventRecord>();
        for (BroughtSlip one : taken) {
            long transfer = Objects.requireNonNull(numbers.get(one.row().row()));
            one.events().forEach(event -> events.add(event(rows, one.row(), transfer, event)));
        }
        db.insertInto(EVENT).set(events).execute();
        writeSlips(rows);
    }

    private EventRecord event(StagingStore rows, SlipRow row, long transfer, Happened told) {
        var step = told.step();
        var goal = step.goal();
        EventRecord event = db.newRecord(EVENT);
        event.setTransferId(transfer);
        event.setKind(step.kind().name());
        event.setEffectiveOn(step.day());
        event.setCellId(step.cell());
        event.setToward(goal == null ? null : goal.organization());
        event.setElsewhere(goal == null ? null : goal.name());
        event.setRoute(name(step.route()));
        event.setCauseOn(told.causeOn());
        event.setDueOn(told.dueOn());
        event.setSigner(name(step.signer()));
        event.setPaperNumber(step.paper().number());
        event.setPaperDate(step.paper().date());
        event.setPaperIssuer(step.paper().issuer());
        event.setReason(step.reason());
        event.setNote(step.note());
        event.setRecordedAt(row.known().atOffset(ZoneOffset.UTC));
        event.setRecordedBy(rows.staging().viewer().username());
        event.setEnteredAt(rows.staging().now().atOffset(ZoneOffset.UTC));
        return event;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /// Who goes, as the register has it now: what the paper said then is not on the sheet.
    private static void writeSlips(StagingStore rows) {
        rows.run(
                """
                insert into transfers.slip (event_id, transfer_id, full_name, given, middle, family, sex, born_on, born_precision, standing,
                    joined_on, official_on, documents, origin)
                select e.id, s.transfer_id, n.full_name, n.given, n.middle, n.family, n.sex, n.born_on, n.born_precision,
                       coalesce((select b.standing from members_api.membership b
                                 where b.member_id = s.member_id and b.since <= coalesce(s.received_on, s.slip_date)::date
                                 order by b.since desc limit 1), 'OFFICIAL'),
                       coalesce(n.joined_on, t.admitted_on), t.recognized_on, s.documents,
                       coalesce(case when s.way = 'IN' then s.elsewhere end, (
                           select string_agg(v.official_name, ', ' order by c.depth)
                           from organizations_api.reach c
                           join organizations_api.version v on v.organization_id = c.ancestor_id
                           where c.descendant_id = s.cell_id and c.since <= s.slip_date::date and c.until > s.slip_date::date
                             and v.since <= s.slip_date::date and v.until > s.slip_date::date and v.kind <> 'PROVINCIAL_COMMITTEE'))
                from {s} s
                join transfers.event e on e.transfer_id = s.transfer_id and e.kind in ('SLIP_ISSUED', 'PRESENTED')
                cross join lateral (
                    select p.full_name, p.given, p.middle, p.family, p.sex, p.born_on, p.born_precision, p.joined_on
                    from members_api.profile p
                    where p.member_id = s.member_id and p.superseded_at = 'infinity' order by p.effective_on desc limit 1) n
                cross join lateral (
                    select max(f.effective_on) filter (where f.kind in ('ADMISSION', 'READMISSION')) as admitted_on,
                           max(f.effective_on) filter (where f.kind = 'RECOGNITION') as recognized_on
                    from members_api.flow f where f.member_id = s.member_id and f.superseded_at = 'infinity') t\
                """);
    }

    /// "... or the place is not below the user".
    private static String unless(StagingStore rows, String place) {
        return rows.staging().viewer().administrator()
                ? ""
                : " or not exists (select from organizations_api.closure k where k.descendant_id = "
                        + place
                        + " and k.ancestor_id = any ({roots}))";
    }
}
