package vn.dangvu.figures;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.NaiveRegister.Fact;
import vn.dangvu.figures.NaiveRegister.Held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes up members who come into [RandomTrees], move, leave and are corrected; tells the database
/// and the naive register the same.
final class RandomHistory {

    static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    static final int DAYS = 1095;
    static final Instant ALL_TOLD = Instant.parse("2021-01-31T00:00:00Z");

    private static final List<String> FAMILIES =
            List.of("Nguyễn", "Trần", "O'Brien ?", "K'Brơi {0}", "Lê \\");
    private static final List<String> GIVENS =
            List.of("Ân", "An", "Đức", "Dũng", "Uyên", "Ước", "'", "??");
    private static final List<String> OUT =
            List.of("TRANSFER_OUT", "WITHDRAWAL", "STRIKE_OFF", "EXPULSION", "DEATH");

    final NaiveRegister register = new NaiveRegister();
    final List<Integer> roots;
    final List<Integer> organizations;

    private final DSLContext sql;
    private final Random random;
    private final List<Integer> cells;

    RandomHistory(DSLContext sql, long seed, int firstNumber) {
        this.sql = sql;
        this.random = new Random(seed);
        var trees = new RandomTrees(register, random, firstNumber);
        trees.store(sql);
        this.roots = trees.roots;
        this.organizations = trees.organizations;
        this.cells = trees.cells;
    }

    void liveThroughIt(int members) {
        for (int i = 0; i < members; i++) {
            long member = newMember();
            Instant told =
                    Instant.parse("2018-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
            LocalDate day = FIRST.plusDays(random.nextInt(400));
            int steps = 1 + random.nextInt(9);
            for (int step = 0; step < steps && day.isBefore(FIRST.plusDays(DAYS)); step++) {
                told = told.plusSeconds(1L + random.nextInt(5_000_000));
                told = follow(member, day, told);
                tell(next(member, day, told), null);
                day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(260));
            }
            follow(member, FIRST.plusDays(DAYS), told);
        }
    }

    /// Goes along with every cell that ended by `day` and has an heir.
    private Instant follow(long member, LocalDate day, Instant told) {
        Instant last = told;
        for (Held held = register.held(member, day, null); held != null; ) {
            Integer heir = register.heirs.get(held.cell());
            LocalDate end = register.ended(held.cell(), day);
            if (heir == null || end == null) {
                break;
            }
            last = last.plusSeconds(60);
            tell(fact(member, "COLLECTIVE_TRANSFER", end, held.cell(), heir, null, last), null);
            held = register.held(member, day, null);
        }
        return last;
    }

