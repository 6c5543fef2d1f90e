package vn.dangvu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 912", "-", "@an", "\tx", "\rx", "'=1", "''-x"})
    void putsAnApostropheBeforeWhatCouldRunAndTakesItBack(String text) {
        assertThat(Neutral.neutralized(text)).isEqualTo("'" + text);
        assertThat(Neutral.restored(Neutral.neutralized(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "An", "'Hoa", "'", "12-QĐ/ĐUK", "a=b"})
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(Neutral.neutralized(text)).isEqualTo(text);
        assertThat(Neutral.restored(text)).isEqualTo(text);
    }
}
