package vn.dangvu.sample;

import vn.dangvu.sample.Published.Admitted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Admissions and transfers in.
final class Entries {

    private static final int PROBATIONARY_TRANSFERS = 2;
    private static final LocalDate ADULT_CLASS_OF_2021 = LocalDate.of(2021, 1, 1);

    private final World world;
    private final Dice dice;
    private final List<Admitted> published = new ArrayList<>();
    private final List<Boolean> publishedYoung = new ArrayList<>();

    Entries(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    void plan(YearPlan plan) {
        List<LocalDate> days = AdmissionDays.of(dice, plan);
        if (plan.year() == 2021) {
            deal();
        }
        for (LocalDate day : days) {
            world.on(day, () -> admit(day));
        }
        for (int number = 0; number < plan.transferredIn(); number++) {
            boolean official = number >= PROBATIONARY_TRANSFERS || plan.year() == 2021;
            LocalDate day =
                    official
                            ? dice.workday(plan.first(), plan.last())
                            : dice.workday(
                                    LocalDate.of(plan.year(), 7, 10),
                                    LocalDate.of(plan.year(), 11, 20));
            world.on(day, () -> receive(day, official));
        }
    }

    /// The 52 published admissions in the order of chance.
    private void deal() {
        record Card(Admitted group, boolean young) {}
        var cards = new ArrayList<Card>();
        for (Admitted group : Published.FIRST_HALF_2021) {
            for (int number = 0; number < group.persons(); number++) {
                cards.add(new Card(group, number < group.young()));
            }
        }
        dice.shuffle(cards);
        for (Card card : cards) {
            published.add(card.group());
            publishedYoung.add(card.young());
        }
    }

    private void admit(LocalDate day) {
        if (day.isBefore(ADULT_CLASS_OF_2021)) {
            boolean student = dice.chance(0.04);
            int age = student ? dice.between(19, 22) : dice.around(22, 46);
            admit(day, student, age, student ? "NONE" : Education.ofNewcomers(dice, age));
        } else {
            Admitted group = published.removeLast();
            boolean young = publishedYoung.removeLast();
            int age =
                    group.student()
                            ? dice.between(19, 21)
                            : young ? dice.between(24, 30) : dice.around(31, 47);
            admit(day, group.student(), age, group.professional());
        }
    }

    private void admit(LocalDate day, boolean student, int age, String professional) {
        Person person = world.people.newcomer(day, age);
        Organization cell =
                world.cellWithRoom(
                        day, place -> student ? place.ofStudents() : canTakeProbationer(place));
        world.people.enlist(
                person,
                professional,
                student ? "NONE" : Education.theoryOfNewcomers(dice),
                student ? "STUDENT" : Education.occupation(dice, cell.unitType));
        person.admittedOn = day;
        person.dueOn = day.plusYears(1);
        LocalDate decided = day.minusDays(dice.between(6, 24));
        world.register.byCommittee(world.register.enter(person, "ADMISSION", day, cell), decided);
    }

    /// The smallest cells take one probationer at most.
    private static boolean canTakeProbationer(Organization cell) {
        return !cell.ofStudents()
                && cell.officials() >= 5
                && (cell.size > 8 || cell.officials() == cell.members.size());
    }

    private void receive(LocalDate day, boolean official) {
        int age = official ? dice.around(26, 54) : dice.between(24, 36);
        Person person = world.people.seasoned(day, age);
        Organization cell =
                world.cellWithRoom(day, place -> !place.ofStudents() && place.officials() >= 5);
        world.people.enlist(
                person,
                Education.ofStaff(dice, age),
                Education.theoryOfStaff(dice, age),
                Education.occupation(dice, cell.unitType));
        papers(person, day, official);
        Fact fact = world.register.enter(person, "TRANSFER_IN", day, cell);
        world.register
                .bySlip(fact, day.minusDays(dice.between(2, 20)))
                .as(official)
                .crossing(Places.crossing(dice));
    }

    /// A probationer from elsewhere was admitted early in the same year, and is recognized by us.
    private void papers(Person person, LocalDate day, boolean official) {
        world.people.fromElsewhere(person);
        person.official = official;
        person.carded = official;
        if (official) {
            LocalDate grown = person.born.plusYears(20);
            person.joinedOn = dice.day(grown, day.minusMonths(26));
            person.officialOn = person.joinedOn.plusYears(1);
        } else {
            LocalDate joined =
                    dice.workday(
                            LocalDate.of(day.getYear(), 1, 8), LocalDate.of(day.getYear(), 4, 20));
            person.joinedOn = joined;
            person.dueOn = joined.plusYears(1);
        }
    }
}
