package vn.dangvu.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/// From admission to card: recognition when the twelve months are over (ADM-14, ADM-15), a card
/// with the next batch after the decision.
final class Probation {

    private static final List<MonthDay> BATCHES =
            List.of(MonthDay.of(2, 3), MonthDay.of(5, 19), MonthDay.of(9, 2), MonthDay.of(11, 7));

    private final World world;
    private final Dice dice;

    Probation(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /// @return how many of the dropped transfer out
    int plan(YearPlan plan) {
        var due = new ArrayList<Person>();
        for (Person person : world.register.present) {
            if (person.dueOn != null && person.dueOn.getYear() == plan.year()) {
                due.add(person);
            }
        }
        List<Person> dropped = choose(due, plan);
        for (int number = 0; number < dropped.size(); number++) {
            drop(dropped.get(number), plan, number < plan.droppedStruckOff());
        }
        for (Person person : due) {
            if (person.dueOn != null
                    && !dropped.contains(person)
                    && !person.dueOn.isAfter(plan.last())) {
                LocalDate day = person.dueOn;
                world.on(day, () -> recognize(person, day));
            }
        }
        for (MonthDay batch : BATCHES) {
            LocalDate day = batch.atYear(plan.year());
            if (!day.isAfter(plan.last())) {
                world.on(day, () -> issueCards(day));
            }
        }
        return dropped.size() - plan.droppedStruckOff();
    }

    /// No one admitted again, and none of those who would be recognized too late for the cards of
    /// the year: who gets a card in which year then follows from the days of admission alone.
    private List<Person> choose(List<Person> due, YearPlan plan) {
        LocalDate first = LocalDate.of(plan.year(), 3, 1);
        LocalDate last =
                plan.year() == 2021 ? LocalDate.of(2021, 6, 1) : LocalDate.of(plan.year(), 10, 20);
        var suitable = new ArrayList<Person>();
        for (Person person : due) {
            if (person.dueOn != null
                    && !person.carded
                    && !person.dueOn.isBefore(first)
                    && !person.dueOn.isAfter(last)
                    && person.where().grassroots().count() > 34
                    && person.where().members.size() > 6
                    && person.where().lastDay == null) {
                suitable.add(person);
            }
        }
        dice.shuffle(suitable);
        return List.copyOf(suitable.subList(0, plan.dropped()));
    }

    private void drop(Person person, YearPlan plan, boolean struckOff) {
        LocalDate due = person.dueOn == null ? plan.last() : person.dueOn;
        LocalDate day =
                struckOff
                        ? due.plusDays(dice.between(18, 30))
                        : dice.workday(LocalDate.of(plan.year(), 1, 12), due.minusDays(10));
        world.on(
                day,
                () -> {
                    Fact fact =
                            world.register.leave(
                                    person, struckOff ? "STRIKE_OFF" : "TRANSFER_OUT", day);
                    if (struckOff) {
                        world.register
                                .byCommittee(fact, day.minusDays(dice.between(1, 6)))
                                .because("Đảng viên dự bị không đủ tư cách sau 12 tháng");
                    } else {
                        world.register
                                .bySlip(fact, day.minusDays(dice.between(1, 8)))
                                .crossing(Places.crossing(dice))
                                .because("Chuyển công tác");
                    }
                });
    }

    private void recognize(Person person, LocalDate day) {
        person.official = true;
        person.dueOn = null;
        Fact fact = world.register.happen(person, "RECOGNITION", day);
        world.register.byCommittee(fact, day.plusDays(dice.between(4, 10)));
    }

    /// The decision on recognition takes up to two weeks, so the last fortnight waits.
    private void issueCards(LocalDate day) {
        LocalDate decided = day.minusDays(dice.between(3, 6));
        Decision decision = world.decisions.take(Decisions.COMMITTEE, decided);
        for (Person person : List.copyOf(world.register.present)) {
            LocalDate since = officialSince(person);
            if (person.official && !person.carded && !since.isAfter(day.minusDays(14))) {
                person.carded = true;
                Fact fact = world.register.happen(person, "CARD_ISSUE", day);
                fact.decided(decision, Register.COMMITTEE);
                fact.cardNumber = person.cardNumber;
            }
        }
    }

    private static LocalDate officialSince(Person person) {
        if (person.officialOn != null) {
            return person.officialOn;
        }
        LocalDate admitted = person.admittedOn != null ? person.admittedOn : person.joinedOn;
        return admitted == null ? LocalDate.MAX : admitted.plusYears(1);
    }
}
