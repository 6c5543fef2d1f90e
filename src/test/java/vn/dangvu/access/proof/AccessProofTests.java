package vn.dangvu.access.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.dangvu.testing.DangvuTest;

/// Random trees, random reorganizations, random grants: every question that the program answers,
/// asked for everything there is, and nothing in an answer that the oracle does not allow.
///
/// A few worlds run with every build. `mvn test -Dfast -Dtest=AccessProofTests -Dseeds=200
/// -DfirstSeed=100` makes as many others as one likes.
@DangvuTest(today = "2011-06-01")
class AccessProofTests {

    private static final int SEEDS = Integer.getInteger("seeds", 3);
    private static final int FIRST_SEED = Integer.getInteger("firstSeed", 0);
    private static final int VIEWERS = 8;
    private static final int TIMES = 3;
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
        var proof = new Proof(context);
        var routes = new RouteProof(context, proof);
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var known = proof.world(seed);
            routes.ask(known, proof.viewers(known, VIEWERS), 1);
        }
        log.info("{} addresses, {} asked, {} opened, {} leaks", routes.routes(), routes.asked, routes.opened, proof.leaks.size());
        proof.oddities.forEach((what, times) -> log.info("{} times {}", times, what));
        assertThat(proof.leaks).isEmpty();
    }

    @Test
    void nothingIsKeptFromWhomItIsFor() {
        var proof = new Proof(context);
        var answers = new WholeAnswers(context);
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var known = proof.world(seed);
            answers.compare(known, proof.viewers(known, VIEWERS));
        }
        log.info("{} records, lists and rows compared, {} not whole", answers.compared, answers.wrong.size());
        assertThat(answers.wrong).isEmpty();
    }

    @Test
    void noDoorTellsAnybodyOfWhatIsNotTheirs() {
        var proof = new Proof(context);
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            var known = proof.world(seed);
            proof.ask(known, proof.viewers(known, VIEWERS), TIMES);
        }
        log.info(
                "{} doors, {} viewers of {} worlds with {} reorganizations ({} undone), {} questions,"
                        + " {} answered, {} leaks",
                proof.doors(),
                proof.viewers,
                SEEDS,
                proof.executed,
                proof.undone,
                proof.cases,
                proof.answered,
                proof.leaks.size());
        proof.oddities.forEach((what, times) -> log.info("{} times {}", times, what));
        assertThat(proof.leaks).isEmpty();
    }
}
