package vn.dangvu.access.proof;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A province made up at random: branches, committees, cells, and members to whom things happen
/// over ten years. What the register then holds of it is written straight into its tables.
///
/// Everything lies before the first regulation we hold, so that no rule on numbers is in the way.
final class World {

    static final LocalDate FIRST = LocalDate.of(2000, 2, 1);
    static final LocalDate TODAY = LocalDate.of(2011, 6, 1);

    private static final int DAYS = 4_000;
    private static final int GAP = 64;
    private static final int MEMBERS = 24;

    record Place(int id, String code, OrganizationKind kind, @Nullable Integer parent) {

        boolean cell() {
            return kind == OrganizationKind.CELL || kind == OrganizationKind.GRASSROOTS_CELL;
        }
    }

    record Person(long id, String code, String given) {}

    final int number;
    final Random random;
    final Tokens tokens;
    final List<Place> places = new ArrayList<>();
    final List<Person> members = new ArrayList<>();
    private final DSLContext sql;
    private int codes;

    World(int number, long seed, DSLContext sql, Tokens tokens) {
        this.number = number;
        this.random = new Random(seed);
        this.sql = sql;
        this.tokens = tokens;
    }

    int top() {
        return places.getFirst().id();
    }

    String nextCode() {
        return Tokens.organizationCode(number, ++codes);
    }

    void settle() {
        var top = add(OrganizationKind.PROVINCIAL_COMMITTEE, null);
        for (int branch = 0; branch < 2 + random.nextInt(2); branch++) {
            var upper = add(OrganizationKind.UPPER_GRASSROOTS, top);
            for (int at = 0; at < 1 + random.nextInt(3); at++) {
                var committee = add(OrganizationKind.GRASSROOTS_PARTY_COMMITTEE, upper);
                for (int cell = 0; cell < 1 + random.nextInt(3); cell++) {
                    var below = add(OrganizationKind.CELL, committee);
                    if (random.nextInt(4) == 0) {
                        add(OrganizationKind.PARTY_GROUP, below);
                    }
                }
            }
            if (random.nextBoolean()) {
                add(OrganizationKind.GRASSROOTS_CELL, upper);
            }
        }
        sql.transaction(work -> places.forEach(place -> insert(work.dsl(), place)));
        var cells = places.stream().filter(Place::cell).toList();
        for (int at = 0; at < MEMBERS; at++) {
            live(person(at), cells, at);
        }
        new WorldFacts(sql, random).add(this, cells);
    }

    private Place add(OrganizationKind kind, @Nullable Place parent) {
        int id = (number + 1) * 100_000 + GAP * places.size();
        var place = new Place(id, nextCode(), kind, parent == null ? null : parent.id());
        places.add(place);
        return place;
    }

    private static void insert(DSLContext work, Place place) {
        work.execute(
                "insert into organizations.organization (id, created_by) values (?, 'test')",
                place.id());
        work.execute(
                """
                insert into organizations.version (organization_id, valid, official_name, short_name, code, kind, parent_id, recorded_at, recorded_by)
                values (?, daterange('2000-01-01', null), ?, ?, ?, ?, cast(? as integer), date '2000-01-01', 'test')\
                """,
                place.id(),
                "Tổ chức đảng " + place.code(),
                "Nơi " + place.code(),
                place.code(),
                place.kind().name(),
                place.parent());
    }

    private Person person(int at) {
        String code = Tokens.memberCode(number, at);
        String given = Tokens.given(number, at);
        String hometown = Tokens.hometown(number, at);
        String name = "Lò Văn " + given;
        int named =
                one(
                                """
                                insert into members.name (full_name, given, middle, family) values (?, ?, 'Văn', 'Lò') returning id\
                                """,
                                name,
                                given)
                        .intValue();
        long id =
                one(
                        "insert into members.member (code, recorded_by) values (?, 'test')"
                                + " returning id",
                        code);
        sql.execute(
                """
                insert into members.profile (member_id, effective_on, name_id, sex, born_on, ethnicity, hometown, recorded_at, recorded_by)
                values (?, date '1900-01-01', ?, ?, date '1960-01-01', '01', ?, date '2000-01-01', 'test')\
                """,
                id,
                named,
                random.nextBoolean() ? "MALE" : "FEMALE",
                hometown);
        tokens.tellsOf(id, code, given, hometown);
        var person = new Person(id, code, given);
        members.add(person);
        return person;
    }

    private void live(Person member, List<Place> cells, int at) {
        int in = any(cells).id();
        var day = FIRST.plusDays(at % 3 == 0 ? random.nextInt(DAYS) : 0);
        fact(member, "OPENING_BALANCE", day, null, in);
        for (int step = 0; step < random.nextInt(6); step++) {
            day = day.plusDays(random.nextInt(5) == 0 ? 0 : random.nextInt(1_200));
            if (day.isAfter(FIRST.plusDays(DAYS))) {
                return;
            }
            int goal = any(cells).id();
            switch (random.nextInt(12)) {
                case 0 -> {
                    fact(member, "DEATH", day, in, null);
                    return;
                }
                case 1 -> {
                    fact(member, "TRANSFER_OUT", day, in, null);
                    return;
                }
                case 2, 3, 4 -> fact(member, "CARD_REISSUE", day, in, in);
                default -> {
                    if (goal != in) {
                        fact(member, "INTERNAL_TRANSFER", day, in, goal);
                        in = goal;
                    }
                }
            }
        }
    }

    private void fact(
            Person member,
            String kind,
            LocalDate on,
            @Nullable Integer from,
            @Nullable Integer to) {
        sql.execute(
                """
                insert into members.movement (member_id, kind, effective_on, from_cell, to_cell, standing, recorded_at, recorded_by)
                values (?, cast(? as members.movement_kind), ?, cast(? as integer), cast(? as integer),
                        case when ? = 'OPENING_BALANCE' then 'OFFICIAL'::members.standing end, ?, 'test')\
                """,
                member.id(),
                kind,
                on,
                from,
                to,
                kind,
                on);
    }

    private Long one(String query, Object... values) {
        return sql.fetchSingle(query, values).get(0, Long.class);
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
