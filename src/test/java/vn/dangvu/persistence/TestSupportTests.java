package vn.dangvu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.FreshDatabase;

import java.time.Clock;
import java.time.LocalDate;

import javax.sql.DataSource;

@DangvuTest(today = "2020-01-16")
class TestSupportTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    @Autowired DSLContext sql;
    @Autowired DataSource source;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transactions;

    @Test
    void everyDatabaseIsMigratedAndEmpty() {
        assertThat(DATABASE.sql().fetchValue("select count(*) from members.member")).isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from members.member")).isEqualTo(0L);
        assertThat(sql.fetchValue("select current_database()"))
                .isNotEqualTo(DATABASE.sql().fetchValue("select current_database()"));
    }

    @Test
    void theClockStandsWhereTheTestSays() {
        assertThat(LocalDate.now(clock)).isEqualTo("2020-01-16");
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNothing() {
        transactions.executeWithoutResult(status -> {
            sql.execute(
                    "insert into organizations.organization (id, created_by) values (16, 'test')");
            status.setRollbackOnly();
        });

        assertThat(sql.fetchValue("select count(*) from organizations.organization")).isEqualTo(0L);
    }

    @Test
    void sessionsCountDaysAsInVietnam() {
        assertThat(sql.fetchValue("show timezone")).isEqualTo("Asia/Ho_Chi_Minh");
    }
}
