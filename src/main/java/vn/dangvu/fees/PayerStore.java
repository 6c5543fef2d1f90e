package vn.dangvu.fees;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.fees.Tables.BASIS;
import static vn.dangvu.schema.fees.Tables.EXEMPTION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.fees.CellSheet.Stay;
import vn.dangvu.members.Decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who stands on a sheet, and by what each of them pays.
@Repository
class PayerStore {

    /// @param away temporarily somewhere else, where he or she pays
    /// @param occupation as the profile says; for a guess at the group
    record Person(
            long member,
            String code,
            String name,
            Stay stay,
            boolean probationary,
            boolean away,
            String occupation) {}

    /// A stretch of a member's life.
    record Stretch(int cell, LocalDate since, LocalDate until, boolean away) {}

    private static final String PEOPLE =
            """
            with there as (
                select b.member_id, 'MEMBER' as stay, b.standing, b.away
                from members_api.membership b
                where b.cell_id = {0} and b.since <= {1} and b.until > {1}
            ), guests as (
                select g.member_id, 'GUEST' as stay, b.standing, false as away
                from fees.guest g
                join members_api.membership b
                    on b.member_id = g.member_id and b.since <= {1} and b.until > {1} and b.away and b.cell_id <> {0}
                where g.cell_id = {0} and g.superseded_at = 'infinity'
                  and g.from_month <= {2} and coalesce(g.until_month, 'infinity') >= {2}
            ), people as (
                select * from there
                union all
                select * from guests
                union all
                select distinct p.member_id, 'LEFT', 'OFFICIAL', true
                from fees.payment p
                where p.cell_id = {0} and p.month = {2} and p.superseded_at = 'infinity' and p.amount > 0
                  and p.member_id not in (select t.member_id from there t union all select g.member_id from guests g)
            )
            select k.member_id, n.code, n.full_name, k.stay, k.standing, k.away, n.occupation
            from people k
            join lateral (
                select p.code, p.full_name, p.given, p.middle, p.family, p.occupation
                from members_api.profile p
                where p.member_id = k.member_id and p.superseded_at = 'infinity'
                order by p.effective_on <= {1} desc, case when p.effective_on <= {1} then p.effective_on end desc,
                    p.effective_on limit 1) n on true
            order by array_position(array['MEMBER', 'GUEST', 'LEFT'], k.stay), n.given, n.middle, n.family, k.member_id\
            """;

    private final DSLContext db;

    PayerStore(DSLContext db) {
        this.db = db;
    }

    /// Those who are in the cell at the end of the month, by name; then guests, then those who paid
    /// there and had left by then.
    List<Person> people(int cell, YearMonth month) {
        return db.fetch(PEOPLE, val(cell), val(month.atEndOfMonth()), val(month.atDay(1)))
                .map(row ->
                        new Person(
                                row.get(0, long.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                Stay.valueOf(row.get(3, String.class)),
                                row.get(4, String.class).equals("PROBATIONARY"),
                                row.get(5, boolean.class),
                                row.get(6, String.class)));
    }

    /// From which day the years of each in the Party count (ADM-17), as the years of a member are
    /// reckoned everywhere; nothing of whom it is not known.
    Map<Long, LocalDate> countsFrom(Collection<Long> members) {
        return db.fetch(
                        """
                        select s.member_id, s.counts_from from years_api.seniority s
                        where s.member_id = any ({0}) and s.counts_from is not null\
                        """,
                        ids(members))
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, LocalDate.class));
    }

    /// Where the member was, from the first day on.
    List<Stretch> stretches(long member) {
        return db.fetch(
                        """
                        select b.cell_id, b.since, least(b.until, date '9999-12-31'), b.away from members_api.membership b
                        where b.member_id = {0} order by b.since\
                        """,
                        val(member))
                .map(row ->
                        new Stretch(
                                row.get(0, int.class),
                                row.get(1, LocalDate.class),
                                row.get(2, LocalDate.class),
                                row.get(3, boolean.class)));
    }

    /// What is believed of each, the oldest first.
    Map<Long, List<Basis.Fact>> bases(Collection<Long> members) {
        return db.select(BASIS.asterisk().except(BASIS.SUPERSEDED_AT))
                .from(BASIS)
                .where(BASIS.MEMBER_ID.eq(any(ids(members))))
                .and(believed(BASIS.SUPERSEDED_AT))
                .orderBy(BASIS.MEMBER_ID, BASIS.FROM_MONTH)
                .fetchGroups(BASIS.MEMBER_ID, PayerStore::basis);
    }

    /// What is believed of each, the oldest first.
    Map<Long, List<Exemption.Fact>> exemptions(Collection<Long> members) {
        return db.select(EXEMPTION.asterisk().except(EXEMPTION.SUPERSEDED_AT))
                .from(EXEMPTION)
                .where(EXEMPTION.MEMBER_ID.eq(any(ids(members))))
                .and(believed(EXEMPTION.SUPERSEDED_AT))
                .orderBy(EXEMPTION.MEMBER_ID, EXEMPTION.FROM_MONTH)
                .fetchGroups(EXEMPTION.MEMBER_ID, PayerStore::exemption);
    }

    private static Basis.Fact basis(Record row) {
        return new Basis.Fact(
                row.get(BASIS.ID),
                row.get(BASIS.MEMBER_ID),
                YearMonth.from(row.get(BASIS.FROM_MONTH)),
                new Basis(
                        FeeGroup.valueOf(row.get(BASIS.FEE_GROUP)),
                        row.get(BASIS.BASE),
                        row.get(BASIS.AGREED)),
                row.get(BASIS.NOTE),
                row.get(BASIS.RECORDED_AT).toInstant(),
                row.get(BASIS.RECORDED_BY));
    }

    private static Exemption.Fact exemption(Record row) {
        return new Exemption.Fact(
                row.get(EXEMPTION.ID),
                row.get(EXEMPTION.MEMBER_ID),
                new Exemption(
                        Ground.valueOf(row.get(EXEMPTION.GROUND)),
                        YearMonth.from(row.get(EXEMPTION.FROM_MONTH)),
                        monthOrNull(row.get(EXEMPTION.UNTIL_MONTH)),
                        new Decision(
                                row.get(EXEMPTION.DECISION_NUMBER),
                                row.get(EXEMPTION.DECISION_DATE),
                                row.get(EXEMPTION.DECISION_ISSUER)),
                        row.get(EXEMPTION.NOTE)),
                row.get(EXEMPTION.RECORDED_AT).toInstant(),
                row.get(EXEMPTION.RECORDED_BY));
    }

    private static @Nullable YearMonth monthOrNull(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    /// "Believed still" is 'infinity' in SQL.
    private static Condition believed(Field<OffsetDateTime> superseded) {
        return condition("{0} = 'infinity'", superseded);
    }

    private static Field<Long[]> ids(Collection<Long> members) {
        return val(members.toArray(Long[]::new));
    }
}
