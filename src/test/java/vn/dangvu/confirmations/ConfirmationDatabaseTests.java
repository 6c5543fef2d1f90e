package vn.dangvu.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.dangvu.testing.FreshDatabase;

/// The database itself refuses what the program must never do.
class ConfirmationDatabaseTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void nobodyConfirmsWhatHeOrSheHasPrepared() {
        long id = prepared("an");

        assertThatThrownBy(() -> decide(id, "CONFIRMED", "an")).hasMessageContaining("four_eyes");
        decide(id, "CONFIRMED", "binh");
        assertThat(outcome(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void nobodyBecomesThePreparerLater() {
        long id = prepared("an");

        assertThatThrownBy(() ->
                        DATABASE.sql()
                                .execute(
                                        """
                                        update confirmations.prepared set prepared_by = 'binh', outcome = 'CONFIRMED',
                                        decided_by = 'an', decided_at = now(), payload = null where id = ?\
                                        """,
                                        id))
                .hasMessageContaining("only decided about");
    }

    @Test
    void whatIsDecidedStaysDecidedAndKeepsNothingPersonal() {
        long id = prepared("an");
        DATABASE.sql()
                .execute(
                        "insert into confirmations.attachment values (?, 0, 'a.xlsx', '\\x00')",
                        id);
        assertThatThrownBy(() ->
                        DATABASE.sql()
                                .execute(
                                        """
                                        update confirmations.prepared set outcome = 'CONFIRMED', decided_by = 'binh',
                                        decided_at = now() where id = ?\
                                        """,
                                        id))
                .hasMessageContaining("check constraint");

        decide(id, "TAKEN_BACK", "an");

        assertThat(
                        DATABASE.sql()
                                .fetch(
                                        "select 1 from confirmations.attachment where prepared_id"
                                                + " = ?",
                                        id))
                .isEmpty();
        assertThatThrownBy(() -> decide(id, "CONFIRMED", "binh"))
                .hasMessageContaining("only decided about");
        assertThatThrownBy(() ->
                        DATABASE.sql()
                                .execute("delete from confirmations.prepared where id = ?", id))
                .hasMessageContaining("neither changed nor deleted");
    }

    @Test
    void onlyThePreparerTakesBack() {
        long id = prepared("an");

        assertThatThrownBy(() -> decide(id, "TAKEN_BACK", "binh")).hasMessageContaining("own_only");
    }

    @Test
    void oneAloneDoesNotDoAwayWithTheSecondPerson() {
        assertThatThrownBy(() -> waive("an", null)).hasMessageContaining("waived_by_two");
        assertThatThrownBy(() -> waive("an", "an")).hasMessageContaining("two_people");
        assertThat(waive("an", "binh")).isEqualTo(1);
    }

    private static int waive(String by, @Nullable String preparedBy) {
        return DATABASE.sql()
                .execute(
                        "insert into confirmations.requirement values ('MOVEMENT', false, now(),"
                                + " ?, ?)",
                        by,
                        preparedBy);
    }

    private static long prepared(String by) {
        return DATABASE.sql()
                .fetchSingle(
                        """
                        insert into confirmations.prepared (kind, organizations, payload, prepared_by, prepared_at)
                        values ('MOVEMENT', '{16}', jsonb_build_object('n', clock_timestamp())::text, ?, now()) returning id\
                        """,
                        by)
                .get(0, long.class);
    }

    private static void decide(long id, String outcome, String by) {
        DATABASE.sql()
                .execute(
                        """
                        update confirmations.prepared set outcome = ?, decided_by = ?, decided_at = now(), payload = null
                        where id = ?\
                        """,
                        outcome,
                        by,
                        id);
    }

    private static String outcome(long id) {
        return DATABASE.sql()
                .fetchSingle("select outcome from confirmations.prepared where id = ?", id)
                .get(0, String.class);
    }
}
