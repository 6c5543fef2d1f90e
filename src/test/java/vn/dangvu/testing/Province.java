package vn.dangvu.testing;

import static org.jooq.impl.DSL.inline;

import org.jooq.DSLContext;

import java.time.LocalDate;

/// A province as they are since July 2025: committees of communes directly under the province,
/// their grassroots committees with cells, their grassroots cells; members with five years of life
/// behind them, and half a year after the day of a reorganization.
///
/// Made set-wise, through the tables and triggers that an import writes through. Three cells after
/// one another have 9, 15 and 21 members, so that two of them can become one.
///
/// @param uppers committees of communes
/// @param committees grassroots committees in each
/// @param cells in each grassroots committee
/// @param single grassroots cells in each commune
/// @param members on [#ON]
public record Province(int uppers, int committees, int cells, int single, int members) {

    /// Of some 12.000 organizations and 165.000 members.
    public static final Province WHOLE = new Province(128, 6, 11, 20, 165_000);

    public static final int ROOT = 16;

    /// The day on which plans are to take effect.
    public static final LocalDate ON = LocalDate.of(2025, 7, 1);

    private static final int CHUNK = 20_000;

    /// Who left before [#ON], and as many who came after it.
    private int leavers() {
        return members / 33;
    }

    public int organizations() {
        return 1 + uppers * (1 + committees * (1 + cells) + single);
    }

    private int places() {
        return place(uppers, 0, 0);
    }

    /// Where a cell stands among all cells, by which its size is known: 9, 15 or 21.
    public int place(int upper, int committee, int cell) {
        return upper * (committees * cells + single) + committee * cells + cell;
    }

    public static String code(int upper) {
        return "U" + upper;
    }

    public static String code(int upper, int committee) {
        return code(upper) + "." + committee;
    }

    public static String code(int upper, int committee, int cell) {
        return code(upper, committee) + "." + cell;
    }

    public static String single(int upper, int cell) {
        return code(upper) + ".D" + cell;
    }

    /// @param place of the cell
    /// @param at which of its members, from 0
    public static String member(int place, int at) {
        return "M" + (place / 3 * 45 + new int[] {0, 9, 24}[place % 3] + at + 1);
    }

    /// Fills an empty register.
    public void settle(DSLContext sql) {
        sql.transaction(work -> tree(work.dsl()));
        sql.execute("analyze");
        names(sql);
        int all = members + 2 * leavers();
        for (int from = 1; from <= all; from += CHUNK) {
            people(sql, from, Math.min(all, from + CHUNK - 1));
            if (from == 1) {
                sql.execute("analyze");
            }
        }
        sql.execute("analyze");
        ratings(sql);
        sql.execute("vacuum analyze");
    }

