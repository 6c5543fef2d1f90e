import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Makes the typed tables from the migrations: an embedded PostgreSQL, Flyway, then jOOQ.
///
/// The migrations are the one truth, so the result is not committed. Nothing happens while they are
/// unchanged (a stamp keeps their hash).
public class Codegen {
    static final List<String> SCHEMAS =
            List.of(
                    "organizations",
                    "organizations_api",
                    "members",
                    "members_api",
                    "reviews",
                    "reviews_api",
                    "reorganizations",
                    "committees",
                    "committees_api",
                    "fees",
                    "fees_api",
                    "reorganizations_api",
                    "access",
                    "access_api",
                    "audit",
                    "confirmations",
                    "exchange",
                    "papers",
                    "reports",
                    "privacy",
                    "cases",
                    "candidates",
                    "courses",
                    "transfers",
                    "radar",
                    "years");

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Path stamp = out.resolve(".stamp");
        String hash = hash(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        try (var postgres =
                EmbeddedPostgres.builder().setServerConfig("max_connections", "20").start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("runner", "postgres"))
                    .load()
                    .migrate();
            GenerationTool.generate(
                    configuration(postgres.getJdbcUrl("postgres", "postgres"), out));
        }
        Files.writeString(stamp, hash);
    }

    private static Configuration configuration(String url, Path out) {
        var range =
                new ForcedType()
                        .withUserType("org.jooq.postgres.extensions.types.LocalDateRange")
                        .withBinding("org.jooq.postgres.extensions.bindings.LocalDateRangeBinding")
                        .withIncludeTypes("daterange");
        var database =
                new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withSchemata(
                                SCHEMAS.stream()
                                        .map(name -> new SchemaMappingType().withInputSchema(name))
                                        .toList())
                        .withIncludeRoutines(false)
                        .withForcedTypes(range);
        return new Configuration()
                .withJdbc(
                        new Jdbc()
                                .withDriver("org.postgresql.Driver")
                                .withUrl(url)
                                .withUser("postgres"))
                .withGenerator(
                        new Generator()
                                .withDatabase(database)
                                .withGenerate(
                                        new Generate()
                                                .withRecords(true)
                                                .withDaos(false)
                                                .withGeneratedAnnotation(false)
                                                // jOOQ takes temporal keys for ordinary ones: its
                                                // paths would give wrong rows.
                                                .withImplicitJoinPathsToOne(false)
                                                .withImplicitJoinPathsToMany(false))
                                .withTarget(
                                        new Target()
                                                .withPackageName("vn.dangvu.schema")
                                                .withDirectory(out.toString())));
    }

    private static String hash(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(Path.of("src/build/Codegen.java")));
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes("UTF-8"));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
