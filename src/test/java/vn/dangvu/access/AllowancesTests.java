package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Buckets of tokens under a clock of our own.
class AllowancesTests {

    private static final long BEGIN = Duration.ofDays(20_000).toMillis();

    private final Allowances allowances = new Allowances(6);

    @Test
    void aMinutesWorthIsGrantedAtOnceAndThenNoMore() {
        assertThat(granted("a", BEGIN, 10)).isEqualTo(6);
    }

    @Test
    void whatWasUsedGrowsBackWithTime() {
        granted("a", BEGIN, 6);

        assertThat(granted("a", BEGIN + 9_000, 3)).isZero();
        assertThat(granted("a", BEGIN + 10_000, 3)).isEqualTo(1);
        assertThat(granted("a", BEGIN + 10_000_000, 20)).isEqualTo(6);
    }

    @Test
    void whoIsRefusedIsToldHowLongToWaitAndIsLetInThen() {
        granted("a", BEGIN, 6);

        var delay = allowances.take("a", BEGIN).delay();

        assertThat(delay).isEqualTo(Duration.ofSeconds(10));
        assertThat(granted("a", BEGIN + delay.toMillis(), 1)).isEqualTo(1);
    }

    @Test
    void nobodyUsesUpWhatIsSomebodyElses() {
        granted("a", BEGIN, 1000);

        assertThat(granted("b", BEGIN, 6)).isEqualTo(6);
    }

    @Test
    void aCrowdFillsNoMemoryAndLocksNobodyOut() {
        granted("a", BEGIN, 3);
        for (int stranger = 0; stranger < 3 * Allowances.MOST; stranger++) {
            allowances.take("stranger " + stranger, BEGIN);
        }

        assertThat(allowances.known()).isEqualTo(Allowances.MOST);
        assertThat(granted("a", BEGIN, 3)).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackGivesNothing() {
        granted("a", BEGIN, 6);

        assertThat(granted("a", BEGIN - 3_600_000, 3)).isZero();
        assertThat(granted("a", BEGIN - 3_600_000 + 10_000, 3)).isEqualTo(1);
    }

    @Test
    void onlyTheFirstRefusalOfARowIsTold() {
        granted("a", BEGIN, 6);

        assertThat(allowances.take("a", BEGIN).first()).isTrue();
        assertThat(allowances.take("a", BEGIN).first()).isFalse();
        assertThat(allowances.take("a", BEGIN + 10_000).delay()).isZero();
        assertThat(allowances.take("a", BEGIN + 10_000).first()).isTrue();
    }

    private int granted(String who, long now, int asked) {
        int granted = 0;
        for (int number = 0; number < asked; number++) {
            granted += allowances.take(who, now).delay().isZero() ? 1 : 0;
        }
        return granted;
    }
}
