package vn.dangvu.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.dangvu.testing.FreshDatabase;

import java.util.List;

/// The database protects the ledger by itself, whoever writes to it.
class LedgerDatabaseTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    static final int NORTH = 32;
    static final int SOUTH = 48;

    private long member;

    @BeforeAll
    static void aCommitteeWithTwoCells() {
        run(
                "insert into organizations.organization (id, created_by) values (16, 't'), (32,"
                        + " 't'), (48, 't')");
        run(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (16, '[2000-01-01,)', 'Đảng bộ', 'Đảng bộ', 'X', 'UPPER_GRASSROOTS', null, 't'),
                       (32, '[2000-01-01,)', 'Chi bộ Bắc', 'Bắc', 'X.1', 'CELL', 16, 't'),
                       (48, '[2000-01-01,)', 'Chi bộ Nam', 'Nam', 'X.2', 'CELL', 16, 't')\
                """);
    }

    @BeforeEach
    void somebodyNew() {
        member =
                DATABASE.sql()
                        .fetchSingle(
                                "insert into members.member (code, recorded_by) values"
                                        + " (gen_random_uuid()::text, 't') returning id")
                        .get(0, long.class);
    }

    @Test
    void derivesWhereAMemberIsFromTheLedger() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        record("RECOGNITION", "2020-03-02", NORTH, NORTH);
        record("INTERNAL_TRANSFER", "2020-06-01", NORTH, SOUTH);
        record("DEATH", "2021-01-15", SOUTH, null);

        assertThat(memberships())
                .containsExactly(
                        "32 2019-03-02 2020-03-02 PROBATIONARY",
                        "32 2020-03-02 2020-06-01 OFFICIAL",
                        "48 2020-06-01 2021-01-15 OFFICIAL");
    }

    @Test
    void refusesToChangeOrDeleteARecordedFact() {
        record("ADMISSION", "2019-03-02", null, NORTH);

        assertRefused(
                "DV001",
                "update members.movement set effective_on = '2019-03-03' where member_id = "
                        + member);
        assertRefused("DV001", "delete from members.movement where member_id = " + member);
        assertRefused("42501", "truncate members.movement cascade");
        assertThatThrownBy(() -> DATABASE.build("truncate members.movement cascade"))
                .satisfies(e -> assertState(e, "DV001"));
    }

    @Test
    void refusesASecondOpenMembership() {
        record("ADMISSION", "2019-03-02", null, NORTH);

        assertThatThrownBy(() -> record("ADMISSION", "2019-05-19", null, SOUTH))
                .satisfies(e -> assertState(e, "DV002"));
    }

    @Test
    void refusesAMovementOutOfACellTheMemberIsNotIn() {
        record("ADMISSION", "2019-03-02", null, NORTH);

        assertThatThrownBy(() -> record("TRANSFER_OUT", "2019-09-02", SOUTH, null))
                .satisfies(e -> assertState(e, "DV002"));
        assertThatThrownBy(() -> record("TRANSFER_OUT", "2019-03-01", NORTH, null))
                .satisfies(e -> assertState(e, "DV002"));
    }

    @Test
    void tellsTheRouteOfATransferThatCrossesAndOfNothingElse() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        String row =
                "insert into members.movement (member_id, kind, effective_on, from_cell, to_cell,"
                        + " route, recorded_by) values (%d, '%s', '2019-09-02', 32, %s, '%s', 't')";

        assertRefused("23514", row.formatted(member, "INTERNAL_TRANSFER", 48, "WITHIN_PROVINCE"));
        assertRefused("23514", row.formatted(member, "TRANSFER_OUT", null, "NEAR"));
        run(row.formatted(member, "TRANSFER_OUT", null, "OTHER_PROVINCE"));

        assertThat(
                        DATABASE.sql()
                                .fetch(
                                        "select route from members_api.flow where member_id = {0}"
                                                + " order by id",
                                        member)
                                .getValues(0, String.class))
                .containsExactly(null, "OTHER_PROVINCE");
    }

    @Test
    void correctsInOneStatementAndRemembersWhatWasBelieved() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        record("RECOGNITION", "2020-03-02", NORTH, NORTH);
        long wrong = movement("ADMISSION");

        run(
                """
                insert into members.movement (member_id, kind, effective_on, to_cell, recorded_by, supersedes)
                values (%d, 'ADMISSION', '2019-05-19', %d, 't', %d)\
                """
                        .formatted(member, NORTH, wrong));

        assertThat(memberships())
                .containsExactly(
                        "32 2019-05-19 2020-03-02 PROBATIONARY", "32 2020-03-02 infinity OFFICIAL");
        assertThat(
                        DATABASE.sql()
                                .fetch(
                                        "select superseded_at < 'infinity' from members.movement"
                                                + " where id = "
                                                + wrong)
                                .getFirst()
                                .get(0))
                .isEqualTo(true);
    }

    @Test
    void refusesACorrectionThatBreaksALaterFact() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        record("INTERNAL_TRANSFER", "2019-09-02", NORTH, SOUTH);
        long admission = movement("ADMISSION");

        assertRefused(
                "DV002",
                "update members.movement set superseded_at = now() where id = " + admission);
    }

    @Test
    void forgetsAStayOfNoDays() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        record("STRIKE_OFF", "2019-03-02", NORTH, null);

        assertThat(memberships()).isEmpty();
    }

    @Test
    void rebuildsTheSameStateFromTheFacts() {
        record("ADMISSION", "2019-03-02", null, NORTH);
        record("EXEMPTION", "2019-06-02", NORTH, NORTH);
        var before = memberships();

        run("delete from members.membership where member_id = " + member);
        run("select members.derive(array[%d]::bigint[])".formatted(member));

        assertThat(memberships()).isEqualTo(before).hasSize(2);
    }

    private void record(String kind, String day, @Nullable Integer from, @Nullable Integer to) {
        run(
                "insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, recorded_by) values (%d, '%s', '%s', %s, %s, 't')"
                        .formatted(member, kind, day, from, to));
    }

    private long movement(String kind) {
        return DATABASE.sql()
                .fetchSingle(
                        "select id from members.movement where member_id = %d and kind = '%s'"
                                .formatted(member, kind))
                .get(0, long.class);
    }

    private List<String> memberships() {
        return DATABASE.sql()
                .fetch(
                        "select cell_id || ' ' || since || ' ' || until || ' ' || standing from members.membership where member_id = %d order by since"
                                .formatted(member))
                .getValues(0, String.class);
    }

    private static void assertRefused(String state, String statement) {
        assertThatThrownBy(() -> run(statement)).satisfies(e -> assertState(e, state));
    }

    private static void assertState(Throwable thrown, String state) {
        assertThat(((DataAccessException) thrown).sqlState()).isEqualTo(state);
    }

    private static void run(String statement) {
        DATABASE.sql().execute(statement);
    }
}
