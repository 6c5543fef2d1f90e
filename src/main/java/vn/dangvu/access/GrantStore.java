package vn.dangvu.access;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;

import static vn.dangvu.schema.access.Tables.ACCOUNT;
import static vn.dangvu.schema.access.Tables.ROLE_GRANT;
import static vn.dangvu.schema.organizations_api.Tables.VERSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Roles at organizations, and the organizations where one can be given.
@Repository
class GrantStore {

    private final DSLContext db;

    GrantStore(DSLContext db) {
        this.db = db;
    }

    List<Account.Role> of(int account, LocalDate day) {
        return roles(ROLE_GRANT.ACCOUNT_ID.eq(account), day).getOrDefault(account, List.of());
    }

    /// By account.
    Map<Integer, List<Account.Role>> all(LocalDate day) {
        return roles(ROLE_GRANT.REVOKED_AT.isNull(), day);
    }

    private Map<Integer, List<Account.Role>> roles(Condition which, LocalDate day) {
        var last = VERSION.as("last");
        var lastName =
                field(
                        select(last.OFFICIAL_NAME)
                                .from(last)
                                .where(last.ORGANIZATION_ID.eq(ROLE_GRANT.ORGANIZATION_ID))
                                .orderBy(last.SINCE.desc())
                                .limit(1));
        // One that never was, because what began it was undone, has no name.
        var name = coalesce(VERSION.OFFICIAL_NAME, lastName, inline("–"));
        return db.select(
                        ROLE_GRANT.ACCOUNT_ID,
                        ROLE_GRANT.ID,
                        ROLE_GRANT.ORGANIZATION_ID,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.SEES_ROWS,
                        name,
                        ROLE_GRANT.VALID_FROM,
                        ROLE_GRANT.VALID_UNTIL)
                .from(ROLE_GRANT)
                .leftJoin(VERSION)
                .on(VERSION.ORGANIZATION_ID.eq(ROLE_GRANT.ORGANIZATION_ID).and(livesOn(day)))
                .where(which)
                .and(ROLE_GRANT.REVOKED_AT.isNull())
                .orderBy(ROLE_GRANT.ORGANIZATION_ID)
                .fetchGroups(
                        row -> row.value1(),
                        row -> {
                            var validity = new Validity(row.value7(), row.value8());
                            return new Account.Role(
                                    row.value2(),
                                    new Viewer.Grant(
                                            row.value3(),
                                            Viewer.Role.valueOf(row.value4()),
                                            row.value5()),
                                    row.value6(),
                                    validity,
                                    Account.RoleState.of(validity, day));
                        });
    }

