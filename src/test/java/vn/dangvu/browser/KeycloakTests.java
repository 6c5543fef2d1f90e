package vn.dangvu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dangvu.access.Accounts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.testing.DangvuTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole way to a real Keycloak and back. It takes a minute or more and has a command of its
/// own: `mvn -Pkeycloak test -Dtest=KeycloakTests`.
@Tag("keycloak")
@DangvuTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeycloakTests {

    private static final Viewer ADMINISTRATOR = new Viewer("test", true, List.of(), null);

    private static @Nullable Keycloak keycloak;

    @LocalServerPort int port;
    @Autowired Accounts accounts;

    @DynamicPropertySource
    static void otherSide(DynamicPropertyRegistry registry) throws IOException {
        var started = Keycloak.started();
        keycloak = started;
        Path secret = Files.createTempFile("dangvu-oidc-", "");
        Files.writeString(secret, Keycloak.SECRET + "\n");
        registry.add("dangvu.oidc.issuer", started::issuer);
        registry.add("dangvu.oidc.secret-file", secret::toString);
        registry.add("dangvu.oidc.name", () -> "tài khoản của tỉnh");
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void whoHasAnAccountHereComesInAndNobodyElse() {
        accounts.create(ADMINISTRATOR, "lien.ket", "Lê Liên Kết", false);
        int before = accounts.all(ADMINISTRATOR).size();
        try (var chromium = new Chromium()) {
            try (var visit = chromium.visit(Chromium.desk(port))) {
                var film = new Film(visit.page, "keycloak-");
                thereAs("lien.ket", visit, film);
                assertThat(visit.page.locator(".menu-name")).hasText("Lê Liên Kết");
                film.picture("in");
            }
            try (var visit = chromium.visit(Chromium.desk(port))) {
                var film = new Film(visit.page, "keycloak-stranger-");
                thereAs("nguoi.la", visit, film);
                assertThat(visit.page.locator(".notice-wrong"))
                        .containsText("chưa có tài khoản nào mang tên ấy");
                film.picture("refused");
                visit.page.navigate("/sessions");
                assertThat(visit.heading()).hasText("Đăng nhập");
            }
        }
        assertThat(accounts.all(ADMINISTRATOR)).hasSize(before);
    }

    private static void thereAs(String name, Visit visit, Film film) {
        visit.page.navigate("/login");
        film.picture("login");
        visit.link("Đăng nhập bằng tài khoản của tỉnh").click();
        visit.page.fill("#username", name);
        visit.page.fill("#password", Keycloak.PASSWORD);
        film.picture("there");
        visit.page.click("#kc-login");
    }
}
