package vn.dangvu.members;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Members with something that runs on a day, set-wise. What follows from it, [DeadlineRules] say.
@Repository
class DeadlineStore {

    /// Whoever is there on the day, with what holds of him or her then. `{day}` and `{cells}` are
    /// numbers and dates of ours, written in.
    static final String HERE =
            """
            with here as materialized (
                select b.member_id, b.cell_id, b.standing, b.exempt, b.suspended, b.away
                from members.membership b
                where b.since <= {day} and b.until > {day} and ({cells})
            )
            """;

    /// Joins what holds of `b` as `p`.
    static final String PROFILE =
            """
            cross join lateral (
                select p.name_id, p.sex, p.born_on, p.born_precision, p.born_on_card, p.joined_on, p.official_on
                from members.profile p
                where p.member_id = b.member_id and p.effective_on <= {day} and p.superseded_at = 'infinity'
                order by p.effective_on desc limit 1) p
            """;

    /// Joins the last movement of some kinds of `b` as `m`.
    private static final String LAST =
            """
            left join lateral (
                select m.effective_on, m.until_on, m.decision_date from members.movement m
                where m.member_id = b.member_id and m.kind in (%s) and m.effective_on <= {day} and m.superseded_at = 'infinity'
                order by m.effective_on desc, m.ordinal desc limit 1) m on true
            """;

    private static final String NAMED = "join members.name n on n.id = p.name_id\n";

    private final DSLContext db;

    DeadlineStore(DSLContext db) {
        this.db = db;
    }

    /// @param began of the probation, the spell, the time as an official member, the seniority
    /// @param said until when, where that was said
    record Running(int cell, long member, String name, LocalDate began, @Nullable LocalDate said) {}

    /// By the last ceremony; of those who came from elsewhere by the papers they brought.
    List<Running> probations(Scope scope, LocalDate day) {
        return find(
                """
                select b.cell_id, b.member_id, n.full_name, coalesce(m.effective_on, p.joined_on) as began, null::date as said
                from here b
                """
                        + PROFILE
                        + LAST.formatted("'ADMISSION', 'READMISSION'")
                        + NAMED
                        + "where b.standing = 'PROBATIONARY' and coalesce(m.effective_on,"
                        + " p.joined_on) is not null",
                scope,
                day);
    }

    /// What is marked in the membership and began with the last movement of a kind.
    List<Running> spells(Scope scope, LocalDate day, MovementKind kind) {
        String mark =
                switch (kind) {
                    case EXEMPTION -> "exempt";
                    case SUSPENSION -> "suspended";
                    case TEMPORARY_TRANSFER -> "away";
                    default -> throw new IllegalArgumentException("no spell begins with " + kind);
                };
        return find(
                """
                select b.cell_id, b.member_id, n.full_name, m.effective_on as began, m.until_on as said
                from here b
                """
                        + PROFILE
                        + LAST.formatted("'" + kind + "'")
                        + NAMED
                        + "where b."
                        + mark
                        + " and m.effective_on is not null",
                scope,
                day);
    }

    /// Recognized here and without a card.
    List<Running> withoutCard(Scope scope, LocalDate day) {
        return find(
                """
                select b.cell_id, b.member_id, n.full_name, m.effective_on as began, null::date as said
                from here b
                """
                        + PROFILE
                        + LAST.formatted("'RECOGNITION'")
                        + NAMED
                        + """
                        join members.member w on w.id = b.member_id and w.card_number is null
                        where b.standing = 'OFFICIAL' and m.effective_on is not null and not exists (
                            select from members.movement c
                            where c.member_id = b.member_id and c.kind in ('CARD_ISSUE', 'CARD_REISSUE')
                              and c.effective_on <= {day} and c.superseded_at = 'infinity')
                        """,
                scope,
                day);
    }

    private List<Running> find(String query, Scope scope, LocalDate day) {
        return db.fetch(filled(HERE + query, scope, day)).map(DeadlineStore::read);
    }

    static String filled(String text, Scope scope, LocalDate day) {
        return text.replace("{day}", date(day)).replace("{cells}", cells(scope, "b.cell_id"));
    }

    static String date(LocalDate day) {
        return "date '" + day + "'";
    }

    private static String cells(Scope scope, String column) {
        return scope.ranges().isEmpty()
                ? "false"
                : scope.ranges().stream()
                        .map(range ->
                                "%s between %d and %d".formatted(column, range.lo(), range.hi()))
                        .collect(Collectors.joining(" or "));
    }

    private static Running read(Record row) {
        return new Running(
                row.get("cell_id", int.class),
                row.get("member_id", long.class),
                row.get("full_name", String.class),
                row.get("began", LocalDate.class),
                row.get("said", LocalDate.class));
    }
}