    private void tree(DSLContext sql) {
        sql.execute(
                """
                create temporary table province on commit drop as
                with planned as (
                    select array[-1] as way, null::integer[] as above, 'PROVINCIAL_COMMITTEE' as kind, 'P' as code,
                           null as unit
                    union all
                    select array[u], array[-1], 'UPPER_GRASSROOTS', 'U' || u, 'COMMUNE'
                    from generate_series(0, {0} - 1) u
                    union all
                    select array[u, c], array[u], 'GRASSROOTS_PARTY_COMMITTEE', 'U' || u || '.' || c, null
                    from generate_series(0, {0} - 1) u, generate_series(0, {1} - 1) c
                    union all
                    select array[u, c, z], array[u, c], 'CELL', 'U' || u || '.' || c || '.' || z, null
                    from generate_series(0, {0} - 1) u, generate_series(0, {1} - 1) c, generate_series(0, {2} - 1) z
                    union all
                    select array[u, {1} + g], array[u], 'GRASSROOTS_CELL', 'U' || u || '.D' || g, null
                    from generate_series(0, {0} - 1) u, generate_series(0, {3} - 1) g
                )
                select p.*, 16 * row_number() over (order by way) as id from planned p\
                """,
                inline(uppers), inline(committees), inline(cells), inline(single));
        sql.execute(
                "insert into organizations.organization (id, created_by) select id, 'province' from"
                        + " province order by id");
        sql.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, unit_type,
                    parent_id, recorded_at, recorded_by)
                select p.id, daterange('2020-01-01', null), 'Tổ chức đảng ' || p.code, 'Tổ chức ' || p.code, p.code, p.kind,
                       p.unit, a.id, '2020-01-01', 'province'
                from province p left join province a on a.way = p.above order by p.id\
                """);
    }

    private static void names(DSLContext sql) {
        sql.execute(
                """
                insert into members.name (full_name, given, middle, family)
                select f || ' ' || m || ' ' || g, g, m, f
                from unnest(array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Cil']) f,
                     unnest(array['Văn', 'Thị', 'Hữu', 'Ngọc', 'Đức', 'Thu', 'Quang', 'Minh', 'Xuân', 'Thanh']) m,
                     unnest(array['An', 'Bình', 'Cường', 'Dung', 'Em', 'Giang', 'Hà', 'Hùng', 'Lan', 'Linh', 'Mai', 'Nam',
                                  'Oanh', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Uyên', 'Yến']) g\
                """);
    }

    /// Who they are, and what happened to them.
    private void people(DSLContext sql, int first, int last) {
        sql.execute(
                """
                insert into members.member (code, recorded_at, recorded_by)
                select 'M' || n, '2020-12-31', 'province' from generate_series({0}, {1}) n order by n\
                """,
                inline(first), inline(last));
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, religion, general,
                    professional, theory, occupation, joined_on, official_on, recorded_at, recorded_by)
                select id, '2020-12-31', 1 + n % 2000, case when n % 5 < 2 then 'FEMALE' else 'MALE' end,
                       date '1950-01-01' + n * 7 % 19000, case when n % 8 = 0 then '05' else '01' end,
                       case when n % 12 = 0 then 'CATHOLIC' else 'NONE' end, 'UPPER_SECONDARY',
                       (array['NONE', 'INTERMEDIATE', 'COLLEGE', 'UNIVERSITY', 'MASTER'])[1 + n % 5],
                       (array['NONE', 'ELEMENTARY', 'INTERMEDIATE', 'ADVANCED'])[1 + n % 4],
                       (array['FARMER', 'RETIRED', 'PUBLIC_EMPLOYEE', 'STATE_OFFICIAL', 'OTHER', 'ARMED_FORCES'])[1 + n % 6],
                       date '1990-01-01' + n * 11 % 10000, date '1991-01-01' + n * 11 % 10000, '2020-12-31', 'province'
                from (select id, substr(code, 2)::integer as n from members.member) m
                where n between {0} and {1} order by id\
                """,
                inline(first), inline(last));
        sql.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, standing, recorded_at,
                    recorded_by)
                %s
                select id, kind::members.movement_kind, day, origin, goal, standing::members.standing,
                       greatest(day, date '2020-12-31'), 'province'
                from told order by n, day\
                """
                        .formatted(LIVES),
                inline(first),
                inline(last),
                inline(members),
                inline(leavers()),
                inline(places()));
    }

