package vn.dangvu.admissions;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the ledger and the register say about persons whom the rules of admission ask for.
@Repository
class PersonFactStore {

    private final DSLContext db;

    PersonFactStore(DSLContext db) {
        this.db = db;
    }

    /// Each of `members` on the day: whether official, and since when, without a gap, in cells
    /// below the organization. A reorganization between two cells of it makes no gap.
    List<Introducer> introducers(Collection<Long> members, int organization, LocalDate day) {
        return db.fetch(
                        """
                        select who.id, n.full_name,
                               exists (select from members_api.membership b
                                       where b.member_id = who.id and b.standing = 'OFFICIAL' and b.since <= {2} and b.until > {2}) as official,
                               (select lower(s.stretch) from (
                                    select unnest(range_agg(daterange(greatest(b.since, c.since), least(b.until, c.until)))) as stretch
                                    from members_api.membership b
                                    join organizations_api.closure c on c.descendant_id = b.cell_id and c.ancestor_id = {1}
                                         and c.since < b.until and c.until > b.since
                                    where b.member_id = who.id) s
                                where s.stretch @> cast({2} as date)) as since
                        from unnest(cast({0} as bigint[])) as who (id)
                        cross join lateral (
                            select p.full_name from members_api.profile p
                            where p.member_id = who.id and p.superseded_at = 'infinity'
                            order by p.effective_on desc limit 1) n
                        order by who.id\
                        """,
                        val(members.toArray(Long[]::new)), val(organization), val(day))
                .map(row ->
                        new Introducer(
                                row.get("id", Long.class),
                                row.get("full_name", String.class),
                                row.get("official", Boolean.class),
                                row.get("since", LocalDate.class)));
    }

    /// How somebody left the Party last.
    record Left(LocalDate on, String how, int readmissions) {}

    Optional<Left> left(long member) {
        return db
                .fetch(
                        """
                        select f.effective_on, f.kind,
                               (select count(*)::integer from members_api.flow a
                                where a.member_id = f.member_id and a.kind = 'READMISSION' and a.superseded_at = 'infinity') as again
                        from members_api.flow f
                        where f.member_id = ? and f.kind in ('WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION') and f.superseded_at = 'infinity'
                        order by f.effective_on desc, f.id desc limit 1\
                        """,
                        member)
                .stream()
                .findFirst()
                .map(row ->
                        new Left(
                                row.get("effective_on", LocalDate.class),
                                row.get("kind", String.class),
                                row.get("again", Integer.class)));
    }

    /// On which ground somebody left last, where the case of it is kept: `WITHDRAWAL.OTHER`.
    Optional<String> groundOfLeaving(long member) {
        return db
                .fetch(
                        """
                        select o.case_kind || '.' || o.ground as ground
                        from cases_api.step x
                        join cases_api.step o on o.case_id = x.case_id and o.kind = 'OPENED' and o.superseded_at = 'infinity'
                        where x.superseded_at = 'infinity' and o.ground is not null and x.movement_id = (
                            select f.id from members_api.flow f
                            where f.member_id = ? and f.kind in ('WITHDRAWAL', 'STRIKE_OFF', 'EXPULSION') and f.superseded_at = 'infinity'
                            order by f.effective_on desc, f.id desc limit 1)\
                        """,
                        member)
                .stream()
                .findFirst()
                .map(row -> row.get("ground", String.class));
    }

    /// The first day of the probation: of the last admission, or as the papers say of whoever came
    /// from elsewhere as a probationer (ADM-14).
    @Nullable LocalDate probationSince(long member) {
        return db.fetchSingle(
                        """
                        select coalesce(
                            (select max(a.effective_on) from members_api.flow a
                             where a.member_id = {0} and a.kind in ('ADMISSION', 'READMISSION') and a.superseded_at = 'infinity'),
                            (select p.joined_on from members_api.trait p
                             where p.member_id = {0} and p.superseded_at = 'infinity'
                             order by p.effective_on desc limit 1)) as since\
                        """,
                        val(member))
                .get("since", LocalDate.class);
    }

    /// Birth date and schooling of a member, as we know them now.
    record Trait(LocalDate bornOn, @Nullable String general, boolean minority) {}

    Optional<Trait> trait(long member) {
        return db
                .fetch(
                        """
                        select p.born_on, p.general, p.ethnicity <> '01' as minority from members_api.trait p
                        where p.member_id = ? and p.superseded_at = 'infinity' order by p.effective_on desc limit 1\
                        """,
                        member)
                .stream()
                .findFirst()
                .map(row ->
                        new Trait(
                                row.get("born_on", LocalDate.class),
                                row.get("general", String.class),
                                row.get("minority", Boolean.class)));
    }

    /// Birth date, schooling and youth union of a candidate, as we know them now.
    Optional<Applicant> candidate(long candidate) {
        return db
                .fetch(
                        """
                        select t.born_on, t.general, t.ethnicity <> '01' as minority, t.union_member, t.union_officer
                        from candidates_api.trait t where t.candidate_id = ? and t.superseded_at = 'infinity'\
                        """,
                        candidate)
                .stream()
                .findFirst()
                .map(row ->
                        new Applicant(
                                row.get("born_on", LocalDate.class),
                                row.get("general", String.class),
                                row.get("minority", Boolean.class),
                                row.get("union_member", Boolean.class),
                                row.get("union_officer", Boolean.class),
                                null,
                                null,
                                0));
    }
}
