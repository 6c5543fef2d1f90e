package vn.dangvu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dangvu.kernel.Texts;

import java.nio.file.Path;

/// What is said about somebody else's PostgreSQL that cannot be used.
class ExternalServerTests {

    @TempDir Path folder;

    /// Ours, because it asks for a password; the one of the other tests lets everybody in.
    @Test
    void takesOneThatAnswersAndElseNamesTheVariableThatIsWrong() {
        var home = new Home(folder);
        try (var database =
                Database.open(home, Role.COMMAND, DatabaseTests.SHARED, Progress.SILENT)) {
            namesTheWrongVariable(database.url(), database.user(), database.password());
        }
    }

    private static void namesTheWrongVariable(String url, String user, String password) {
        var login = new Login(user, password);
        assertThatCode(new ExternalServer(url, login, login)::requireUsable)
                .doesNotThrowAnyException();
        assertThat(trouble(new ExternalServer(url, login, new Login("mason", password))))
                .contains("mason");
        assertThat(trouble(url, user, "guess")).contains("DANGVU_DB_PASSWORD", user);
        assertThat(trouble(url, "nobody", password)).contains("DANGVU_DB_USER", "nobody");
        assertThat(trouble(url.replaceFirst("/[^/?]*([?].*)?$", "/none"), user, password))
                .startsWith("DANGVU_DB_URL")
                .contains("/none");
        assertThat(trouble("jdbc:postgresql://127.0.0.1:1/office?password=x", user, password))
                .contains("127.0.0.1:1/office", "không kết nối được")
                .doesNotContain("password=x");
        assertThat(trouble("db.example/office", user, password))
                .contains("jdbc:postgresql://MÁY:CỔNG/TÊN");
    }

    private static String trouble(String url, String user, String password) {
        var login = new Login(user, password);
        return trouble(new ExternalServer(url, login, login));
    }

    private static String trouble(ExternalServer server) {
        return catchThrowableOfType(DatabaseTrouble.class, server::requireUsable)
                .inWords(Texts.VIETNAMESE);
    }
}
