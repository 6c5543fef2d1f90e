package vn.dangvu.access.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Members;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.persistence.Database;
import vn.dangvu.testing.DangvuTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The proof of access turns red when a condition is taken away: in the database, or in a door.
@DangvuTest(today = "2011-06-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SensitivityTests {

    private static final int VIEWERS = 8;
    private static final int ROUNDS = 40;
    private static final Logger log = LoggerFactory.getLogger(SensitivityTests.class);

    @Autowired ApplicationContext context;
    @Autowired Database database;
    @MockitoSpyBean Organizations organizations;
    @MockitoSpyBean Members members;

    private Proof proof;
    private Worlds.Known known;
    private List<Viewer> viewers;

    @BeforeAll
    void settle() {
        var worlds = new Worlds(context);
        proof = new Proof(context, worlds.tokens);
        known = worlds.make(3);
        viewers = worlds.lookingAt(known, VIEWERS);
    }

    @Test
    void asItIsNothingLeaks() {
        proof.leaks.clear();
        proof.askReaders(known, viewers);
        assertThat(proof.leaks).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aConditionLessInTheDatabaseIsFound() {
        return Weakness.FIRST_LOCK.stream()
                .map(weakness ->
                        DynamicTest.dynamicTest(
                                weakness.name(),
                                () ->
                                        without(
                                                List.of(weakness),
                                                () -> found(weakness.name(), firstLeak()))));
    }

    /// A door that forgets whether rows were granted: the second lock shows none all the same.
    @Test
    void rowsWhereOnlyFiguresWereGrantedAreFound() {
        doReturn(true).when(organizations).showsRows(any(), any());
        proof.strangers.clear();
        proof.askReaders(known, viewers);
        assertThat(proof.strangers).isEmpty();
        without(List.of(Weakness.SECOND_LOCK_OFF), () -> found("rows for everybody", firstLeak()));
        reset(organizations);
    }

    @Test
    void recordingWhereNothingWasGrantedIsFound() {
        doReturn(true).when(organizations).mayRecord(any(), any());
        found("everybody records", firstLeak());
        reset(organizations);
    }

    @Test
    void planningForOthersIsFound() {
        doReturn(true).when(organizations).mayPlan(any(), any());
        found("everybody plans", firstLeak());
        reset(organizations);
    }

    @Test
    void recordsThatOpenToEverybodyAreFound() {
        doAnswer(call -> call.getArgument(1)).when(members).visible(any(), any());
        found("every record opens", firstLeak());
        reset(members);
    }

    /// The first lock is off: organizations are told that must not be. The second still keeps the
    /// names of whoever never was below the viewer; without it they are told, too.
    @Test
    void theSecondLockKeepsTheNamesWhenTheFirstIsOff() {
        without(
                List.of(Weakness.EVERYWHERE),
                () -> {
                    proof.leaks.clear();
                    proof.strangers.clear();
                    proof.askReaders(known, viewers);
                    assertThat(proof.leaks).isNotEmpty();
                    assertThat(proof.strangers).isEmpty();
                });
        without(
                List.of(Weakness.EVERYWHERE, Weakness.SECOND_LOCK_OFF),
                () -> {
                    proof.strangers.clear();
                    proof.askReaders(known, viewers);
                    assertThat(proof.strangers).isNotEmpty();
                });
    }

    @Test
    void theFirstLockHoldsWithoutTheSecond() {
        without(
                List.of(Weakness.SECOND_LOCK_OFF),
                () -> {
                    proof.leaks.clear();
                    proof.askReaders(known, viewers);
                    assertThat(proof.leaks).isEmpty();
                });
    }

    @Test
    void aLockThatCannotBeSetLeavesNoTransactionBehind() {
        doThrow(new IllegalStateException("no tree")).when(organizations).reach(any());
        Proof.answering(viewers.getLast());
        assertThatThrownBy(() -> members.visible(viewers.getLast(), List.of(1L)))
                .hasMessage("no tree");
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        reset(organizations);
        RequestContextHolder.resetRequestAttributes();
    }

    private void found(String what, List<String> leak) {
        assertThat(leak).as(what).isNotEmpty();
        log.info("\"{}\" is found: {}", what, leak.getFirst());
    }

    private List<String> firstLeak() {
        proof.leaks.clear();
        for (int round = 0; round < ROUNDS && !proof.leaks(known, viewers, 1); round++) {
            continue;
        }
        var found = List.copyOf(proof.leaks);
        proof.leaks.clear();
        return found;
    }

    private void without(List<Weakness> weaknesses, Runnable work) {
        var owner = owner();
        var restoring = new ArrayList<String>();
        weaknesses.forEach(weakness ->
                weakness.restoring()
                        .forEach(query ->
                                restoring.add(owner.fetchSingle(query).get(0, String.class))));
        try {
            weaknesses.forEach(weakness -> weakness.statements().forEach(owner::execute));
            forget(owner);
            work.run();
        } finally {
            restoring.forEach(owner::execute);
            forget(owner);
        }
    }

    /// What the program remembers of the tree was read with the condition.
    private static void forget(DSLContext owner) {
        owner.execute(
                "update organizations.tree_revision set revision ="
                        + " nextval('organizations.tree_revision_number')");
    }

    private DSLContext owner() {
        var login = database.owner();
        return DSL.using(
                new DriverManagerDataSource(database.url(), login.user(), login.password()),
                SQLDialect.POSTGRES);
    }
}
