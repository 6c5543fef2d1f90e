package vn.dangvu.reorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Reorganizations.Execution;
import vn.dangvu.testing.DangvuTest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Somebody records while somebody else carries out a plan.
@DangvuTest(today = "2021-06-01")
class TurnsTests {

    /// Not the common pool: on two cores that has one thread.
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @Autowired DSLContext sql;
    @Autowired TransactionTemplate transaction;
    @Autowired Memberships memberships;
    @Autowired Reorganizations reorganizations;

    /// E.2 ends on the first of January 2020; at the same moment `a1` is recorded to have come
    /// there in 2019.
    @Test
    void whoIsRecordedIntoACellThatEndsAtTheSameMomentIsNotLeftBehind() throws Exception {
        var village = new Village(sql);
        village.settle();
        long plan = absorb();
        var recorded = new CountDownLatch(1);
        var wait = new CountDownLatch(1);

        var recording =
                CompletableFuture.supplyAsync(
                        () ->
                                transaction.execute(_ -> {
                                    var outcome = transfer();
                                    recorded.countDown();
                                    await(wait);
                                    return outcome;
                                }),
                        threads);
        await(recorded);
        var executing =
                CompletableFuture.supplyAsync(
                        () -> reorganizations.execute(Village.OFFICER, plan), threads);
        waitUntilSomebodyWaits();
        assertThat(executing).isNotDone();
        wait.countDown();

        assertThat(recording.get(1, TimeUnit.MINUTES)).isInstanceOf(RecordOutcome.Recorded.class);
        assertThat(executing.get(1, TimeUnit.MINUTES)).isInstanceOf(Execution.Done.class);
        assertThat(village.cellOf("a1", "2019-12-31")).isEqualTo("E.2");
        assertThat(village.cellOf("a1", "2020-01-01")).isEqualTo("E.1");
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private RecordOutcome transfer() {
        long member =
                sql.fetchSingle("select id from members.member where code = 'a1'")
                        .get(0, Long.class);
        var entry =
                new Entry(
                        MovementKind.INTERNAL_TRANSFER,
                        Village.day("2019-06-01"),
                        Village.EAST_TWO,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Decision("5-QĐ/E", Village.day("2019-05-20"), null),
                        null);
        return memberships.record(Village.OFFICER, member, entry);
    }

    private long absorb() {
        var begun =
                reorganizations.begin(
                        Village.OFFICER,
                        new OrganizationId(Village.TOP),
                        "Sắp xếp",
                        Village.day("2020-01-01"));
        var line = VillagePlans.line(Action.ABSORB, "E.2", "E.1");
        reorganizations.save(Village.OFFICER, VillagePlans.with(begun, List.of(line), List.of()));
        return begun.id();
    }

    private void waitUntilSomebodyWaits() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 1);
    }

    private int waiting() {
        return sql.fetchSingle(
                        "select count(*)::integer from pg_locks where locktype = 'advisory' and not"
                                + " granted")
                .get(0, Integer.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
