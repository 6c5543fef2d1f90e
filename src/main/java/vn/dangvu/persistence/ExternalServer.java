package vn.dangvu.persistence;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/// A PostgreSQL that somebody else runs, as the environment names it.
record ExternalServer(String url, String user, String password) {

    static final String URL = "DANGVU_DB_URL";
    private static final int FIRST_VERSION = 18;
    private static final String SECONDS_TO_ANSWER = "10";

    static ExternalServer of(Map<String, String> environment) {
        return new ExternalServer(
                environment.getOrDefault(URL, "").strip(),
                environment.getOrDefault("DANGVU_DB_USER", Cluster.USER),
                environment.getOrDefault("DANGVU_DB_PASSWORD", ""));
    }

    /// One connection, so that what is wrong is said before the program is opened.
    ///
    /// @throws DatabaseTrouble if there is no PostgreSQL 18 to be had with these three
    void requireUsable() {
        try (var connection = connection()) {
            if (connection == null) {
                throw new DatabaseTrouble("persistence.trouble.url", shown());
            }
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < FIRST_VERSION) {
                throw new DatabaseTrouble(
                        "persistence.trouble.old", shown(), Integer.toString(version));
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private @Nullable Connection connection() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        return new Driver().connect(url, properties);
    }

    /// By the codes of the SQL standard: classes 28 (who), 3D (which database).
    private DatabaseTrouble trouble(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        if (state.startsWith("28")) {
            return new DatabaseTrouble("persistence.trouble.password", shown(), user);
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
