package vn.dangvu.sample;

import vn.dangvu.sample.Person.Profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The four classes of 2020 with their 233 certificates (article 4). Those who were admitted in the
/// first half of 2021 learned in the first three; of the others, cells follow most until today.
final class Classes {

    /// @param certificates how many passed
    private record Held(String code, LocalDate begins, LocalDate ends, int certificates) {}

    private static final List<Held> OF_2020 =
            List.of(
                    held(1, "2020-05-11", "2020-05-15", 58),
                    held(2, "2020-06-22", "2020-06-26", 60),
                    held(3, "2020-09-14", "2020-09-18", 57),
                    held(4, "2020-11-16", "2020-11-20", 58));

    private static final List<String> GRADES = List.of("GOOD", "GOOD", "FAIR", "FAIR", "EXCELLENT");

    private final World world;
    private final Bodies bodies;
    private final Aspirants aspirants;
    private final Dice dice;
    private final People strangers;

    /// Who sits in which class, in the order of the lists.
    private final Map<Held, List<String>> lists = new LinkedHashMap<>();

    Classes(World world, Bodies bodies, Aspirants aspirants) {
        this.world = world;
        this.bodies = bodies;
        this.aspirants = aspirants;
        this.dice = bodies.dice();
        this.strangers = world.people.apart(dice);
    }

    private static Held held(int number, String begins, String ends, int certificates) {
        return new Held(
                "NT-2020-0" + number, LocalDate.parse(begins), LocalDate.parse(ends), certificates);
    }

    /// Sends whoever will be admitted in 2021 to a class.
    ///
    /// @return its last day
    LocalDate send(Person person) {
        var course = OF_2020.get(dice.below(3));
        lists.computeIfAbsent(course, _ -> new ArrayList<>()).add(aspirants.code(person));
        return course.ends();
    }

    /// Fills the classes and writes their rows.
    void hold() {
        for (Held course : OF_2020) {
            var list = lists.computeIfAbsent(course, _ -> new ArrayList<>());
            while (list.size() < course.certificates()) {
                list.add(stranger(course));
            }
            aspirants.courses.add(row(course));
            for (int place = 0; place < list.size(); place++) {
                aspirants.participants.add(participant(course, list.get(place), place + 1));
            }
        }
    }

    /// Somebody whom a cell noted before the class.
    private String stranger(Held course) {
        var noted = dice.workday(course.begins().minusDays(300), course.begins().minusDays(60));
        int age = dice.around(22, 44);
        var person = strangers.newcomer(noted, age);
        var cell = cell(noted);
        person.profiles.add(
                new Profile(
                        LocalDate.MIN,
                        Education.ofNewcomers(dice, age),
                        "ELEMENTARY",
                        Education.occupation(dice, cell.unitType),
                        null));
        var voters = bodies.standings().voters(cell, noted);
        var row = aspirants.noted(person, cell, noted, voters.get(dice.below(voters.size())));
        if (dice.chance(0.08)) {
            row.put(
                    "dropped_on",
                    dice.workday(LocalDate.of(2021, 1, 5), LocalDate.of(2021, 6, 25)));
            row.put("dropped_reason", "Chuyển công tác");
        }
        return aspirants.code(person);
    }

    private Organization cell(LocalDate day) {
        var cell = dice.pick(world.cells);
        return cell.exists(day)
                        && cell.lastDay == null
                        && bodies.standings().voters(cell, day).size() > 2
                ? cell
                : cell(day);
    }

    private static Map<String, Object> row(Held course) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", course.code());
        row.put("kind", "AWARENESS");
        row.put("organization_code", Organizations.ROOT);
        row.put(
                "name",
                "Lớp bồi dưỡng nhận thức về Đảng khóa %s năm 2020"
                        .formatted(course.code().substring(8)));
        row.put("begins_on", course.begins());
        row.put("ends_on", course.ends());
        row.put("place", Aspirants.SCHOOL);
        row.put("decision_issuer", Register.COMMITTEE);
        row.put("recorded_on", course.begins().minusDays(3));
        return row;
    }

    private Map<String, Object> participant(Held course, String code, int place) {
        var row = new LinkedHashMap<String, Object>();
        row.put("course_code", course.code());
        row.put("person_code", code);
        row.put("outcome", "PASSED");
        row.put("grade", dice.pick(GRADES));
        row.put("number", "%03d/%s".formatted(place, course.code()));
        row.put("issued_on", course.ends().plusDays(5));
        row.put("recorded_on", course.ends().plusDays(6));
        return row;
    }
}