    private long newMember() {
        String family = any(FAMILIES);
        String given = any(GIVENS);
        int name =
                sql.fetchSingle(
                                """
                                with added as (
                                    insert into members.name (full_name, given, middle, family) values ({0}, {1}, '', {2})
                                    on conflict do nothing returning id
                                )
                                select id from added union all select id from members.name where full_name = {0}\
                                """,
                                DSL.val(family + " " + given), DSL.val(given), DSL.val(family))
                        .get(0, int.class);
        long member =
                sql.fetchSingle(
                                "insert into members.member (code, recorded_by) values (?, 'test')"
                                        + " returning id",
                                "M" + random.nextLong())
                        .get(0, long.class);
        boolean woman = random.nextBoolean();
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, recorded_at, recorded_by)
                values (?, date '2010-01-01', ?, ?, date '1980-05-05', '01', timestamptz '2015-01-01', 'test')\
                """,
                member,
                name,
                woman ? "FEMALE" : "MALE");
        if (woman) {
            register.women.add(member);
        }
        return member;
    }

    private Fact next(long member, LocalDate day, Instant told) {
        Held held = register.held(member, day, null);
        if (held == null) {
            boolean first = register.ledger(member, null).isEmpty();
            String kind =
                    any(
                            first
                                    ? List.of("OPENING_BALANCE", "ADMISSION", "TRANSFER_IN")
                                    : List.of("READMISSION", "RESTORATION", "TRANSFER_IN"));
            String standing =
                    kind.endsWith("ADMISSION") ? null : any(List.of("PROBATIONARY", "OFFICIAL"));
            return fact(member, kind, day, null, cell(day, -1), standing, told);
        }
        int here = held.cell();
        return switch (random.nextInt(5)) {
            case 0 -> fact(member, any(OUT), day, here, null, null, told);
            case 1, 2 -> fact(member, "INTERNAL_TRANSFER", day, here, cell(day, here), null, told);
            default -> fact(member, any(inPlace(held)), day, here, here, null, told);
        };
    }

    private static List<String> inPlace(Held held) {
        var kinds =
                new ArrayList<>(
                        List.of("CARD_ISSUE", held.exempt() ? "EXEMPTION_END" : "EXEMPTION"));
        if (held.standing().equals("PROBATIONARY")) {
            kinds.add("RECOGNITION");
        }
        return kinds;
    }

    private static Fact fact(
            long member,
            String kind,
            LocalDate on,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String standing,
            Instant told) {
        return new Fact(0, member, kind, on, 0, from, to, standing, told, null);
    }

    /// Corrections that keep the ledger whole: another day between the neighbours, another way to
    /// leave, another cell of the last fact.
    void correct(int count) {
        Instant told = ALL_TOLD;
        for (int i = 0; i < count; i++) {
            told = told.plusSeconds(86_400);
            List<Fact> ledger = register.ledger(any(List.copyOf(register.facts.keySet())), null);
            int at = random.nextInt(ledger.size());
            Fact wrong = ledger.get(at);
            LocalDate earliest = at == 0 ? wrong.on().minusDays(40) : ledger.get(at - 1).on();
            LocalDate latest =
                    at + 1 == ledger.size() ? wrong.on().plusDays(40) : ledger.get(at + 1).on();
            LocalDate on =
                    earliest.plusDays(
                            random.nextInt(
                                    (int) (latest.toEpochDay() - earliest.toEpochDay()) + 1));
            boolean last = at + 1 == ledger.size();
            Integer to =
                    last && wrong.to() != null && !wrong.to().equals(wrong.from())
                            ? Integer.valueOf(cell(on, wrong.from() == null ? -1 : wrong.from()))
                            : wrong.to();
            String kind = wrong.to() == null ? any(OUT) : wrong.kind();
            tell(fact(wrong.member(), kind, on, wrong.from(), to, wrong.standing(), told), wrong);
        }
    }

    private void tell(Fact fact, @Nullable Fact instead) {
        var row =
                sql.fetchSingle(
                        """
                        insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, standing, route, recorded_at, recorded_by, supersedes)
                        values (?, cast(? as members.movement_kind), ?, cast(? as integer), cast(? as integer), cast(? as members.standing), ?, cast(? as timestamptz), 'test', cast(? as bigint))
                        returning id, ordinal\
                        """,
                        fact.member(),
                        fact.kind(),
                        fact.on(),
                        fact.from(),
                        fact.to(),
                        fact.standing(),
                        route(fact),
                        fact.recordedAt().toString(),
                        instead == null ? null : instead.id());
        List<Fact> ledger =
                register.facts.computeIfAbsent(fact.member(), member -> new ArrayList<>());
        if (instead != null) {
            ledger.remove(instead);
            ledger.add(
                    new Fact(
                            instead.id(),
                            instead.member(),
                            instead.kind(),
                            instead.on(),
                            instead.ordinal(),
                            instead.from(),
                            instead.to(),
                            instead.standing(),
                            instead.recordedAt(),
                            fact.recordedAt()));
        }
        ledger.add(
                new Fact(
                        row.get(0, long.class),
                        fact.member(),
                        fact.kind(),
                        fact.on(),
                        row.get(1, long.class),
                        fact.from(),
                        fact.to(),
                        fact.standing(),
                        fact.recordedAt(),
                        null));
    }

    /// How far a transfer over the border of the register goes; of some nobody told.
    static @Nullable String route(Fact fact) {
        if (!List.of("TRANSFER_IN", "TRANSFER_OUT").contains(fact.kind())) {
            return null;
        }
        return switch ((int) ((fact.member() + fact.on().toEpochDay()) % 4)) {
            case 0 -> "WITHIN_PROVINCE";
            case 1 -> "OTHER_PROVINCE";
            case 2 -> "ABROAD";
            default -> null;
        };
    }

    private int cell(LocalDate day, int but) {
        var alive =
                cells.stream().filter(cell -> cell != but && register.alive(cell, day)).toList();
        return any(alive);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
