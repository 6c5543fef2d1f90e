package vn.dangvu.confirmations;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import vn.dangvu.access.Accounts;
import vn.dangvu.access.Accounts.Creation;
import vn.dangvu.access.Validity;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.reorganizations.Village;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// An office of two officers who also manage accounts, and a third one at another branch.
@TestComponent
public class TwoPeople {

    public static final Viewer AN = officer("an", Village.TOP);
    public static final Viewer BINH = officer("binh", Village.TOP);

    /// Sees only the western branch.
    public static final Viewer TAY =
            new Viewer("tay", false, List.of(new Grant(Village.WEST, Role.OFFICER, true)), null);

    public static final Viewer READER =
            new Viewer("doc", false, List.of(new Grant(Village.TOP, Role.LEADER, true)), null);

    private final Accounts accounts;
    private final Requirements requirements;
    private final DSLContext sql;
    private boolean settled;

    TwoPeople(Accounts accounts, Requirements requirements, DSLContext sql) {
        this.accounts = accounts;
        this.requirements = requirements;
        this.sql = sql;
    }

    /// Once for all classes of the world.
    public synchronized void settle() {
        if (!settled) {
            settled = true;
            new Village(sql).settle();
            officer(AN, "Nguyễn Thị An");
            officer(BINH, "Trần Văn Bình");
        }
    }

    private void officer(Viewer who, String name) {
        accounts.grant(
                AN, person(who, name), who.grants().getFirst(), Validity.since(LocalDate.EPOCH));
    }

    /// Somebody who can sign in, as an administrator and nothing else.
    public int person(Viewer who, String name) {
        var created = (Creation.Created) accounts.create(AN, who.username(), name, true);
        return created.id();
    }

    public void disable(int account) {
        accounts.disable(AN, account);
    }

    public void twoNeededFor(Kind kind) {
        requirements.require(AN, kind);
    }

    public long member(String code) {
        return sql.fetchSingle("select id from members.member where code = ?", code)
                .get(0, long.class);
    }

    public long facts(String code) {
        return sql.fetchSingle(
                        "select count(*) from members.movement where member_id = ? and"
                                + " superseded_at = 'infinity'",
                        member(code))
                .get(0, long.class);
    }

    /// The newest entry of that act: who did it, and who prepared it.
    public Told told(String act) {
        var row =
                sql.fetchSingle(
                        "select actor, on_behalf from audit.entry where act = ? order by id desc"
                                + " limit 1",
                        act);
        return new Told(Objects.requireNonNull(row.get(0, String.class)), row.get(1, String.class));
    }

    public record Told(String actor, @Nullable String preparer) {}

    private static Viewer officer(String name, int where) {
        return new Viewer(name, true, List.of(new Grant(where, Role.OFFICER, true)), null);
    }
}