    void add(int account, Viewer.Grant grant, Validity validity, OffsetDateTime at, String by) {
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ACCOUNT_ID, account)
                .set(ROLE_GRANT.ORGANIZATION_ID, grant.organization())
                .set(ROLE_GRANT.ROLE, grant.role().name())
                .set(ROLE_GRANT.SEES_ROWS, grant.seesRows())
                .set(ROLE_GRANT.VALID_FROM, validity.from())
                .set(ROLE_GRANT.VALID_UNTIL, validity.until())
                .set(ROLE_GRANT.GRANTED_AT, at)
                .set(ROLE_GRANT.GRANTED_BY, by)
                .execute();
    }

    boolean revoke(int account, int grant, OffsetDateTime at) {
        return revoke(ROLE_GRANT.ACCOUNT_ID.eq(account).and(ROLE_GRANT.ID.eq(grant)), at);
    }

    boolean revokeAt(int account, OrganizationId organization, OffsetDateTime at) {
        return revoke(
                ROLE_GRANT
                        .ACCOUNT_ID
                        .eq(account)
                        .and(ROLE_GRANT.ORGANIZATION_ID.eq(organization.value())),
                at);
    }

    private boolean revoke(Condition which, OffsetDateTime at) {
        return db.update(ROLE_GRANT)
                        .set(ROLE_GRANT.REVOKED_AT, at)
                        .where(which)
                        .and(ROLE_GRANT.REVOKED_AT.isNull())
                        .execute()
                > 0;
    }

    /// How many roles there are at each of these organizations.
    Map<Integer, Integer> counted(Collection<Integer> organizations) {
        return db.select(ROLE_GRANT.ORGANIZATION_ID, count())
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID).and(ACCOUNT.DISABLED_AT.isNull()))
                .where(ROLE_GRANT.ORGANIZATION_ID.in(organizations))
                .and(ROLE_GRANT.REVOKED_AT.isNull())
                .groupBy(ROLE_GRANT.ORGANIZATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /// The same, also of disabled accounts, but without those that were passed on to a direct
    /// successor: should their organization live again, they are offered back to it.
    Map<Integer, Long> withoutWayBack(Collection<Integer> organizations) {
        return db.fetch(
                        """
                        select g.organization_id, count(*) from access.role_grant g
                        where g.organization_id = any ({0}) and g.revoked_at is null and not exists (
                            select from access.role_grant o
                            join organizations_api.event_part subject
                                on subject.organization_id = o.organization_id and subject.part = 'SUBJECT'
                            join organizations_api.event_part successor
                                on successor.event_id = subject.event_id and successor.part = 'SUCCESSOR'
                                and successor.organization_id = g.organization_id
                            join organizations_api.event e on e.id = subject.event_id
                            join organizations_api.change c on c.id = e.change_id and c.superseded_at = 'infinity'
                            where o.id = g.passed_from and g.kept_at is null)
                        group by g.organization_id\
                        """,
                        val(organizations.toArray(Integer[]::new)))
                .intoMap(row -> row.get(0, Integer.class), row -> row.get(1, Long.class));
    }

    /// Organizations that never stood under another one.
    List<OrganizationId> roots() {
        return db.fetch(
                        selectDistinct(VERSION.ORGANIZATION_ID)
                                .from(VERSION)
                                .where(VERSION.PARENT_ID.isNull())
                                .orderBy(VERSION.ORGANIZATION_ID))
                .map(row -> new OrganizationId(row.value1()));
    }

    /// The organizations of `day`, in the order of the tree.
    List<Place> places(LocalDate day, int atMost) {
        return db.select(VERSION.ORGANIZATION_ID, VERSION.CODE, VERSION.OFFICIAL_NAME)
                .from(VERSION)
                .where(livesOn(day))
                .orderBy(VERSION.ORGANIZATION_ID)
                .limit(atMost)
                .fetch(row ->
                        new Place(new OrganizationId(row.value1()), row.value2(), row.value3()));
    }

    /// The organizations that somebody may mean who typed `words`: by code, else by name.
    List<Place> meantBy(String words, LocalDate day) {
        var exact = VERSION.CODE.equalIgnoreCase(words);
        var named = plain(VERSION.OFFICIAL_NAME).eq(plain(val(words)));
        var shortly = plain(VERSION.SHORT_NAME).eq(plain(val(words)));
        var places =
                db.select(VERSION.ORGANIZATION_ID, VERSION.CODE, VERSION.OFFICIAL_NAME)
                        .from(VERSION)
                        .where(livesOn(day))
                        .and(exact.or(named).or(shortly))
                        .orderBy(VERSION.ORGANIZATION_ID)
                        .limit(20)
                        .fetch(row ->
                                new Place(
                                        new OrganizationId(row.value1()),
                                        row.value2(),
                                        row.value3()));
        var byCode = places.stream().filter(place -> place.code().equalsIgnoreCase(words)).toList();
        return byCode.isEmpty() ? places : byCode;
    }

    private static Condition livesOn(LocalDate day) {
        return VERSION.SINCE.le(day).and(VERSION.UNTIL.gt(day));
    }

    private static Field<String> plain(Field<String> words) {
        return field("persistence.plain({0})", SQLDataType.CLOB, words);
    }
}
