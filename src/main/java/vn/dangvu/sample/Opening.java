package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/// Those who are in the register when it begins.
final class Opening {

    private static final LocalDate DAY = YearPlan.BEGIN;

    private final World world;
    private final Dice dice;

    Opening(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    void fill() {
        List<LocalDate> admitted = AdmissionDays.of(dice, YearPlan.BEFORE);
        int officials = YearPlan.OPENING - admitted.size();
        for (int number = 0; number < officials; number++) {
            official(number == 0 ? namesake() : world.people.seasoned(DAY, age()));
        }
        for (LocalDate day : admitted) {
            probationer(day);
        }
        chooseExemplary();
    }

    /// The one whom everybody looks for first.
    private Person namesake() {
        return world.people.named("Nguyễn Văn Ân", true, LocalDate.of(1974, 8, 21));
    }

    private int age() {
        return dice.chance(0.3) ? dice.between(26, 54) : dice.around(25, 57);
    }

    private void official(Person person) {
        int age = person.age(DAY);
        int joinedAt = dice.around(20, Math.min(44, age));
        LocalDate joined = person.born.plusYears(joinedAt).plusDays(dice.between(10, 300));
        LocalDate latest = LocalDate.of(2013, 12, 19);
        joined = joined.isAfter(latest) ? latest.minusDays(dice.between(0, 500)) : joined;
        person.joinedOn = joined;
        person.officialOn = joined.plusYears(1);
        person.official = true;
        person.carded = person.officialOn.isBefore(LocalDate.of(2014, 10, 25));
        settle(person, Education.ofStaff(dice, age), Education.theoryOfStaff(dice, age));
        if (age > 48 && person.profile().professional().equals("DOCTORATE") && dice.chance(0.3)) {
            person.title = dice.chance(0.9) ? "ASSOCIATE_PROFESSOR" : "PROFESSOR";
        }
    }

    private void probationer(LocalDate admitted) {
        int age = dice.around(22, 46);
        Person person = world.people.newcomer(admitted, age);
        person.joinedOn = admitted;
        person.dueOn = admitted.plusYears(1);
        settle(person, Education.ofNewcomers(dice, age), Education.theoryOfNewcomers(dice));
    }

    private void settle(Person person, String professional, String theory) {
        Organization cell = world.cellWithRoom(DAY, place -> suits(person, place));
        world.people.enlist(
                person, professional, theory, Education.occupation(dice, cell.unitType));
        person.enteredAtOpening = cell;
        world.register.open(person, cell);
    }

    /// Cells of students begin with a few teachers; the smallest cells without probationers.
    private static boolean suits(Person person, Organization cell) {
        if (cell.ofStudents()) {
            return person.official && cell.members.size() < 6;
        }
        return person.official || cell.officials() > 5 && cell.size > 8;
    }

    /// They stay, and each is of another grassroots organization.
    private void chooseExemplary() {
        var agencies = new HashSet<Organization>();
        while (agencies.size() < Published.EXEMPLARY) {
            Person person = dice.pick(world.register.present);
            Organization agency = person.where().grassroots();
            if (person.free(DAY)
                    && person.age(DAY) < 46
                    && person.age(DAY) > 30
                    && agency.size > 45
                    && agencies.add(agency)) {
                person.exemplary = true;
            }
        }
    }
}
