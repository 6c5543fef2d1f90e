package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.kernel.Viewer.Grant;
import vn.dangvu.kernel.Viewer.Role;
import vn.dangvu.members.Members;
import vn.dangvu.testing.DangvuTest;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

/// A query that forgets to ask who looks finds nobody beyond the viewer all the same: the database
/// asks a second time.
@DangvuTest(today = "2021-07-12", world = "two committees", sample = true)
@Import(TwoCommittees.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLockTests {

    private static final String FORGETFUL = "select distinct code from members_api.profile";

    @Autowired TwoCommittees committees;
    @Autowired Members members;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired DataSource dataSource;

    private TwoCommittees.Found found;

    @BeforeAll
    void prepare() {
        found = committees.prepare();
    }

    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aQueryThatForgetsItsConditionFindsOnlyTheViewersOwn() {
        String ours = committees.member(found.a()).code();
        String theirs = committees.member(found.b()).code();

        assertThat(codes(officer(found.a().id()))).contains(ours).doesNotContain(theirs);
        assertThat(codes(null)).contains(ours, theirs);
    }

    @Test
    void whoCameAndWhoWentAreKnownOnBothSides() {
        var sides = List.of(found.a(), found.b());

        assertThat(sides)
                .allSatisfy(side ->
                        assertThat(codes(officer(side.id())))
                                .contains(found.came().code(), found.went().code()));
    }

    @Test
    void whoeverMayOpenNoRowsFindsNobody() {
        var leader =
                new Viewer(
                        "leader",
                        false,
                        List.of(new Grant(found.root(), Role.LEADER, false)),
                        null);

        assertThat(codes(leader)).isEmpty();
        assertThat(codes(new Viewer("admin", true, List.of(), null))).isEmpty();
    }

    @Test
    void twoRolesAtOneOrganizationSeeWhatOneSees() {
        int a = found.a().id();
        var both =
                new Viewer(
                        "both",
                        false,
                        List.of(
                                new Grant(a, Role.OFFICER, true),
                                new Grant(a, Role.INSPECTOR, true)),
                        null);

        assertThat(codes(both)).isEqualTo(codes(officer(a)));
    }

    @Test
    void beforeTheSignInNobodyIsThere() {
        answering(null);

        assertThat(transaction.<Set<String>>execute(_ -> asked())).isEmpty();
    }

    @Test
    void theLockIsNeverNarrowerThanTheDoor() {
        var everybody =
                db.fetch("select member_id from members_api.member").getValues(0, Long.class);
        var organizations =
                db.fetch(
                                """
                                (select ancestor_id from organizations_api.closure group by 1 having count(*) > 2
                                 order by md5(ancestor_id::text) limit 5)
                                union (select ancestor_id from organizations_api.closure
                                       order by md5(ancestor_id::text) limit 5)\
                                """)
                        .getValues(0, Integer.class);
        for (int organization : organizations) {
            var viewer = officer(organization);
            RequestContextHolder.resetRequestAttributes();
            var door = new HashSet<>(members.visible(viewer, everybody));
            answering(viewer);
            var lock =
                    new HashSet<>(
                            Objects.requireNonNull(
                                    transaction.execute(_ ->
                                            db.fetch("select id from members.member")
                                                    .getValues(0, Long.class))));
            assertThat(lock).as("organization " + organization).containsAll(door);
        }
    }

    @Test
    void aConnectionThatWasToldNothingSeesNobody() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local dangvu.sight = ''");
            for (String table : List.of("member", "profile", "member_change")) {
                try (var rows = statement.executeQuery("select count(*) from members." + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void theLockCannotBeTakenOffByWhoRunsTheProgram() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assertThat(refused(statement, "alter table members.member disable row level security"))
                    .contains("must be owner");
            assertThat(refused(statement, "drop policy sight on members.profile"))
                    .contains("must be owner");
        }
    }

    private static String refused(Statement statement, String order) {
        try {
            statement.execute(order);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Set<String> codes(@Nullable Viewer viewer) {
        RequestContextHolder.resetRequestAttributes();
        if (viewer != null) {
            answering(viewer);
        }
        return Objects.requireNonNull(transaction.execute(_ -> asked()));
    }

    private Set<String> asked() {
        return new HashSet<>(db.fetch(FORGETFUL).getValues(0, String.class));
    }

    private static void answering(@Nullable Viewer viewer) {
        var request = new MockHttpServletRequest();
        request.setAttribute(Viewer.class.getName(), viewer);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static Viewer officer(int organization) {
        return new Viewer(
                "officer", false, List.of(new Grant(organization, Role.OFFICER, true)), null);
    }
}
