package vn.dangvu.figures;

import org.jooq.DSLContext;

import vn.dangvu.figures.NaiveRegister.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
                cell && random.nextInt(5) == 0 ? since.plusDays(200L + random.nextInt(600)) : null;
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

    private LocalDate anyDay() {
        return RandomHistory.FIRST.plusDays(random.nextInt(RandomHistory.DAYS));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
