package vn.dangvu.members;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Tally;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What is missing or contradicts itself in our books about members, found and counted in the
/// database: a register that was taken over from paper has tens of thousands of such lines.
@Repository
class GapStore {

    /// Older than this nobody is likely to be.
    private static final int OLDEST = 100;

    /// Sealed numbers are opened so many at a time.
    private static final int BATCH = 5_000;

    /// `work` is one line for each gap; `since` is the day the sentence tells, `other` a cell. How
    /// long a probation lasted before the first regime that we hold, we cannot say.
    private static final String WORK =
            DeadlineStore.HERE
                    + """
                    , known as materialized (
                        select b.member_id, b.cell_id, b.standing, p.*, w.dossier_number, w.card_number,
                               i.admitted, i.recognized
                        from here b
                        join members.member w on w.id = b.member_id
                    """
                    + DeadlineStore.PROFILE
                    + """
                        left join lateral (
                            select min(e.effective_on) filter (where e.kind in ('ADMISSION', 'READMISSION')) as admitted,
                                   max(e.effective_on) filter (where e.kind = 'RECOGNITION') as recognized
                            from members.movement e
                            where e.member_id = b.member_id and e.kind in ('ADMISSION', 'READMISSION', 'RECOGNITION')
                              and e.effective_on <= {day} and e.superseded_at = 'infinity') i on true
                    ), work as (
                        select g.what, k.cell_id, k.member_id, k.name_id, g.since, null::integer as other
                        from known k
                        cross join lateral (values
                            ('noDossierNumber', k.dossier_number is null, null::date),
                            ('noCardNumber', k.card_number is null and k.standing = 'OFFICIAL' and k.recognized is null, null),
                            ('birthDayUnknown', k.born_precision <> 'DAY', k.born_on),
                            ('ageUnlikely', (k.born_on + make_interval(years => {age}))::date > {day}
                                or (k.born_on + make_interval(years => {oldest}))::date <= {day}, k.born_on),
                            ('joinedTooYoung', coalesce(k.admitted, k.joined_on)
                                < date_trunc('month', k.born_on + make_interval(years => {age})),
                                coalesce(k.admitted, k.joined_on)),
                            ('officialTooEarly', k.standing = 'OFFICIAL' and coalesce(k.recognized, k.official_on)
                                < case when coalesce(k.admitted, k.joined_on) < {held} then coalesce(k.admitted, k.joined_on)
                                       else (coalesce(k.admitted, k.joined_on) + make_interval(months => {probation}))::date end,
                                coalesce(k.recognized, k.official_on))) g (what, so, since)
                        where g.so
                        union all
                        select 'alike', k.cell_id, k.member_id, k.name_id, k.born_on, o.cell_id
                        from (
                            select k.*, lag(k.member_id) over (
                                partition by k.name_id, k.born_on, k.sex order by k.member_id) as before
                            from known k where k.born_precision = 'DAY') k
                        join known o on o.member_id = k.before
                    )
                    """;

    private final DSLContext db;
    private final CitizenIds citizenIds;

    GapStore(DSLContext db, CitizenIds citizenIds) {
        this.db = db;
        this.citizenIds = citizenIds;
    }

    /// Something that is not right about somebody.
    ///
    /// @param what without the name of the module
    /// @param other the cell of somebody who is alike
    record Gap(
            String what,
            int cell,
            long member,
            String name,
            @Nullable LocalDate since,
            @Nullable String other) {}

    /// A citizen id beside what our books say of its bearer.
    record Opened(
            int cell,
            long member,
            String citizenId,
            String sex,
            LocalDate born,
            @Nullable LocalDate bornOnCard) {}

    /// How much of each.
    Map<String, Tally> counts(Scope scope, Collection<String> wanted, LocalDate day) {
        var counts = new HashMap<String, Tally>();
        db.fetch(
                        filled(WORK, scope, day)
                                + "select what, count(*) from work where what in ("
                                + listed(wanted)
                                + ") group by what")
                .forEach(row ->
                        counts.put(
                                row.get(0, String.class),
                                new Tally(0, 0, row.get(1, Integer.class))));
        return counts;
    }

    /// The first of each, in the order of the tree.
    List<Gap> first(Scope scope, Collection<String> wanted, LocalDate day, int most) {
        return db.fetch(
                        filled(WORK, scope, day)
                                + """
                                select w.what, w.cell_id, w.member_id, w.since, n.full_name, v.short_name
                                from (
                                    select w.*, row_number() over (partition by w.what order by w.cell_id, w.member_id) as place
                                    from work w where w.what in ({wanted})) w
                                join members.name n on n.id = w.name_id
                                left join organizations_api.version v
                                    on v.organization_id = w.other and v.since <= {day} and v.until > {day}
                                where w.place <= {most}
                                order by w.what, w.place
                                """
                                        .replace("{wanted}", listed(wanted))
                                        .replace("{day}", DeadlineStore.date(day))
                                        .replace("{most}", String.valueOf(most)))
                .map(GapStore::gap);
    }

    /// Whoever has a citizen id.
    void eachOpened(Scope scope, LocalDate day, Consumer<Opened> reader) {
        String asked =
                filled(DeadlineStore.HERE, scope, day)
                        + """
                        select b.cell_id, b.member_id, w.citizen_cipher, p.sex, p.born_on, p.born_on_card
                        from here b
                        join members.member w on w.id = b.member_id and w.citizen_cipher is not null
                        """
                        + DeadlineStore.PROFILE.replace("{day}", DeadlineStore.date(day))
                        + "order by b.cell_id, b.member_id";
        try (var rows = db.resultQuery(asked).fetchSize(BATCH).fetchLazy()) {
            rows.forEach(row -> reader.accept(opened(row)));
        }
    }

    private Opened opened(Record row) {
        return new Opened(
                row.get("cell_id", int.class),
                row.get("member_id", long.class),
                citizenIds.open(row.get("citizen_cipher", byte[].class)),
                row.get("sex", String.class),
                row.get("born_on", LocalDate.class),
                row.get("born_on_card", LocalDate.class));
    }

    /// What members are called on the day.
    Map<Long, String> names(Collection<Long> members, LocalDate day) {
        if (members.isEmpty()) {
            return Map.of();
        }
        String ids = members.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return db.fetch(
                        "select b.member_id, n.full_name from unnest(array["
                                + ids
                                + "]::bigint[]) as b (member_id) "
                                + DeadlineStore.PROFILE.replace("{day}", DeadlineStore.date(day))
                                + "join members.name n on n.id = p.name_id")
                .intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
    }

    /// The numbers of the rules are those in force on the day.
    private static String filled(String text, Scope scope, LocalDate day) {
        var policy = MembershipPolicy.inForceOn(day);
        return DeadlineStore.filled(text, scope, day)
                .replace("{age}", String.valueOf(policy.minimumAge()))
                .replace("{probation}", String.valueOf(policy.probationMonths()))
                .replace("{held}", DeadlineStore.date(MembershipPolicy.heldSince()))
                .replace("{oldest}", String.valueOf(OLDEST));
    }

    /// Names of ours, never of a user.
    private static String listed(Collection<String> wanted) {
        return wanted.isEmpty()
                ? "null"
                : wanted.stream().map(one -> "'" + one + "'").collect(Collectors.joining(", "));
    }

    private static Gap gap(Record row) {
        return new Gap(
                row.get("what", String.class),
                row.get("cell_id", int.class),
                row.get("member_id", long.class),
                Objects.requireNonNull(row.get("full_name", String.class)),
                row.get("since", LocalDate.class),
                row.get("short_name", String.class));
    }
}
