package vn.dangvu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.dangvu.audit.Chains.verify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.audit.Finding.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What somebody with all rights may do to a chain, and what the verifier says of it.
class VerifierTests {

    private static final int LENGTH = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aChainThatNobodyTouchedHolds(long seed) {
        var chain = Chains.of(LENGTH, seed);

        var told = verify(chain, Chains.signed(chain, 10, Chains.KEY));

        assertThat(told.findings()).isEmpty();
        assertThat(told.entries()).isEqualTo(LENGTH);
        assertThat(told.to()).isEqualTo(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, LENGTH})
    void namesAChangedEntry(int seq) {
        var chain = Chains.of(LENGTH, 11);
        var line = chain.get(seq - 1);
        chain.set(seq - 1, new Chained(line.link(), Chains.told(Chains.entryOf(line), "FORGED")));

        assertThat(verify(chain).findings())
                .extracting(Finding::kind, Finding::seq, Finding::act)
                .containsExactly(tuple(Kind.CHANGED, (long) seq, "FORGED"));
    }

    @Test
    void namesARemovedEntryWhoseLinkIsLeft() {
        var chain = Chains.of(LENGTH, 12);
        chain.set(6, new Chained(chain.get(6).link(), null));

        assertThat(verify(chain).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.REMOVED, 7L));
    }

    @Test
    void namesEveryEntryThatWentWithItsLink() {
        var chain = Chains.of(LENGTH, 13);
        chain.subList(6, 9).clear();

        assertThat(verify(chain).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(
                        tuple(Kind.REMOVED, 7L), tuple(Kind.REMOVED, 8L), tuple(Kind.REMOVED, 9L));
    }

    @Test
    void findsWhereAnEntryWasRemovedAndTheRestNumberedAnew() {
        var chain = Chains.of(LENGTH, 14);
        chain.remove(6);

        assertThat(verify(Chains.numbered(chain)).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.BROKEN, 7L));
    }

    @Test
    void namesAnEntryThatNobodyChained() {
        var chain = Chains.of(LENGTH, 15);
        chain.add(new Chained(null, Chains.entry(7777, new Random(1))));

        assertThat(verify(chain).findings())
                .extracting(Finding::kind, Finding::seq, Finding::entry)
                .containsExactly(tuple(Kind.INSERTED, null, 7777L));
    }

    @Test
    void namesAnEntryThatWasPutIntoTheChainWithEveryHashOfItsOwnRight() {
        var chain = Chains.of(LENGTH, 16);
        var forged = Chains.entry(7777, new Random(1));
        chain.add(6, Chains.link(7, Chains.linkOf(chain.get(5)).hash(), forged));

        assertThat(verify(Chains.numbered(chain)).findings())
                .extracting(Finding::kind, Finding::seq, Finding::entry)
                .containsExactly(tuple(Kind.INSERTED, 7L, 7777L));
    }

    @Test
    void namesLinksThatChangedPlaces() {
        var chain = Chains.of(LENGTH, 17);
        Collections.swap(chain, 4, 9);

        assertThat(verify(Chains.numbered(chain)).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.REORDERED, 5L), tuple(Kind.REORDERED, 10L));
    }

    @Test
    void namesEntriesThatChangedPlacesUnderTheirLinks() {
        var chain = Chains.of(LENGTH, 18);
        var fifth = chain.get(4);
        var tenth = chain.get(9);
        chain.set(
                4,
                new Chained(
                        fifth.link(), Chains.entryOf(tenth).numbered(Chains.entryOf(fifth).id())));
        chain.set(
                9,
                new Chained(
                        tenth.link(), Chains.entryOf(fifth).numbered(Chains.entryOf(tenth).id())));

        assertThat(verify(chain).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.REORDERED, 5L), tuple(Kind.REORDERED, 10L));
    }

    @Test
    void aTailThatWasCutOffIsFoundByACheckpoint() {
        var chain = Chains.of(LENGTH, 19);
        var checkpoint = Chains.signed(chain, 30, Chains.KEY);

        assertThat(verify(chain.subList(0, 20), checkpoint).findings())
                .extracting(Finding::kind, Finding::seq, Finding::detail)
                .containsExactly(tuple(Kind.CUT_OFF, 30L, "2026-03-31"));
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByACheckpoint() {
        var checkpoint = Chains.signed(Chains.of(LENGTH, 20), 30, Chains.KEY);

        assertThat(verify(Chains.of(LENGTH, 21), checkpoint).findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.NOT_AS_SIGNED, 30L));
    }

    @Test
    void aCheckpointOfAnotherKeyIsForged() {
        var chain = Chains.of(LENGTH, 22);

        assertThat(verify(chain, Chains.signed(chain, 30, Chains.key())).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.FORGED_CHECKPOINT);
    }

    @Test
    void beginsAfterACheckpointAndLeavesWhatLiesBefore() {
        var chain = Chains.of(LENGTH, 23);
        var checkpoint = Chains.signed(chain, 30, Chains.KEY);
        var line = chain.get(3);
        chain.set(3, new Chained(line.link(), Chains.told(Chains.entryOf(line), "FORGED")));

        var told = verify(chain, Verifier.Start.after(checkpoint), checkpoint);

        assertThat(told.findings()).isEmpty();
        assertThat(told.from()).isEqualTo(31);
        assertThat(told.entries()).isEqualTo(LENGTH - 30);
    }

    /// Whatever is done to one place, something is said, and it is said of that place.
    @Test
    void everySingleTamperingIsFoundAtItsPlace() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var chain = new ArrayList<>(Chains.of(LENGTH, seed));
            int place = 1 + random.nextInt(LENGTH - 2);
            var line = chain.get(place);
            var tampered =
                    switch (random.nextInt(3)) {
                        case 0 -> {
                            chain.set(place, new Chained(line.link(), null));
                            yield chain;
                        }
                        case 1 -> {
                            chain.remove(place);
                            yield Chains.numbered(chain);
                        }
                        default -> {
                            Collections.swap(chain, place, place + 1);
                            yield Chains.numbered(chain);
                        }
                    };
            assertThat(verify(List.copyOf(tampered)).findings())
                    .as("seed %d", seed)
                    .extracting(Finding::seq)
                    .contains(place + 1L);
        }
    }
}
