package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.dangvu.access.Accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody sets up the second step and a passkey, and comes in by each of them. The phone of this
/// test knows only what the page shows. Photographs stand in `target/film`.
@BrowserTest
class SignInFilmTests {

    private static final String PASSWORD = "một câu đủ dài để nhớ";
    private static final String NAME = "hai.buoc";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Clock clock;

    @Test
    void aPhoneThenPaperThenAPasskeyOpenTheDoor() {
        var office = SampleOffice.in(context);
        String oneTime =
                office.colleague(context.getBean(Accounts.class), NAME, "Trần Thị Hai Bước");
        // A passkey belongs to a name, not to a number.
        var options = Chromium.desk(port).setBaseURL("http://localhost:" + port);
        try (var chromium = new Chromium();
                var visit = chromium.visit(options)) {
            var film = new Film(visit.page, "sign-in-");
            authenticator(visit);
            visit.page.navigate("/login");
            visit.signIn(NAME, oneTime);
            visit.changePassword(oneTime, PASSWORD);
            assertThat(visit.place("Báo cáo")).isVisible();
            String secret = setUp(visit, film);
            String onPaper = codes(visit, film);
            byPhone(visit, film, secret);
            byPaper(visit, onPaper);
            newPasskey(visit, film);
            byPasskey(visit, film);
            sessions(visit, film);
            visit.assertNoComplaints();
        }
    }

    private String setUp(Visit visit, Film film) {
        visit.page.navigate("/second-step");
        assertThat(visit.heading()).hasText("Xác thực hai bước");
        assertThat(visit.page.locator("svg.qr")).isVisible();
        film.picture("set-up");
        String secret = visit.page.locator("#key").innerText().replace(" ", "");
        visit.page.fill("#code", phone(secret, -1));
        visit.button("Bật xác thực hai bước").click();
        return secret;
    }

    private static String codes(Visit visit, Film film) {
        assertThat(visit.heading()).hasText("Mã khôi phục");
        assertThat(visit.page.locator(".codes li")).hasCount(10);
        film.picture("recovery-codes");
        return visit.page.locator(".codes code").first().innerText();
    }

    private void byPhone(Visit visit, Film film, String secret) {
        signOut(visit);
        visit.signIn(NAME, PASSWORD);
        assertThat(visit.heading()).hasText("Nhập mã xác thực");
        film.picture("code");
        visit.page.fill("#code", "000000".equals(phone(secret, 0)) ? "000001" : "000000");
        visit.button("Tiếp tục").click();
        assertThat(visit.page.locator(".field-error")).containsText("Mã chưa đúng");
        visit.forgive("422");
        film.picture("code-wrong");
        visit.page.fill("#code", phone(secret, 0));
        visit.button("Tiếp tục").click();
        assertThat(visit.place("Báo cáo")).isVisible();
    }

    private static void byPaper(Visit visit, String onPaper) {
        signOut(visit);
        visit.signIn(NAME, PASSWORD);
        visit.page.fill("#code", onPaper);
        visit.button("Tiếp tục").click();
        assertThat(visit.place("Báo cáo")).isVisible();
        visit.page.navigate("/second-step");
        assertThat(visit.page.locator("main")).containsText("Còn 9 mã khôi phục");
    }

    private static void newPasskey(Visit visit, Film film) {
        visit.page.navigate("/passkeys");
        film.picture("passkeys-none");
        visit.page.fill("#label", "Máy tính ở văn phòng");
        visit.button("Tạo khóa").click();
        assertThat(visit.notice()).containsText("Đã thêm khóa truy cập");
        assertThat(visit.page.locator(".lines li")).containsText("Máy tính ở văn phòng");
        film.picture("passkey-added");
    }

    private static void byPasskey(Visit visit, Film film) {
        signOut(visit);
        film.picture("login-passkey");
        visit.button("Đăng nhập bằng khóa truy cập").click();
        assertThat(visit.place("Báo cáo")).isVisible();
        film.picture("in-by-passkey");
    }

    private static void sessions(Visit visit, Film film) {
        visit.page.navigate("/sessions");
        assertThat(visit.page.locator("tbody tr")).hasCount(1);
        assertThat(visit.page.locator("tbody tr")).containsText("Phiên này");
        film.picture("sessions");
        visit.page.onDialog(dialog -> dialog.accept());
        visit.button("Đăng xuất mọi nơi").click();
        assertThat(visit.heading()).hasText("Đăng nhập");
    }

    private static void signOut(Visit visit) {
        visit.page.locator("details.menu > summary").click();
        visit.button("Đăng xuất").click();
        assertThat(visit.heading()).hasText("Đăng nhập");
    }

    /// A key in the browser that says yes by itself.
    private static void authenticator(Visit visit) {
        var tools = visit.context().newCDPSession(visit.page);
        tools.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var order = new JsonObject();
        order.add("options", kind);
        assertThat(tools.send("WebAuthn.addVirtualAuthenticator", order).has("authenticatorId"))
                .isTrue();
    }

    /// As an authenticator computes it (RFC 6238), from the key that was typed into it.
    private String phone(String secret, int later) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(secret), "HmacSHA1"));
            long step = clock.instant().getEpochSecond() / 30 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    private static byte[] base32(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        int bits = 0;
        int buffer = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
