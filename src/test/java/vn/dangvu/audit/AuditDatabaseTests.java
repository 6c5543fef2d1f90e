package vn.dangvu.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.using;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dangvu.audit.Finding.Kind;
import vn.dangvu.testing.FreshDatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The chain as PostgreSQL makes it: over the real tables, as the program's own role and, where
/// somebody tampers, as their owner.
class AuditDatabaseTests {

    private static final String NASTY = "Đảng\t\n\"\\'{}[];--\u0001\u00a0\u200d😀ệ\uFFFF%s";

    /// Other tables point at the entries, and may not be truncated with them.
    private static final String NOTHING_LEFT =
            "delete from audit.link; delete from audit.entry; delete from audit.checkpoint;"
                    + " alter table audit.entry alter column id restart";

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    private final DSLContext sql = DATABASE.sql();
    private final AuditChainStore chain = new AuditChainStore(sql);

    @BeforeEach
    void beginAnew() {
        asOwner(NOTHING_LEFT);
    }

    @Test
    void theDatabaseAndTheClassHashTheSame() {
        var random = new Random(4);
        for (int count = 0; count < 300; count++) {
            add(sql, random);
        }

        var told = verify();

        assertThat(told.findings()).isEmpty();
        assertThat(told.entries()).isEqualTo(300);
    }

