package vn.dangvu.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.dangvu.testing.FreshDatabase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What the database derives of the facts is what the rules say of them, whatever happened.
class FollowingDatabaseTests {

    @RegisterExtension static final FreshDatabase DATABASE = new FreshDatabase();

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 400;

    @BeforeAll
    static void fill() {
        DATABASE.build(
                """
                insert into organizations.organization (id, created_by) select id, 't' from unnest(array[16, 32, 48, 64]) id;
                insert into members.member (code, recorded_by) values ('H1', 't'), ('H2', 't'), ('H3', 't')\
                """);
    }

    @Test
    void derivesTheSameAsTheRulesReplayOfRandomWays() {
        var random = new Random(20);
        for (int one = 0; one < 15; one++) {
            way(random, "QC-" + one);
        }
    }

    private void way(Random random, String code) {
        DATABASE.sql()
                .transaction(transaction -> {
                    var db = transaction.dsl();
                    db.fetch("select set_config('dangvu.sight', '{(,)}', true)");
                    var candidate = new CandidateStore(db).add(code, 16, "t", Instant.EPOCH);
                    var store = new FollowStore(db);
                    for (int step = 0; step < 25; step++) {
                        step(random, store, candidate);
                    }
                    var following = new Following(store.facts(candidate));
                    for (int day = 0; day <= DAYS; day += 13) {
                        var on = FIRST.plusDays(day);
                        assertThat(derived(db, candidate, on))
                                .as(code + " on " + on)
                                .isEqualTo(told(following.at(on)));
                    }
                });
    }

    /// Something new, a correction, or something taken back: kept where nothing stands against it.
    private static void step(Random random, FollowStore store, long candidate) {
        var setting = new FollowRules.Setting(FIRST.plusDays(DAYS), FIRST, true, true);
        var following = new Following(store.facts(candidate));
        var facts = following.facts();
        var entry = entry(random);
        int choice = facts.isEmpty() ? 0 : random.nextInt(4);
        var chosen = facts.isEmpty() ? null : facts.get(random.nextInt(facts.size()));
        if (choice < 2 || chosen == null) {
            if (following.objectionsTo(entry, null, setting).isEmpty()) {
                store.insert(candidate, entry, "t", Instant.now(), null);
            }
        } else if (choice == 2) {
            if (following.objectionsTo(entry, chosen, setting).isEmpty()) {
                store.insert(candidate, entry, "t", Instant.now(), chosen.id());
            }
        } else if (following.objectionsToAnnulling(chosen).isEmpty()) {
            store.supersede(chosen.id(), Instant.now());
        }
    }

    private static FollowEntry entry(Random random) {
        var kinds = new ArrayList<>(List.of(FollowKind.values()));
        // An admission ends it all; there are more of the others.
        kinds.addAll(List.of(FollowKind.NOTED, FollowKind.HELPER_ASSIGNED, FollowKind.MOVED));
        var kind = kinds.get(random.nextInt(kinds.size()));
        return new FollowEntry(
                kind,
                FIRST.plusDays(random.nextInt(DAYS)),
                kind.asksCell() ? 16 * (1 + random.nextInt(4)) : null,
                kind.asksHelper() ? 1L + random.nextInt(3) : null,
                kind == FollowKind.ADMITTED ? 1L : null,
                null,
                kind.asksWords() ? "việc" : null);
    }

    private static String told(FollowState state) {
        return state.followed()
                ? state.cell()
                        + " "
                        + state.since()
                        + " "
                        + state.notedOn()
                        + " "
                        + state.helpers().stream().sorted().toList()
                : "";
    }

    private static String derived(DSLContext db, long candidate, LocalDate day) {
        var row =
                db.fetchOptional(
                        """
                        select cell_id, since, noted_on from candidates.followed
                        where candidate_id = ? and since <= ? and until > ?\
                        """,
                        candidate,
                        day,
                        day);
        var helpers =
                db.fetch(
                                """
                                select helper_id from candidates.helped
                                where candidate_id = ? and since <= ? and until > ? order by 1\
                                """,
                                candidate,
                                day,
                                day)
                        .getValues(0, Long.class);
        return row.map(found ->
                        found.get(0, Integer.class)
                                + " "
                                + found.get(1, LocalDate.class)
                                + " "
                                + found.get(2, LocalDate.class)
                                + " "
                                + helpers)
                .orElse(helpers.isEmpty() ? "" : "helped by " + helpers);
    }
}
