package vn.dangvu.access;

import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.access.Tables.ROLE_GRANT;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/// Where roles were passed on from, and which of those organizations live again.
@Repository
class PassedRoleStore {

    private final DSLContext db;

    PassedRoleStore(DSLContext db) {
        this.db = db;
    }

    /// Follows each role back, step by step, to the nearest organization that lives on `today`.
    List<PassedRole> back(LocalDate today) {
        return db.fetch(
                        """
                        with recursive way as (
                            select g.id as role, o.organization_id, o.passed_from, 1 as steps
                            from access.role_grant g
                            join access.role_grant o on o.id = g.passed_from
                            where g.revoked_at is null and g.kept_at is null
                            union all
                            select w.role, o.organization_id, o.passed_from, w.steps + 1
                            from way w
                            join access.role_grant o on o.id = w.passed_from
                        )
                        select distinct on (g.organization_id, a.username, g.id)
                            g.id, a.id, a.username, a.display_name, g.organization_id, g.role, g.sees_rows,
                            (select h.official_name from organizations_api.version h
                             where h.organization_id = g.organization_id order by h.since desc limit 1),
                            v.organization_id, v.code, v.official_name
                        from way w
                        join access.role_grant g on g.id = w.role
                        join access.account a on a.id = g.account_id and a.disabled_at is null
                        join organizations_api.version v
                            on v.organization_id = w.organization_id and v.since <= {0} and v.until > {0}
                        order by g.organization_id, a.username, g.id, w.steps\
                        """,
                        val(today))
                .map(PassedRoleStore::read);
    }

    private static PassedRole read(Record row) {
        return new PassedRole(
                row.get(0, int.class),
                row.get(1, int.class),
                row.get(2, String.class),
                row.get(3, String.class),
                new Viewer.Grant(
                        row.get(4, int.class),
                        Viewer.Role.valueOf(row.get(5, String.class)),
                        row.get(6, boolean.class)),
                row.get(7, String.class),
                new Place(
                        new OrganizationId(row.get(8, int.class)),
                        row.get(9, String.class),
                        row.get(10, String.class)));
    }

    /// Remembers that the role of the account at the organization was given in place of another.
    void cameFrom(int account, OrganizationId organization, int role) {
        db.update(ROLE_GRANT)
                .set(ROLE_GRANT.PASSED_FROM, role)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account))
                .and(ROLE_GRANT.ORGANIZATION_ID.eq(organization.value()))
                .and(ROLE_GRANT.REVOKED_AT.isNull())
                .execute();
    }

    /// What was passed on several times goes back the same way, step by step.
    void goesBack(int account, OrganizationId organization) {
        db.execute(
                """
                update access.role_grant now_so set passed_from = (
                    select was.passed_from from access.role_grant was
                    where was.account_id = {0} and was.organization_id = {1} and was.id <> now_so.id
                    order by was.id desc limit 1)
                where account_id = {0} and organization_id = {1} and revoked_at is null\
                """,
                val(account), val(organization.value()));
    }

    void keep(int role, OffsetDateTime at) {
        db.update(ROLE_GRANT).set(ROLE_GRANT.KEPT_AT, at).where(ROLE_GRANT.ID.eq(role)).execute();
    }
}