    @Test
    void nullIsNoEmptyText() {
        sql.execute("insert into audit.entry (at, actor, act) values (now(), 'x', 'EXPORTED')");
        sql.execute(
                "insert into audit.entry (at, actor, act, detail) values (now(), 'x', 'EXPORTED',"
                        + " '')");
        assertThat(verify().findings()).isEmpty();

        asOwner("update audit.entry set detail = '' where detail is null");

        assertThat(verify().findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.CHANGED, 1L));
    }

    @Test
    void anActThatIsUndoneLeavesNoEntryAndNoGap() {
        add(sql, new Random(1));
        assertThatThrownBy(() ->
                        sql.transaction(inner -> {
                            add(using(inner), new Random(2));
                            throw new IllegalStateException("undone");
                        }))
                .isInstanceOf(IllegalStateException.class);
        add(sql, new Random(3));

        assertThat(verify().to()).isEqualTo(2);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void eightThreadsMakeOneChain() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 8; thread++) {
                var random = new Random(thread);
                running.add(threads.submit(() -> write(random)));
            }
            for (var each : running) {
                each.get();
            }
        }

        assertThat(sql.fetchValue("select count(*) from audit.link")).isEqualTo(480L);
        assertThat(verify().to()).isEqualTo(480);
        assertThat(verify().findings()).isEmpty();
    }

    private void write(Random random) {
        for (int count = 0; count < 30; count++) {
            sql.transaction(inner -> {
                add(using(inner), random);
                add(using(inner), random);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set act = 'EXPORTED'",
                "delete from audit.entry",
                "truncate audit.entry cascade",
                "update audit.link set hash = prev",
                "delete from audit.link",
                "insert into audit.link select 99, id, sha256(''), sha256('') from audit.entry",
                "update audit.checkpoint set seq = 1",
                "delete from audit.checkpoint",
                "alter table audit.entry disable trigger all",
                "select setval('audit.entry_id_seq', 1)",
                "drop function audit.chain() cascade"
            })
    void theProgramsRoleMayChangeNothing(String statement) {
        add(sql, new Random(5));

        assertThatThrownBy(() -> sql.execute(statement))
                .isInstanceOfSatisfying(
                        DataAccessException.class,
                        refused -> assertThat(refused.sqlState()).isEqualTo("42501"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHANGED 4: update audit.entry set actor = 'nobody' where id = 4",
                "CHANGED 4: update audit.link set hash = sha256('x') where seq = 4",
                "REMOVED 4: alter table audit.link drop constraint link_entry_id_fkey;"
                        + " delete from audit.entry where id = 4",
                "REMOVED 4: delete from audit.link where seq = 4; delete from audit.entry where id"
                        + " = 4",
                "INSERTED null: insert into audit.entry (at, actor, act) values (now(), 'x',"
                        + " 'EXPORTED')",
                "REORDERED 4: update audit.link set seq = 1000 where seq = 4; update audit.link set"
                        + " seq = 4 where seq = 8; update audit.link set seq = 8 where seq = 1000"
            })
    void whatTheOwnerTampersWithIsNamed(String tampering) {
        var random = new Random(6);
        for (int count = 0; count < 12; count++) {
            add(sql, random);
        }
        assertThat(verify().findings()).isEmpty();
        var expected = tampering.substring(0, tampering.indexOf(':')).split(" ");

        asOwner(tampering.substring(tampering.indexOf(':') + 1));

        assertThat(verify().findings())
                .extracting(finding -> finding.kind() + " " + finding.seq())
                .contains(expected[0] + " " + expected[1]);
        restore();
    }

    @Test
    void anExportTellsTheSameOnAnotherMachine(@TempDir Path folder) throws Exception {
        var random = new Random(7);
        for (int count = 0; count < 50; count++) {
            add(sql, random);
        }
        asOwner("update audit.entry set actor = 'nobody' where id = 40");
        Path file = folder.resolve("audit.jsonl");
        try (var out = Files.newOutputStream(file)) {
            var json = new ChainJson(out);
            json.head(Instant.EPOCH, Chains.KEY.getPublic().getEncoded());
            chain.each(0, json::line);
            json.end(Chains.signer(Chains.KEY));
        }

        var there = AuditChain.verify(file, null);

        assertThat(there).isEqualTo(verify());
        assertThat(there.findings())
                .extracting(Finding::kind, Finding::seq)
                .containsExactly(tuple(Kind.CHANGED, 40L));
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 5));
        assertThat(AuditChain.verify(file, null).findings())
                .extracting(Finding::kind)
                .containsExactly(Kind.CHANGED, Kind.NO_END);
    }

    private Verification verify() {
        return Verifier.verify(
                line -> chain.each(0, line),
                Verifier.Start.WHOLE,
                List.of(),
                Chains.KEY.getPublic().getEncoded());
    }

    private static void add(DSLContext sql, Random random) {
        var deed =
                Deed.of(Act.values()[random.nextInt(Act.values().length)])
                        .at(random.nextBoolean() ? random.nextInt() : null)
                        .about(random.nextBoolean() ? random.nextLong() : null)
                        .changing(
                                random.nextBoolean() ? Map.of("a", nasty(random)) : Map.of(),
                                random.nextBoolean() ? Map.of("a", nasty(random)) : Map.of())
                        .saying(random.nextInt(3) == 0 ? null : nasty(random));
        var at =
                Instant.ofEpochSecond(
                        random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
        String address = random.nextBoolean() ? "" : nasty(random);
        new AuditStore(sql)
                .add(
                        at,
                        nasty(random),
                        random.nextBoolean() ? null : nasty(random),
                        address,
                        random.nextBoolean() ? deed.on("plan", nasty(random)) : deed);
    }

    /// Any sixteen bits, halves of pairs and NUL among them.
    private static String nasty(Random random) {
        var text = new StringBuilder(NASTY);
        for (int count = random.nextInt(6); count > 0; count--) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.append(random.nextInt(4) == 0 ? "\0" : "").toString();
    }

    /// With the triggers off, as who owns the tables can.
    private static void asOwner(String statements) {
        DATABASE.build(
                "alter table audit.entry disable trigger user; alter table audit.link disable"
                        + " trigger user; alter table audit.checkpoint disable trigger user; "
                        + statements
                        + "; alter table audit.entry enable trigger user;"
                        + " alter table audit.link enable trigger user;"
                        + " alter table audit.checkpoint enable trigger user");
    }

    private static void restore() {
        asOwner(NOTHING_LEFT);
        DATABASE.build(
                "alter table audit.link drop constraint if exists link_entry_id_fkey; alter table"
                        + " audit.link add foreign key (entry_id) references audit.entry");
    }
}
