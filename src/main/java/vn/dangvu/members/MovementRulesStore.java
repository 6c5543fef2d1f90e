package vn.dangvu.members;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.exchange.Finding;
import vn.dangvu.exchange.StagingStore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Holds the rows of the movements sheet to the rules of their own day: those that the forms use,
/// over the ledgers of the sheet's members, read one after the other.
@Repository
class MovementRulesStore {

    private static final int BATCH = 5_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String ADMISSIONS =
            """
            select s.member_id, s.row_number, s.kind, s.effective_on::date as effective_on, 0::bigint as ordinal,
                   null::integer as from_cell, s.to_cell, null::text as standing, null::date as until_on, null::text as card_number,
                   s.decision_date::date as decision_date, s.note, b.born_on
            from {s} s
            join lateral (
                select p.born_on from members.profile p
                where p.member_id = s.member_id and p.superseded_at = 'infinity' order by p.effective_on desc limit 1) b on true
            where s.kind in ('ADMISSION', 'READMISSION') and not s.refused\
            """;

    private static final String LEDGERS =
            """
            select a.*, w.born_on
            from (
                select m.member_id, null::integer as row_number, m.kind::text as kind, m.effective_on, m.ordinal, m.from_cell,
                       m.to_cell, m.standing::text as standing, m.until_on, m.card_number, m.decision_date, m.note
                from members.movement m where m.superseded_at = 'infinity'
                union all
                select s.member_id, s.row_number, s.kind, s.effective_on::date, s.ordinal, s.from_cell,
                       s.to_cell, s.standing, s.until_on::date, s.card_number, s.decision_date::date, s.note
                from {s} s where s.outcome = 'NEW' and not s.refused
            ) a
            join whose w using (member_id)
            order by a.member_id, a.effective_on, a.ordinal\
            """;

    /// Whoever was too young on the day of admission, or not born, is refused: it is a slip in one
    /// of two dates.
    void refuseTheTooYoung(StagingStore rows) {
        find(rows, ADMISSIONS, MovementRulesStore::tooYoung, rows::refuse);
    }

    /// Everything else may have been so: history holds exceptions. The row goes in with a warning.
    ///
    /// The members stand in a table of their own, whose size the planner knows: else it goes
    /// through all of them for each fact.
    void warnOfExceptions(StagingStore rows) {
        rows.run(
                """
                create temporary table whose on commit drop as
                select n.member_id, (
                    select p.born_on from members.profile p
                    where p.member_id = n.member_id and p.superseded_at = 'infinity' order by p.effective_on desc limit 1) as born_on
                from (select distinct member_id from {s} where outcome = 'NEW' and not refused) n;
                analyze whose;
                analyze {s}\
                """);
        find(rows, LEDGERS, objection -> !tooYoung(objection), rows::warn);
        rows.run("drop table whose");
    }

    private static boolean tooYoung(Objection objection) {
        return switch (objection) {
            case Objection.TooYoung _, Objection.BeforeBirth _ -> true;
            case Objection.OlderThanOurRules(var reason, _) -> tooYoung(reason);
            default -> false;
        };
    }

    private static void find(
            StagingStore rows,
            String query,
            Predicate<Objection> wanted,
            Consumer<List<Finding>> teller) {
        var today = LocalDate.ofInstant(rows.staging().now(), ZONE);
        try (var facts = rows.lazily(query)) {
            var history = new History(-1);
            while (facts.hasNext()) {
                var findings = new ArrayList<Finding>();
                for (Record fact : facts.fetchNext(BATCH)) {
                    long member = fact.get("member_id", long.class);
                    if (member != history.member) {
                        history = new History(member);
                    }
                    history.next(fact, today, wanted, findings);
                }
                teller.accept(findings);
            }
        }
    }

    /// What is known of one member while his or her facts go by.
    private static final class History {

        private final long member;
        private final List<Movement> earlier = new ArrayList<>();
        private State state = State.OUTSIDE;

        History(long member) {
            this.member = member;
        }

        void next(
                Record fact, LocalDate today, Predicate<Objection> wanted, List<Finding> findings) {
            var entry = entry(fact);
            Integer row = fact.get("row_number", Integer.class);
            if (row != null) {
                var born = fact.get("born_on", LocalDate.class);
                MovementRules.objectionsTo(entry, state, born, earlier, today).stream()
                        .filter(wanted)
                        .map(new MovementFindings(row, entry)::of)
                        .forEach(found -> found.ifPresent(findings::add));
            }
            state = state.after(entry);
            earlier.add(movement(fact, entry));
        }

        private static Entry entry(Record fact) {
            var kind = MovementKind.valueOf(fact.get("kind", String.class));
            return new Entry(
                    kind,
                    fact.get("effective_on", LocalDate.class),
                    fact.get("to_cell", Integer.class),
                    standing(kind, fact.get("standing", String.class)),
                    fact.get("until_on", LocalDate.class),
                    null,
                    null,
                    fact.get("card_number", String.class),
                    new Decision(null, fact.get("decision_date", LocalDate.class), null),
                    fact.get("note", String.class));
        }

        private static @Nullable Standing standing(MovementKind kind, @Nullable String told) {
            return told == null || !kind.asksStanding() ? null : Standing.valueOf(told);
        }

        private Movement movement(Record fact, Entry entry) {
            return new Movement(
                    0,
                    member,
                    entry,
                    fact.get("ordinal", long.class),
                    fact.get("from_cell", Integer.class),
                    entry.cell(),
                    Instant.EPOCH,
                    "",
                    Instant.EPOCH,
                    null,
                    null,
                    null);
        }
    }
}
