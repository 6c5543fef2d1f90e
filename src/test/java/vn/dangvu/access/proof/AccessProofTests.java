package vn.dangvu.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.proof.Worlds.Known;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.DangvuTest;

import java.util.List;
import java.util.function.BiConsumer;

/// Random trees, random reorganizations, random grants: every question that the program answers,
/// asked for everything there is, and nothing in an answer that the oracle does not allow.
///
/// A few worlds run with every build. `mvn test -Dfast -Dtest=AccessProofTests -Dseeds=200
/// -DfirstSeed=100` makes as many others as one likes.
@DangvuTest(today = "2011-06-01")
class AccessProofTests {

    private static final int SEEDS = Integer.getInteger("seeds", 1);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 0);
    private static final int VIEWERS = 8;
    private static final int TIMES = 2;
    private static final Logger log = LoggerFactory.getLogger(AccessProofTests.class);

    @Autowired ApplicationContext context;

    @Test
    void everyDoorHasARule() {
        assertThat(Doors.there(context)).containsExactlyInAnyOrderElementsOf(Doors.ruled());
    }

    @Test
    void everyAddressHasARule() {
        assertThat(Routes.asked(context)).isNotEmpty();
        assertThat(Routes.unknown(context)).isEmpty();
    }

    @Test
    void noAddressTellsAnybodyOfWhatIsNotTheirs() {
        var worlds = new Worlds(context);
        var proof = new Proof(context, worlds.tokens);
        var routes = new RouteProof(context, proof);
        inEach(
                worlds,
                (known, viewers) -> {
                    routes.ask(known, viewers, 1);
                    routes.open(known, viewers);
                });
        log.info(
                "{} addresses, {} asked by {} viewers, {} opened, {} leaks",
                routes.routes(),
                routes.asked,
                worlds.viewers,
                routes.opened,
                proof.leaks.size());
        assertThat(proof.leaks).isEmpty();
        assertThat(routes.wrong).isEmpty();
    }

    @Test
    void nothingIsKeptFromWhomItIsFor() {
        var worlds = new Worlds(context);
        var answers = new WholeAnswers(context);
        inEach(worlds, answers::compare);
        log.info(
                "{} records, lists and rows compared for {} viewers, {} not whole",
                answers.compared,
                worlds.viewers,
                answers.wrong.size());
        assertThat(answers.wrong).isEmpty();
    }

    @Test
    void noDoorTellsAnybodyOfWhatIsNotTheirs() {
        var worlds = new Worlds(context);
        var proof = new Proof(context, worlds.tokens);
        inEach(worlds, (known, viewers) -> proof.ask(known, viewers, TIMES));
        log.info(
                "{} doors, {} viewers of {} worlds with {} reorganizations ({} undone), {}"
                        + " questions, {} answered, {} leaks",
                proof.doors(),
                worlds.viewers,
                SEEDS,
                worlds.executed,
                worlds.undone,
                proof.cases,
                proof.answered,
                proof.leaks.size());
        proof.oddities.forEach((what, times) -> log.debug("{} times {}", times, what));
        assertThat(proof.leaks).isEmpty();
        assertThat(proof.answered).isGreaterThan(proof.cases / 10);
    }

    private static void inEach(Worlds worlds, BiConsumer<Known, List<Viewer>> work) {
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var known = worlds.make(seed);
            work.accept(known, worlds.lookingAt(known, VIEWERS));
        }
    }
}
