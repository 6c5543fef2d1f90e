package vn.dangvu.years;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;
import vn.dangvu.years.Seniority.Gap;
import vn.dangvu.years.Seniority.Origin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Members of long standing, with all that the rules on badges ask. What follows from it,
/// [BadgeRules] say.
@Repository
class SeniorStore {

    /// The last stretch of each in the organization, and since when without looking further back
    /// than is asked for.
    private static final String FOUND =
            """
            with here as materialized (
                select b.member_id, b.cell_id, b.since, b.until
                from members_api.membership b
                where b.standing = 'OFFICIAL' and b.since <= {0} and b.until > {1} and {cells} and {who}
            ), stood as (
                select distinct on (h.member_id) h.member_id, h.cell_id, h.until,
                       min(h.since) over (partition by h.member_id) as came_on
                from here h
                order by h.member_id, h.since desc
            )
            select s.member_id, s.cell_id, s.came_on, case when s.until <= {0} then s.until end as left_on,
                   l.kind as left_by, b.began_on, b.origin, p.code, p.full_name, p.born
            from stood s
            join years.began b on b.member_id = s.member_id
            cross join lateral (
                select p.code, p.full_name, p.given, p.middle, p.family,
                       to_char(p.born_on, case p.born_precision
                           when 'DAY' then 'DD/MM/YYYY' when 'MONTH' then 'MM/YYYY' else 'YYYY' end) as born
                from members_api.profile p
                where p.member_id = s.member_id and p.superseded_at = 'infinity'
                order by p.effective_on desc limit 1) p
            left join lateral (
                select f.kind from members_api.flow f
                where f.member_id = s.member_id and f.direction = -1 and f.effective_on = s.until
                  and f.superseded_at = 'infinity' and s.until <= {0}
                order by f.id desc limit 1) l on true
            where b.began_on is null or b.began_on <= {2}
            order by p.given, p.middle, p.family, s.member_id\
            """;

    private final DSLContext db;
    private final BadgeRefusalStore refusals;

    SeniorStore(DSLContext db, BadgeRefusalStore refusals) {
        this.db = db;
        this.refusals = refusals;
    }

    /// Official members in the scope, on `today` or at any time since `from`.
    ///
    /// @param began whoever joined later is left out
    /// @param only of these; null of all
    /// @param listedSince the round from which on a list counts that was not sent
    List<Senior> find(
            Scope scope,
            LocalDate today,
            LocalDate from,
            LocalDate began,
            LocalDate listedSince,
            @Nullable Collection<Long> only) {
        String query =
                FOUND.replace("{cells}", cells(scope))
                        .replace("{who}", only == null ? "true" : "b.member_id = any ({3})");
        var rows =
                db.fetch(
                        query,
                        val(today),
                        val(from),
                        val(began),
                        val(only == null ? new Long[0] : only.toArray(Long[]::new)));
        Long[] who = rows.getValues("member_id", Long.class).toArray(Long[]::new);
        var gaps = gaps(who);
        var given = given(who);
        var penalties = penalties(who);
        var listed = listed(who, listedSince);
        var refused = refusals.of(who);
        return rows.map(row -> {
            long member = row.get("member_id", Long.class);
            return new Senior(
                    member,
                    row.get("code", String.class),
                    row.get("full_name", String.class),
                    row.get("born", String.class),
                    row.get("cell_id", Integer.class),
                    row.get("came_on", LocalDate.class),
                    row.get("left_on", LocalDate.class),
                    row.get("left_by", String.class),
                    seniority(row, gaps.getOrDefault(member, List.of())),
                    given.getOrDefault(member, List.of()),
                    penalties.getOrDefault(member, List.of()),
                    listed.getOrDefault(member, List.of()),
                    refused.getOrDefault(member, List.of()));
        });
    }

    /// Of members who are known; of whom the papers say nothing there is none.
    Map<Long, Seniority> seniorities(Collection<Long> members) {
        Long[] who = members.toArray(Long[]::new);
        var gaps = gaps(who);
        var found = new HashMap<Long, Seniority>();
        db.fetch(
                        "select member_id, began_on, origin from years.began where member_id = any"
                                + " ({0})",
                        val(who))
                .forEach(row -> {
                    long member = row.get("member_id", Long.class);
                    var seniority = seniority(row, gaps.getOrDefault(member, List.of()));
                    if (seniority != null) {
                        found.put(member, seniority);
                    }
                });
        return found;
    }

    private static @Nullable Seniority seniority(Record row, List<Gap> gaps) {
        var began = row.get("began_on", LocalDate.class);
        return began == null
                ? null
                : new Seniority(began, Origin.valueOf(row.get("origin", String.class)), gaps);
    }

    private Map<Long, List<Gap>> gaps(Long[] who) {
        return db.fetch(
                        "select member_id, since, until from years.gaps({0}) order by member_id,"
                                + " since",
                        val(who))
                .intoGroups(
                        row -> row.get("member_id", Long.class),
                        row ->
                                new Gap(
                                        row.get("since", LocalDate.class),
                                        row.get("until", LocalDate.class)));
    }

    private Map<Long, List<Integer>> given(Long[] who) {
        return db.fetch(
                        """
                        select b.member_id, b.years from years.badge b
                        where b.member_id = any ({0}) and b.superseded_at = 'infinity' order by b.years\
                        """,
                        val(who))
                .intoGroups(row -> row.get(0, Long.class), row -> row.get(1, Integer.class));
    }

    Map<Long, List<Penalty>> penalties(Long[] who) {
        return db.fetch(
                        """
                        select m.member_id, m.form, m.effective_on from years.merit m
                        where m.member_id = any ({0}) and m.kind = 'DISCIPLINE' and m.superseded_at = 'infinity'
                        order by m.effective_on\
                        """,
                        val(who))
                .intoGroups(
                        row -> row.get(0, Long.class),
                        row ->
                                new Penalty(
                                        Penalty.Form.valueOf(
                                                Objects.requireNonNull(row.get(1, String.class))),
                                        row.get(2, LocalDate.class)));
    }

    /// In a list that was sent everybody waits until it is decided; in one that was not sent, as
    /// long as its round is to come.
    private Map<Long, List<Senior.Listed>> listed(Long[] who, LocalDate since) {
        return db.fetch(
                        """
                        select p.member_id, p.list_id, p.years, l.round_on, s.id is not null as sent
                        from years.badge_proposal p
                        join years.badge_list l on l.id = p.list_id
                        left join years.badge_sending s on s.list_id = l.id and s.superseded_at = 'infinity'
                        where p.member_id = any ({0}) and p.superseded_at = 'infinity'
                          and (s.id is not null or l.round_on >= {1})
                          and not exists (select from years.badge b
                                          where b.proposal_id = p.id and b.superseded_at = 'infinity')
                          and not exists (select from years.badge_refusal r
                                          where r.proposal_id = p.id and r.superseded_at = 'infinity')\
                        """,
                        val(who), val(since))
                .intoGroups(
                        row -> row.get(0, Long.class),
                        row ->
                                new Senior.Listed(
                                        row.get(1, Long.class),
                                        row.get(2, Integer.class),
                                        row.get(3, LocalDate.class),
                                        row.get(4, Boolean.class)));
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
