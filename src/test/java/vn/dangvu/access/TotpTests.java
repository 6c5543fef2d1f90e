package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class TotpTests {

    private static final byte[] RFC = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, SHA-1: the table has eight digits, we show the last six.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheNumbersOfTheStandard(long seconds, String eight) {
        long step = Totp.stepOf(Instant.ofEpochSecond(seconds));

        assertThat("%08d".formatted(Totp.truncated(RFC, step) % 100_000_000)).isEqualTo(eight);
        assertThat(Totp.code(RFC, step)).isEqualTo(eight.substring(2));
    }

    /// RFC 4226, appendix D.
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "9, 520489"})
    void countsAsTheOlderStandardDoes(long count, String code) {
        assertThat(Totp.code(RFC, count)).isEqualTo(code);
    }

    @Test
    void takesTheNeighboursButNothingFurther() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long here = Totp.stepOf(now);

        assertThat(Totp.step(RFC, Totp.code(RFC, here - 1), now, 0)).hasValue(here - 1);
        assertThat(Totp.step(RFC, Totp.code(RFC, here), now, 0)).hasValue(here);
        assertThat(Totp.step(RFC, Totp.code(RFC, here + 1), now, 0)).hasValue(here + 1);
        assertThat(Totp.step(RFC, Totp.code(RFC, here - 2), now, 0)).isEmpty();
        assertThat(Totp.step(RFC, Totp.code(RFC, here + 2), now, 0)).isEmpty();
    }

    @Test
    void takesNoCodeTwiceAndNoneBeforeIt() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long here = Totp.stepOf(now);

        assertThat(Totp.step(RFC, Totp.code(RFC, here), now, here)).isEmpty();
        assertThat(Totp.step(RFC, Totp.code(RFC, here - 1), now, here)).isEmpty();
        assertThat(Totp.step(RFC, Totp.code(RFC, here + 1), now, here)).hasValue(here + 1);
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foobar, MZXW6YTBOI"})
    void writesTheSecretAsThePhoneReadsIt(String secret, String text) {
        assertThat(Totp.text(secret.getBytes(US_ASCII))).isEqualTo(text);
    }

    @Test
    void namesTheOfficeInTheAddressForThePhone() {
        assertThat(Totp.uri("Đảng vụ", "an.nguyen", RFC))
                .isEqualTo(
                        "otpauth://totp/%C4%90%E1%BA%A3ng%20v%E1%BB%A5:an.nguyen"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=%C4%90%E1%BA%A3ng%20v%E1%BB%A5");
    }
}
