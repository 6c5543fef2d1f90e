package vn.dangvu.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import vn.dangvu.persistence.Database;

import java.util.Objects;

import javax.sql.DataSource;

/// A migrated, empty PostgreSQL database for one test class, without Spring.
///
/// ```
/// @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();
///
/// OrganizationStore store = new OrganizationStore(DATABASE.sql());
/// ```
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {

    private @Nullable HikariDataSource source;
    private @Nullable Database database;

    @Override
    public void beforeAll(ExtensionContext context) {
        database = TestPostgres.fresh();
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.user());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionInitSql("set time zone 'Asia/Ho_Chi_Minh'");
        source = new HikariDataSource(config);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (source != null) {
            source.close();
        }
    }

    public DataSource dataSource() {
        return Objects.requireNonNull(source, "There is a database from @BeforeAll on");
    }

    /// As the owner of the tables, who may build others.
    public void build(String statement) {
        String url = Objects.requireNonNull(database).url();
        DSL.using(TestPostgres.owner(url), SQLDialect.POSTGRES).execute(statement);
    }

    /// Each statement in a transaction of its own, unless `transaction(…)` is used.
    public DSLContext sql() {
        return DSL.using(dataSource(), SQLDialect.POSTGRES);
    }
}