    private static final String LIVES =
            """
            with cell as (
                select organization_id as id, row_number() over (order by organization_id) - 1 as place
                from organizations.version where kind in ('CELL', 'GRASSROOTS_CELL')
            ), person as (
                select id, n, (n - 1) / 45 * 3 + case when (n - 1) % 45 < 9 then 0 when (n - 1) % 45 < 24 then 1 else 2 end
                           as place,
                       case when n > {2} + {3} then 'LATE' when n > {2} then 'LEAVES' when n % 7 = 0 then 'ADMITTED'
                            when n % 13 = 1 then 'CAME' when n % 11 = 5 then 'MOVED' when n % 25 = 3 then 'EXEMPT'
                            else 'STAYS' end as life
                from (select id, substr(code, 2)::integer as n from members.member) m
                where n between {0} and {1}
            ), here as (
                select p.id, p.n, p.life, c.id as cell, o.id as other
                from person p
                join cell c on c.place = p.place % {4}
                join cell o on o.place = (p.place + 36) % {4}
            ), told as (
                select id, n, case life when 'ADMITTED' then 'ADMISSION' when 'LATE' then 'ADMISSION'
                                        when 'CAME' then 'TRANSFER_IN' else 'OPENING_BALANCE' end as kind,
                       case life when 'LATE' then date '2025-07-02' + n % 180
                                 when 'ADMITTED' then date '2021-01-02' + n % 1640
                                 when 'CAME' then date '2021-01-02' + n % 1641 else date '2020-12-31' end as day,
                       null::integer as origin, cell as goal,
                       case when life in ('ADMITTED', 'LATE') then null else 'OFFICIAL' end as standing
                from here
                union all
                select id, n, 'RECOGNITION', date '2022-01-02' + n % 1640, cell, cell, null from here
                where life = 'ADMITTED' and n % 1640 < 1460
                union all
                select id, n, 'INTERNAL_TRANSFER', date '2021-03-01' + n % 1760, cell, other, null from here
                where life = 'MOVED'
                union all
                select id, n, 'EXEMPTION', date '2022-03-01' + n % 1380, cell, cell, null from here where life = 'EXEMPT'
                union all
                select id, n, (array['TRANSFER_OUT', 'DEATH', 'STRIKE_OFF'])[1 + n % 3], date '2021-05-01' + n % 1500,
                       cell, null, null
                from here where life = 'LEAVES'
            )\
            """;

    /// Every cell, every grassroots organization and every member, of one year.
    private static void ratings(DSLContext sql) {
        sql.execute(
                """
                insert into reviews.rating (year, subject, organization_id, member_id, level, recorded_by)
                select 2024, 'MEMBER', cell_id, member_id,
                       (array['EXCELLENT', 'GOOD', 'GOOD', 'FULFILLED', 'GOOD', 'NOT_FULFILLED'])[1 + member_id % 6], 'province'
                from members.membership where since <= '2024-12-31' and until > '2024-12-31' order by cell_id, member_id\
                """);
        sql.execute(
                """
                insert into reviews.rating (year, subject, organization_id, level, recorded_by)
                select 2024, subject, organization_id, 'GOOD', 'province'
                from organizations.version, unnest(array['CELL', 'GRASSROOTS']) subject
                where kind = case subject when 'CELL' then 'CELL' else kind end
                  and kind <> case subject when 'CELL' then '' else 'CELL' end
                  and kind in ('CELL', 'GRASSROOTS_CELL', 'GRASSROOTS_PARTY_COMMITTEE')
                order by organization_id\
                """);
    }

    /// Everything that an undo must bring back, in one word.
    public static String state(DSLContext sql) {
        return sql.fetchSingle(
                        """
                        select md5(string_agg(part, ' ' order by part)) from (
                            select 'v' || md5(string_agg((organization_id, valid, official_name, short_name, code, kind,
                                unit_type, parent_id)::text, ' ' order by organization_id, valid)) from organizations.version
                            union all
                            select 'c' || md5(string_agg((c.*)::text, ' ' order by descendant_id, ancestor_id, since, depth))
                            from organizations.closure c
                            union all
                            select 'b' || md5(string_agg((b.*)::text, ' ' order by member_id, since)) from members.membership b
                            union all
                            select 'm' || md5(string_agg((member_id, kind, effective_on, ordinal, from_cell, to_cell, standing,
                                until_on, elsewhere)::text, ' ' order by member_id, ordinal))
                            from members.movement where superseded_at = 'infinity'
                            union all
                            select 'h' || count(*) from organizations_api.heir
                        ) state (part)\
                        """)
                .get(0, String.class);
    }
}
