package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @Test
    void aSentenceIsAGoodPassword() {
        assertThat(PasswordRules.flaws("an", "mưa xuống đồi thông")).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersNotInBytes() {
        assertThat(PasswordRules.flaws("an", "đồi thông gió")).isEmpty();
        assertThat(PasswordRules.flaws("an", "đồi thông gi")).isEmpty();
        assertThat(PasswordRules.flaws("an", "đồi thông g"))
                .containsExactly(PasswordFlaw.TOO_SHORT);
        assertThat(PasswordRules.flaws("quantri", "xy z".repeat(33)))
                .contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void theUsernameDoesNotHideInIt() {
        assertThat(PasswordRules.flaws("quantri", "Tôi là QuanTri đây"))
                .containsExactly(PasswordFlaw.HOLDS_USERNAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MatKhau123456",
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "qwertyuiopas"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(PasswordRules.flaws("an.nguyen", password)).contains(PasswordFlaw.COMMON);
    }
}
