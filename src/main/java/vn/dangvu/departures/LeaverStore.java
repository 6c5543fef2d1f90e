package vn.dangvu.departures;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.LocalDate;

/// What the ledger and the register say about whoever leaves.
@Repository
class LeaverStore {

    /// Of member `{0}`, whose case `{4}` is at `{1}`, on day `{2}`, where it took the member out on
    /// day `{3}`.
    private static final String ASKED =
            """
            select
                (select b.standing from members_api.membership b
                 where b.member_id = {0} and b.since <= {2} and b.until > {2}) as standing,
                (select b.standing from members_api.membership b
                 where b.member_id = {0} and b.since <= {2}
                 order by b.since desc limit 1) as before,
                coalesce(
                    (select max(a.effective_on) from members_api.flow a
                     where a.member_id = {0} and a.kind in ('ADMISSION', 'READMISSION') and a.superseded_at = 'infinity'),
                    (select p.joined_on from members_api.trait p
                     where p.member_id = {0} and p.superseded_at = 'infinity'
                     order by p.effective_on desc limit 1)) as probation,
                (select p.joined_on from members_api.trait p
                 where p.member_id = {0} and p.superseded_at = 'infinity'
                 order by p.effective_on desc limit 1) as joined,
                (select f.kind from members_api.flow f
                 where f.member_id = {0} and f.direction = -1 and f.other_cell_id is null
                   and f.superseded_at = 'infinity' and f.effective_on <= {2}
                 order by f.effective_on desc, f.id desc limit 1) as left_how,
                exists (select from organizations_api.version v
                        where v.organization_id = {1} and v.since <= {2} and v.until > {2}) as lives,
                exists (select from members_api.flow f
                        where f.member_id = {0} and f.direction = 1 and f.other_cell_id is null
                          and f.superseded_at = 'infinity' and f.effective_on >= {3} and f.effective_on <= {2}
                          and not exists (select from cases_api.step s
                                          where s.case_id = {4} and s.movement_id = f.id)) as back\
            """;

    private final DSLContext db;
    private final OpenExpulsionStore expulsions;

    LeaverStore(DSLContext db, OpenExpulsionStore expulsions) {
        this.db = db;
        this.expulsions = expulsions;
    }

    /// @param exit the day on which the case took the member out of the register, or null
    Leaver of(CaseFile file, LocalDate day, @Nullable LocalDate exit) {
        var row =
                db.fetchSingle(
                        ASKED,
                        val(file.member()),
                        val(file.cell()),
                        val(day),
                        val(exit, LocalDate.class),
                        val(file.id()));
        String standing = row.get("standing", String.class);
        String before = row.get("before", String.class);
        String left = row.get("left_how", String.class);
        return new Leaver(
                standing == null ? null : Standing.valueOf(standing),
                before == null ? null : Standing.valueOf(before),
                row.get("probation", LocalDate.class),
                row.get("joined", LocalDate.class),
                left == null ? null : MovementKind.valueOf(left),
                row.get("lives", boolean.class),
                row.get("back", boolean.class),
                expulsionSince(file, day));
    }

    private @Nullable LocalDate expulsionSince(CaseFile file, LocalDate day) {
        var member = file.member();
        return member == null
                ? null
                : expulsions.of(member, day).map(OpenExpulsionStore.Open::openedOn).orElse(null);
    }
}
