package vn.dangvu.figures;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.figures.NaiveRegister.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/// Two made-up trees whose parts change places and whose cells come and go.
final class RandomTrees {

    final List<Integer> roots = new ArrayList<>();
    final List<Integer> cells = new ArrayList<>();
    final List<Integer> organizations = new ArrayList<>();

    private final NaiveRegister register;
    private final Random random;
    private final List<Integer> numbers = new ArrayList<>();
    private final Map<Integer, String> kinds = new TreeMap<>();

    /// Tells the naive register; [#store] tells the database.
    RandomTrees(NaiveRegister register, Random random, int firstNumber) {
        this.register = register;
        this.random = random;
        for (int i = 0; i < 60; i++) {
            numbers.add(firstNumber + i);
        }
        Collections.shuffle(numbers, random);
        plant();
    }

    private void plant() {
        roots.addAll(plant(2, List.of(), "UPPER_GRASSROOTS"));
        List<Integer> committees = plant(5, roots, "GRASSROOTS_PARTY_COMMITTEE");
        List<Integer> parts = plant(4, committees, "SUB_COMMITTEE");
        var above = new ArrayList<>(committees);
        above.addAll(parts);
        cells.addAll(plant(11, above, "CELL"));
        cells.addAll(plant(4, roots, "GRASSROOTS_CELL"));
        absorb(parts, RandomHistory.FIRST.plusDays(300L + random.nextInt(200)));
        absorb(parts, RandomHistory.FIRST.plusDays(500L + random.nextInt(400)));
        absorb(committees, RandomHistory.FIRST.plusDays(400L + random.nextInt(500)));
        cells.forEach(this::inherit);
    }

    private List<Integer> plant(int count, List<Integer> parents, String kind) {
        var planted = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int number = numbers.removeLast();
            planted.add(number);
            organizations.add(number);
            kinds.put(number, kind);
            register.versions.put(number, life(number, parents, kind.endsWith("CELL")));
        }
        return planted;
    }

    /// Cells may come late and end early; everything below a root may change its superior.
    private List<Version> life(int number, List<Integer> parents, boolean cell) {
        var versions = new ArrayList<Version>();
        LocalDate since =
                cell && random.nextInt(4) == 0 ? anyDay() : RandomHistory.FIRST.minusYears(2);
        LocalDate end =
                cell && random.nextInt(3) == 0
                        ? later(since).plusDays(200L + random.nextInt(600))
                        : null;
        int changes = parents.isEmpty() ? 0 : random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            LocalDate until =
                    since.isBefore(RandomHistory.FIRST)
                            ? anyDay()
                            : since.plusDays(1L + random.nextInt(300));
            if (end == null || until.isBefore(end)) {
                versions.add(new Version(number, since, until, any(parents)));
                since = until;
            }
        }
        versions.add(new Version(number, since, end, parents.isEmpty() ? null : any(parents)));
        return versions;
    }

    /// One of `peers` ends on the day; another goes on for it and takes over what stands below.
    private void absorb(List<Integer> peers, LocalDate on) {
        var alive = new ArrayList<>(peers);
        alive.removeIf(peer -> !register.alive(peer, on));
        Collections.shuffle(alive, random);
        int gone = alive.getFirst();
        int heir = alive.getLast();
        register.heirs.put(gone, heir);
        for (int number : organizations) {
            register.versions.compute(
                    number, (_, versions) -> without(gone, heir, on, number, versions));
        }
    }

    private static LocalDate later(LocalDate day) {
        return day.isBefore(RandomHistory.FIRST) ? RandomHistory.FIRST : day;
    }

    private static List<Version> without(
            int gone, int heir, LocalDate on, int number, @Nullable List<Version> before) {
        var after = new ArrayList<Version>();
        for (Version version : before == null ? List.<Version>of() : before) {
            boolean touched =
                    number == gone || Objects.equals(version.parent(), Integer.valueOf(gone));
            boolean later = version.until() == null || version.until().isAfter(on);
            if (!touched || !later) {
                after.add(version);
                continue;
            }
            if (version.since().isBefore(on)) {
                after.add(new Version(number, version.since(), on, version.parent()));
            }
            if (number != gone) {
                LocalDate since = version.since().isBefore(on) ? on : version.since();
                after.add(new Version(number, since, version.until(), heir));
            }
        }
        return after;
    }

    /// Most cells that end leave their members to another one.
    private void inherit(int cell) {
        var end = register.versions.getOrDefault(cell, List.of()).getLast().until();
        if (end != null && random.nextInt(3) > 0) {
            register.heirs.put(
                    cell, any(cells.stream().filter(other -> register.alive(other, end)).toList()));
        }
    }

    void store(DSLContext sql) {
        sql.transaction(work -> {
            for (int organization : organizations) {
                work.dsl()
                        .execute(
                                "insert into organizations.organization (id, created_by) values (?,"
                                        + " 'test')",
                                organization);
            }
            for (int organization : organizations) {
                for (Version version : register.versions.getOrDefault(organization, List.of())) {
                    insert(work.dsl(), version);
                }
            }
            register.heirs.forEach((gone, heir) -> inherited(work.dsl(), gone, heir));
        });
    }

    private void insert(DSLContext work, Version version) {
        String name =
                kinds.get(version.organization())
                        + " "
                        + version.organization()
                        + " "
                        + version.since();
        work.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_by)
                values (?, daterange(cast(? as date), cast(? as date)), ?, ?, ?, ?, cast(? as integer), 'test')\
                """,
                version.organization(),
                version.since(),
                version.until(),
                name,
                name,
                "C" + version.organization(),
                kinds.get(version.organization()),
                version.parent());
    }

    private void inherited(DSLContext work, int gone, int heir) {
        work.execute(
                """
                with made as (
                    insert into organizations.change (effective_on, title, recorded_by)
                    values (?, 'test', 'test') returning id
                )
                insert into organizations.heir (change_id, predecessor_id, heir_id) select id, ?, ? from made\
                """,
                register.versions.getOrDefault(gone, List.of()).getLast().until(),
                gone,
                heir);
    }

    private LocalDate anyDay() {
        return RandomHistory.FIRST.plusDays(random.nextInt(RandomHistory.DAYS));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
