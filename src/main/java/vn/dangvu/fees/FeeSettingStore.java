package vn.dangvu.fees;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.fees.Tables.SETTING;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.fees.BasisStore.Writing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What organizations decided about fees.
@Repository
class FeeSettingStore {

    /// A setting as it was recorded.
    ///
    /// @param from holds from this month on, until the organization's next one
    record Fact(long id, YearMonth from, Setting setting, Instant recordedAt, String recordedBy) {}

    /// @param depth how far above; 0 is the organization itself
    record Placed(int depth, Setting setting) {}

    private static final int LOCKS = 25;

    private final DSLContext db;

    FeeSettingStore(DSLContext db) {
        this.db = db;
    }

    /// Holds everybody else off the settings of this organization until the transaction ends.
    void lock(int organization) {
        db.fetch("select pg_advisory_xact_lock({0}, {1})", val(LOCKS), val(organization));
    }

    /// What holds in the month of the organization itself and of those above it, the nearest first:
    /// by the tree at the end of the month, or of the day nearest to it on which there was one.
    List<Placed> above(int organization, YearMonth month) {
        return db.fetch(
                        """
                        with near as (
                            select case when {1} < min(since) then min(since) when {1} >= max(until) then (max(until) - 1) else {1} end as day
                            from organizations_api.closure where descendant_id = {0} and ancestor_id = {0}
                        )
                        select c.depth, s.region, s.rounding, s.kept_percent, s.cells_keep_percent, s.sheet_day
                        from near n
                        join organizations_api.closure c on c.descendant_id = {0} and c.since <= n.day and c.until > n.day
                        join lateral (
                            select * from fees.setting s
                            where s.organization_id = c.ancestor_id and s.superseded_at = 'infinity' and s.from_month <= {2}
                            order by s.from_month desc limit 1) s on true
                        order by c.depth\
                        """,
                        val(organization), val(month.atEndOfMonth()), val(month.atDay(1)))
                .map(row -> new Placed(row.get("depth", int.class), read(row)));
    }

    /// What the organization itself decided, the newest first.
    List<Fact> of(int organization) {
        return db.select(SETTING.asterisk().except(SETTING.SUPERSEDED_AT))
                .from(SETTING)
                .where(SETTING.ORGANIZATION_ID.eq(organization))
                .and(condition("{0} = 'infinity'", SETTING.SUPERSEDED_AT))
                .orderBy(SETTING.FROM_MONTH.desc())
                .fetch(row ->
                        new Fact(
                                row.get(SETTING.ID),
                                YearMonth.from(row.get(SETTING.FROM_MONTH)),
                                read(row),
                                row.get(SETTING.RECORDED_AT).toInstant(),
                                row.get(SETTING.RECORDED_BY)));
    }

    Optional<Fact> on(int organization, YearMonth from) {
        return of(organization).stream().filter(fact -> fact.from().equals(from)).findFirst();
    }

    void insert(
            int organization,
            YearMonth from,
            Setting setting,
            Writing by,
            @Nullable Long supersedes) {
        var region = setting.region();
        db.insertInto(SETTING)
                .set(SETTING.ORGANIZATION_ID, organization)
                .set(SETTING.FROM_MONTH, from.atDay(1))
                .set(SETTING.REGION, region == null ? null : (short) region.number())
                .set(SETTING.ROUNDING, small(setting.rounding()))
                .set(SETTING.KEPT_PERCENT, small(setting.kept()))
                .set(SETTING.CELLS_KEEP_PERCENT, small(setting.cellsKeep()))
                .set(SETTING.SHEET_DAY, small(setting.sheetDay()))
                .set(SETTING.RECORDED_AT, by.moment())
                .set(SETTING.ENTERED_AT, by.moment())
                .set(SETTING.RECORDED_BY, by.user())
                .set(SETTING.SUPERSEDES, supersedes)
                .execute();
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static Setting read(Record row) {
        Integer region = row.get("region", Integer.class);
        return new Setting(
                region == null ? null : Region.of(region),
                row.get("rounding", Integer.class),
                row.get("kept_percent", Integer.class),
                row.get("cells_keep_percent", Integer.class),
                row.get("sheet_day", Integer.class));
    }
}
