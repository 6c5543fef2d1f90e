package vn.dangvu.access;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.persistence.Home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;

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
                "qwertyuiopas",
                "Mật_Khẩu@2026",
                "AnhYêuEm1234567",
                "HàNộiViệtNam1",
                "p4ssw0rd!2026",
                "dangcongsanvietnam",
                "matkhaumatkhau"
            })
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(PasswordRules.flaws("an.nguyen", password)).contains(PasswordFlaw.COMMON);
    }

    @Test
    void theListOfTheHomeIsSearchedWithoutReadingItWhole(@TempDir Path folder) throws Exception {
        var breached = new BreachedPasswords(new Home(folder));
        assertThat(breached.holds("no list, no answer")).isFalse();
        var leaked = IntStream.range(0, 2000).mapToObj(i -> "leaked sentence " + i).toList();
        var lines = leaked.stream().map(word -> sha1(word) + ":" + word.length()).sorted().toList();
        Files.write(folder.resolve(BreachedPasswords.FILE), lines);

        assertThat(leaked).allMatch(breached::holds);
        assertThat(breached.holds("leaked sentence 2000")).isFalse();
        assertThat(breached.holds("mưa xuống đồi thông")).isFalse();
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().withUpperCase().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
