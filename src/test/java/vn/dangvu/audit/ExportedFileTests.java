package vn.dangvu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What somebody may do with an editor to an exported file, and what the verifier says of it on a
/// machine without a home.
class ExportedFileTests {

    private static final int LENGTH = 40;

    /// Before the first entry stand the head and two checkpoints.
    private static final int BEFORE = 3;

    private static final int END = BEFORE + LENGTH;

    @TempDir private Path folder = Path.of("");

    private final List<Chained> chain = Chains.of(LENGTH, 4);
    private List<String> lines = List.of();

    @BeforeEach
    void export() {
        lines = exported(chain, Chains.KEY);
    }

    @Test
    void aFileThatNobodyTouchedHolds() {
        assertThat(found()).isEmpty();
    }

    @Test
    void twoLinesThatChangedPlacesAreMovedAndNotRemoved() {
        Collections.swap(lines, line(18), line(19));

        assertThat(found()).containsExactly("REORDERED 18", "REORDERED 19");
    }

    @Test
    void twoLinesFarApartThatChangedPlacesAreMoved() {
        Collections.swap(lines, line(5), line(LENGTH));

        assertThat(found()).containsExactly("REORDERED 5", "REORDERED 40");
    }

    @Test
    void ofALineThatWasCarriedFarOnlyItIsNamed() {
        lines.add(line(30), lines.remove(line(7)));

        assertThat(found()).containsExactly("REORDERED 7");
    }

    @Test
    void aMovedLineAndARemovedOneAreToldApart() {
        Collections.swap(lines, line(18), line(19));
        lines.remove(line(25));

        assertThat(found())
                .containsExactly(
                        "REORDERED 18", "REORDERED 19", "REMOVED 25", "COUNT_DIFFERS 39 ≠ 40");
    }

    @Test
    void aRemovedLineIsNamed() {
        lines.remove(line(20));

        assertThat(found()).containsExactly("REMOVED 20", "COUNT_DIFFERS 39 ≠ 40");
    }

    @Test
    void theLastLinesThatWereRemovedAreNamed() {
        lines.subList(line(39), END).clear();

        assertThat(found())
                .containsExactly(
                        "REMOVED 39",
                        "REMOVED 40",
                        "END_NOT_AS_SIGNED 40",
                        "COUNT_DIFFERS 38 ≠ 40");
    }

    @Test
    void aRemovedCheckpointIsMissed() {
        lines.remove(1);

        assertThat(found()).containsExactly("CHECKPOINTS_DIFFER 1 ≠ 2");
    }

    @Test
    void aLineThatStandsTwiceIsInsertedOnce() {
        lines.add(line(20), lines.get(line(12)));

        assertThat(found()).containsExactly("INSERTED 12", "COUNT_DIFFERS 41 ≠ 40");
    }

    @Test
    void aLineForATakenPlaceIsInserted() {
        var forged =
                Chains.link(
                        12, Chains.linkOf(chain.get(10)).hash(), Chains.entry(7777, new Random(1)));
        lines.add(line(12), exported(List.of(forged), Chains.KEY).get(BEFORE));

        assertThat(verified(null).findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.INSERTED)
                .extracting(Finding::seq, Finding::entry)
                .containsExactly(tuple(12L, 7777L));
    }

    @Test
    void aLineThatWasAddedAfterTheLastIsInserted() {
        var forged =
                Chains.link(
                        41,
                        Chains.linkOf(chain.getLast()).hash(),
                        Chains.entry(7777, new Random(1)));
        lines.add(END, exported(List.of(forged), Chains.KEY).get(BEFORE));

        assertThat(found())
                .containsExactly("END_NOT_AS_SIGNED 40", "INSERTED 41", "COUNT_DIFFERS 41 ≠ 40");
    }

    @Test
    void aChangedLineIsNamed() {
        lines.set(
                line(20),
                lines.get(line(20)).replaceFirst("\"actor\":\"\\w+\"", "\"actor\":\"nobody\""));

        assertThat(found()).containsExactly("CHANGED 20");
    }

    @Test
    void theLastEntryMadeAnewWithItsHashIsNotTheOneThatWasSigned() {
        var last = chain.getLast();
        var forged =
                Chains.link(
                        LENGTH,
                        Chains.linkOf(last).prev(),
                        Chains.told(Chains.entryOf(last), "FORGED"));
        lines.set(line(LENGTH), exported(List.of(forged), Chains.KEY).get(BEFORE));

        assertThat(found()).containsExactly("END_NOT_AS_SIGNED 40");
    }

    @Test
    void aCutFileHasNoEnd() {
        lines = lines.subList(0, line(33));

        assertThat(found()).containsExactly("NO_END");
    }

    @Test
    void anEndWrittenByHandAfterACutIsNotSigned() {
        lines = new ArrayList<>(lines.subList(0, line(33)));
        lines.add("{\"type\":\"end\",\"lines\":32}");

        assertThat(found()).containsExactly("UNSIGNED_END");
    }

    @Test
    void anEndWithTheSignatureOfAnotherEndOrKeyIsForged() {
        lines.set(END, lines.get(END).replace("\"lines\":40", "\"lines\":39"));
        lines.remove(line(LENGTH));
        assertThat(found()).containsExactly("FORGED_END");

        lines = exported(chain, Chains.KEY);
        lines.set(END, exported(chain, Chains.key()).get(END));
        assertThat(found()).containsExactly("FORGED_END");

        lines.set(END, lines.get(END).replaceFirst("signature\":\"\\w+", "signature\":\"no"));
        assertThat(found()).containsExactly("FORGED_END");
    }

    @Test
    void whatWasDoneIsNamedFromACheckpointOn() {
        Collections.swap(lines, line(36), line(37));
        lines.remove(line(3));

        assertThat(found(LocalDate.of(2026, 12, 31)))
                .containsExactly("REORDERED 36", "REORDERED 37", "COUNT_DIFFERS 39 ≠ 40");
    }

    @Test
    void aFileWithoutItsHeadOrWithTwoEndsIsNoExport() {
        lines.add(lines.getLast());
        assertThatThrownBy(this::found).isInstanceOf(DamagedExport.class);

        lines = exported(chain, Chains.KEY).subList(1, END);
        assertThatThrownBy(this::found).isInstanceOf(DamagedExport.class);
    }

    private static int line(int seq) {
        return BEFORE + seq - 1;
    }

    private List<String> found() {
        return found(null);
    }

    private List<String> found(@Nullable LocalDate since) {
        return verified(since).findings().stream().map(ExportedFileTests::told).toList();
    }

    private static String told(Finding finding) {
        Object what = finding.seq() == null ? finding.detail() : finding.seq();
        return what == null ? finding.kind().name() : finding.kind() + " " + what;
    }

    private Verification verified(@Nullable LocalDate since) {
        try {
            return AuditChain.verify(Files.write(folder.resolve("audit.jsonl"), lines), since);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> exported(List<Chained> entries, KeyPair key) {
        var out = new ByteArrayOutputStream();
        var json = new ChainJson(out);
        json.head(Instant.EPOCH, key.getPublic().getEncoded());
        json.checkpoint(Chains.signed(chain, 10, Chains.KEY));
        json.checkpoint(Chains.signed(chain, 30, Chains.KEY));
        entries.forEach(json::line);
        json.end(Chains.signer(key));
        return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
