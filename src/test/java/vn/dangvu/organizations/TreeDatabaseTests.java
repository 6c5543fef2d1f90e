package vn.dangvu.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.dangvu.kernel.Period;
import vn.dangvu.testing.FreshDatabase;

import java.time.LocalDate;

/// The tree over time: what the database makes impossible, and what a scope is.
class TreeDatabaseTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    static final OrganizationId TOP = new OrganizationId(16);
    static final OrganizationId EAST = new OrganizationId(32);
    static final OrganizationId WEST = new OrganizationId(64);

    private final OrganizationStore store = new OrganizationStore(DATABASE.sql());

    @BeforeEach
    void aCommitteeWithTwoBranchesAndACell() {
        DATABASE.sql()
                .transaction(tx -> {
                    tx.dsl().execute("delete from organizations.version");
                    tx.dsl().execute("delete from organizations.organization");
                });
        found(16, null, "UPPER_GRASSROOTS", "[2000-01-01,)");
        found(32, 16, "GRASSROOTS_PARTY_COMMITTEE", "[2000-01-01,)");
        found(48, 32, "CELL", "[2000-01-01,)");
        found(64, 16, "GRASSROOTS_PARTY_COMMITTEE", "[2010-01-01,)");
    }

    @Test
    void keepsOneVersionOnEveryDay() {
        assertRefused("23P01", () -> version(48, 64, "CELL", "[2015-01-01,2016-01-01)"));
    }

    @Test
    void keepsOneCodeForOneOrganization() {
        assertRefused(
                "23P01",
                () ->
                        run(
                                "update organizations.version set code = 'O32' where"
                                        + " organization_id = 64"));
    }

    @Test
    void leavesNoGapInALife() {
        run(
                "update organizations.version set valid = '[2000-01-01,2012-01-01)' where"
                        + " organization_id = 48");

        assertRefused("DV004", () -> version(48, 32, "CELL", "[2013-01-01,)"));
    }

    @Test
    void keepsTheParentAliveAsLongAsTheChild() {
        assertRefused(
                "23503",
                () ->
                        run(
                                "update organizations.version set valid = '[2000-01-01,2012-01-01)'"
                                        + " where organization_id = 32"));
        assertRefused("23503", () -> found(80, 64, "CELL", "[2009-12-31,)"));
    }

    @Test
    void putsNothingBelowItself() {
        assertRefused(
                "DV003",
                () ->
                        run(
                                "update organizations.version set parent_id = 48 where"
                                        + " organization_id = 32"));
    }

    @Test
    void followsAMoveFromItsDayOn() {
        move(48, 64, "2015-07-01");

        assertThat(store.children(EAST, LocalDate.of(2015, 6, 30)))
                .extracting(Organization::id)
                .containsExactly(new OrganizationId(48));
        assertThat(store.children(EAST, LocalDate.of(2015, 7, 1))).isEmpty();
        assertThat(store.children(WEST, LocalDate.of(2015, 7, 1)))
                .extracting(Organization::id)
                .containsExactly(new OrganizationId(48));
    }

    @Test
    void givesAScopeAsOneRangeWhileNothingForeignLiesBetween() {
        assertThat(store.scope(TOP, Period.year(2020)).ranges())
                .containsExactly(
                        new Scope.Range(
                                16, 64, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)));
        assertThat(store.scope(EAST, Period.year(2020)).ranges())
                .containsExactly(
                        new Scope.Range(
                                32, 48, LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1)));
    }

    @Test
    void cutsAScopeAtTheDayOfAMove() {
        move(48, 64, "2015-07-01");

        assertThat(store.scope(WEST, Period.year(2015)).ranges())
                .containsExactly(
                        new Scope.Range(48, 48, LocalDate.of(2015, 7, 1), LocalDate.of(2016, 1, 1)),
                        new Scope.Range(
                                64, 64, LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1)));
        assertThat(store.scope(TOP, Period.year(2015)).ranges())
                .containsExactly(
                        new Scope.Range(
                                16, 64, LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1)));
    }

    @Test
    void seesOnlyWhatStandsBelow() {
        assertThat(
                        store.within(
                                new Integer[] {32},
                                new OrganizationId(48),
                                LocalDate.of(2020, 1, 1)))
                .isTrue();
        assertThat(
                        store.within(
                                new Integer[] {64},
                                new OrganizationId(48),
                                LocalDate.of(2020, 1, 1)))
                .isFalse();
        assertThat(store.within(new Integer[] {32}, TOP, LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(store.within(new Integer[] {}, TOP, LocalDate.of(2020, 1, 1))).isFalse();
    }

    @Test
    void findsAnOrganizationWithoutMarks() {
        run(
                "update organizations.version set official_name = 'Đảng bộ Sở Nội vụ' where"
                        + " organization_id = 32");

        assertThat(store.search(new Integer[] {16}, "so noi vu", LocalDate.of(2020, 1, 1), 10))
                .extracting(Organization::id)
                .containsExactly(EAST);
        assertThat(store.search(new Integer[] {64}, "so noi vu", LocalDate.of(2020, 1, 1), 10))
                .isEmpty();
    }

    @Test
    void remembersAVersionItNoLongerBelieves() {
        run(
                "update organizations.version set recorded_at = '2020-01-01' where organization_id"
                        + " = 48");
        run(
                "update organizations.version set short_name = 'Chi bộ mới' where organization_id ="
                        + " 48");

        assertThat(
                        DATABASE.sql()
                                .fetch(
                                        "select short_name from organizations.version_past where"
                                                + " organization_id = 48 and recorded_at ="
                                                + " '2020-01-01'"))
                .hasSize(1);
        assertRefused("DV001", () -> run("delete from organizations.version_past"));
    }

    private static void move(int id, int parent, String day) {
        DATABASE.sql()
                .transaction(tx -> {
                    tx.dsl()
                            .execute(
                                    "update organizations.version set valid = daterange(lower(valid), '%s') where organization_id = %d"
                                            .formatted(day, id));
                    tx.dsl().execute(insert(id, parent, "CELL", "[" + day + ",)"));
                });
    }

    private static void found(int id, @Nullable Integer parent, String kind, String valid) {
        DATABASE.sql()
                .transaction(tx -> {
                    tx.dsl()
                            .execute(
                                    "insert into organizations.organization (id, created_by) values (%d, 't')"
                                            .formatted(id));
                    tx.dsl().execute(insert(id, parent, kind, valid));
                });
    }

    private static void version(int id, int parent, String kind, String valid) {
        run(insert(id, parent, kind, valid));
    }

    private static String insert(int id, @Nullable Integer parent, String kind, String valid) {
        return """
        insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
        values (%1$d, '%4$s', 'Tổ chức %1$d', 'TC %1$d', 'O%1$d', '%3$s', %2$s, 't')\
        """
                .formatted(id, parent, kind, valid);
    }

    private static void assertRefused(
            String state, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .satisfies(thrown ->
                        assertThat(((DataAccessException) thrown).sqlState()).isEqualTo(state));
    }

    private static void run(String statement) {
        DATABASE.sql().execute(statement);
    }
}
