package vn.dangvu.sample;

import vn.dangvu.sample.Published.MemberLevels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The levels of the members in one year: as many of each as wanted, at most the permitted share of
/// excellent ones in each grassroots organization.
final class MemberReview {

    interface Result {
        void of(int year, Person person, String result, boolean rated);
    }

    private final World world;
    private final Dice dice;
    private final MemberLevels wanted;
    private final Result result;
    private final int year;
    private final Map<Person, String> notRated = new HashMap<>();
    private final Map<Person, String> levels = new HashMap<>();

    MemberReview(World world, MemberLevels wanted, Result result) {
        this.world = world;
        this.dice = world.dice;
        this.wanted = wanted;
        this.result = result;
        this.year = wanted.year();
    }

    void run(List<Organization> living) {
        for (Person person : world.register.present) {
            String reason = reason(person);
            if (!reason.isEmpty()) {
                notRated.put(person, reason);
            }
        }
        excuse("ABSENT", wanted.absent());
        excuse("OTHER", wanted.other());
        int rated = world.register.present.size() - notRated.size();
        give(Ratings.NOT_FULFILLED, wanted.notFulfilled(rated));
        give(Ratings.FULFILLED, wanted.fulfilled(rated));
        honour(living, wanted.excellent(rated));
        for (Person person : inOrder(living)) {
            String reason = notRated.get(person);
            if (reason == null) {
                result.of(year, person, levels.getOrDefault(person, Ratings.GOOD), true);
            } else {
                result.of(year, person, reason, false);
            }
        }
    }

    private String reason(Person person) {
        if (person.admittedOn != null && person.admittedOn.isAfter(LocalDate.of(year, 6, 30))) {
            return Ratings.UNDER_SIX_MONTHS;
        }
        return person.exemptUntil != null ? "EXEMPT" : person.suspended ? "SUSPENDED" : "";
    }

    private void excuse(String reason, int count) {
        for (int number = 0; number < count; number++) {
            notRated.put(ordinary(), reason);
        }
    }

    private void give(String level, int count) {
        for (int number = 0; number < count; number++) {
            levels.put(ordinary(), level);
        }
    }

    private Person ordinary() {
        Person person = dice.pick(world.register.present);
        boolean taken = notRated.containsKey(person) || levels.containsKey(person);
        return taken || person.exemplary || !person.official ? ordinary() : person;
    }

    private void honour(List<Organization> living, int count) {
        Map<Organization, Integer> places = places(living, count);
        for (Map.Entry<Organization, Integer> entry : places.entrySet()) {
            var open = new ArrayList<Person>();
            for (Person person : membersOf(entry.getKey())) {
                if (person.exemplary && year <= Published.EXEMPLARY_TO) {
                    levels.put(person, Ratings.EXCELLENT);
                } else if (eligible(person)) {
                    open.add(person);
                }
            }
            int left =
                    entry.getValue()
                            - (int)
                                    membersOf(entry.getKey()).stream()
                                            .filter(person ->
                                                    Ratings.EXCELLENT.equals(levels.get(person)))
                                            .count();
            for (; left > 0; left--) {
                Person person = dice.pick(open, each -> each.excellentIn.isEmpty() ? 1 : 2.5);
                open.remove(person);
                levels.put(person, Ratings.EXCELLENT);
            }
        }
        levels.forEach((person, level) -> {
            if (level.equals(Ratings.EXCELLENT)) {
                person.excellentIn.add(year);
            }
        });
    }

    /// Nobody besides the exemplary ones is excellent a fifth year running until 2019.
    private boolean eligible(Person person) {
        return person.official
                && !notRated.containsKey(person)
                && !levels.containsKey(person)
                && !(year == Published.EXEMPLARY_TO && person.excellentForFourYearsBefore(year));
    }

    /// As many as the cap permits in each organization, less one here and there until the sum fits.
    private Map<Organization, Integer> places(List<Organization> living, int count) {
        Map<Organization, Integer> places = new LinkedHashMap<>();
        int sum = 0;
        for (Organization each : living) {
            long good =
                    membersOf(each).stream()
                            .filter(person -> !notRated.containsKey(person))
                            .filter(person -> !levels.containsKey(person))
                            .count();
            int most = (int) (good * wanted.cap() + 1e-9);
            places.put(each, most);
            sum += most;
        }
        if (sum < count) {
            throw new IllegalStateException(year + ": the cap permits only " + sum);
        }
        while (sum > count) {
            Organization each = dice.pick(living, one -> one.count());
            int now = places.getOrDefault(each, 0);
            if (now > 1) {
                places.put(each, now - 1);
                sum--;
            }
        }
        return places;
    }

    private static List<Person> membersOf(Organization grassroots) {
        return grassroots.kind.equals(Organization.COMMITTEE)
                ? grassroots.cells.stream().flatMap(cell -> cell.members.stream()).toList()
                : List.copyOf(grassroots.members);
    }

    private static List<Person> inOrder(List<Organization> living) {
        return living.stream().flatMap(each -> membersOf(each).stream()).toList();
    }
}
