package vn.dangvu.persistence;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// A PostgreSQL that somebody else runs, as the environment names it.
///
/// @param owner of the tables; the same as `runner` where the office has one login only, and then
///   nothing but triggers keeps the program from what it wrote
record ExternalServer(String url, Login runner, Login owner) {

    static final String URL = "DANGVU_DB_URL";
    private static final int FIRST_VERSION = 18;
    private static final String SECONDS_TO_ANSWER = "10";

    static ExternalServer of(Map<String, String> environment) {
        var runner =
                new Login(
                        environment.getOrDefault("DANGVU_DB_USER", Cluster.USER),
                        environment.getOrDefault("DANGVU_DB_PASSWORD", ""));
        String owner = environment.getOrDefault("DANGVU_DB_OWNER", "");
        return new ExternalServer(
                environment.getOrDefault(URL, "").strip(),
                runner,
                owner.isBlank()
                        ? runner
                        : new Login(
                                owner, environment.getOrDefault("DANGVU_DB_OWNER_PASSWORD", "")));
    }

    /// One connection each, so that what is wrong is said before the program is opened.
    ///
    /// @throws DatabaseTrouble if there is no PostgreSQL 18 to be had with these
    void requireUsable() {
        requireUsable(runner);
        if (!owner.equals(runner)) {
            requireUsable(owner);
        }
    }

    private void requireUsable(Login login) {
        try (var connection = connection(login)) {
            if (connection == null) {
                throw new DatabaseTrouble("persistence.trouble.url", shown());
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < FIRST_VERSION) {
                throw new DatabaseTrouble(
                        "persistence.trouble.old", shown(), Integer.toString(version));
            }
        } catch (SQLException e) {
            throw trouble(e, login);
        }
    }

    private @Nullable Connection connection(Login login) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        return new Driver().connect(url, properties);
    }

    /// By the codes of the SQL standard: classes 28 (who), 3D (which database).
    private DatabaseTrouble trouble(SQLException refusal, Login login) {
        String state = String.valueOf(refusal.getSQLState());
        if (state.startsWith("28")) {
            return new DatabaseTrouble("persistence.trouble.password", shown(), login.user());
        }
        return new DatabaseTrouble(
                state.startsWith("3D")
                        ? "persistence.trouble.noDatabase"
                        : "persistence.trouble.unreachable",
                shown());
    }

    /// Without what may stand behind the question mark: a password, for one.
    private String shown() {
        return url.replaceFirst("\\?.*", "");
    }
}
