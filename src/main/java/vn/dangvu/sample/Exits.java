package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Ways out of the register, and the two ways back.
final class Exits {

    private static final String HARDSHIP =
            "Hoàn cảnh gia đình khó khăn, tự nguyện xin ra khỏi Đảng";

    private final World world;
    private final Dice dice;

    /// Withdrew in 2016 for hardship; may be admitted again after 36 months (ADM-18).
    private @Nullable Person withdrawn;

    /// Struck off in 2017, by a decision that was annulled on complaint.
    private @Nullable Person wronged;

    Exits(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    void plan(YearPlan plan, int alreadyTransferredOut) {
        for (LocalDate day : days(plan, plan.transferredOut() - alreadyTransferredOut)) {
            world.on(day, () -> transferOut(day));
        }
        for (LocalDate day : days(plan, plan.withdrawn())) {
            world.on(day, () -> withdraw(day));
        }
        for (LocalDate day : days(plan, plan.struckOff() - plan.droppedStruckOff())) {
            world.on(day, () -> strikeOff(day));
        }
        for (LocalDate day : days(plan, plan.died())) {
            world.on(day, () -> die(day));
        }
        if (plan.year() == 2018) {
            LocalDate day = LocalDate.of(2018, 4, 16);
            world.on(day, () -> restore(day));
        } else if (plan.year() == 2020) {
            LocalDate day = LocalDate.of(2020, 5, 19);
            world.on(day, () -> readmit(day));
        }
    }

    private List<LocalDate> days(YearPlan plan, int count) {
        var days = new ArrayList<LocalDate>();
        for (int number = 0; number < count; number++) {
            days.add(dice.workday(plan.first(), plan.last()));
        }
        return days;
    }

    /// Those past working age go to the cell where they live, graduates go home, others change
    /// their place of work.
    private void transferOut(LocalDate day) {
        var done = new ArrayList<Person>();
        for (Person person : world.register.present) {
            if ((person.pastWorkingAge(day) || graduated(person, day))
                    && person.free(day)
                    && person.where().canSpare()) {
                done.add(person);
            }
        }
        boolean parting = !done.isEmpty() && dice.chance(0.75);
        Person person =
                parting
                        ? dice.pick(done)
                        : world.leaver(day, each -> !each.is("STUDENT") && each.age(day) < 54);
        boolean student = person.is("STUDENT");
        LocalDate decided = day.minusDays(dice.between(1, 8));
        world.register
                .bySlip(world.register.leave(person, "TRANSFER_OUT", day), decided)
                .crossing(parting && !student ? Places.residence(dice) : Places.crossing(dice))
                .because(
                        student
                                ? "Tốt nghiệp ra trường"
                                : parting ? "Nghỉ hưu" : "Chuyển công tác");
    }

    private static boolean graduated(Person person, LocalDate day) {
        return person.is("STUDENT") && person.enteredOn.isBefore(day.minusMonths(20));
    }

    private void withdraw(LocalDate day) {
        Person person = world.leaver(day, each -> each.age(day) > 28);
        decided(world.register.leave(person, "WITHDRAWAL", day)).because(HARDSHIP);
        if (day.getYear() == 2016) {
            withdrawn = person;
        }
    }

    private void strikeOff(LocalDate day) {
        Person person = world.leaver(day, each -> each.age(day) > 25);
        decided(world.register.leave(person, "STRIKE_OFF", day))
                .because("Bỏ sinh hoạt chi bộ ba tháng trong năm không có lý do chính đáng");
        if (day.getYear() == 2017) {
            wronged = person;
        }
    }

    private void die(LocalDate day) {
        Person person = world.leaver(day, each -> dice.chance((each.age(day) - 24) / 36.0));
        world.register
                .leave(person, "DEATH", day)
                .because(dice.chance(0.8) ? "Bệnh hiểm nghèo" : "Tai nạn");
    }

    private void restore(LocalDate day) {
        if (wronged == null) {
            throw new IllegalStateException("nobody was struck off in 2017");
        }
        Organization cell = world.cellWithRoom(day, place -> place.kind.equals("CELL"));
        decided(world.register.enter(wronged, "RESTORATION", day, cell))
                .as(true)
                .because("Giải quyết khiếu nại: quyết định xóa tên không đúng");
    }

    private void readmit(LocalDate day) {
        if (withdrawn == null) {
            throw new IllegalStateException("nobody withdrew in 2016");
        }
        withdrawn.official = false;
        withdrawn.admittedOn = day;
        withdrawn.dueOn = day.plusYears(1);
        withdrawn.carded = true;
        Organization cell = world.cellWithRoom(day, place -> place.kind.equals("CELL"));
        decided(world.register.enter(withdrawn, "READMISSION", day, cell));
    }

    private Fact decided(Fact fact) {
        return world.register.byCommittee(fact, fact.effectiveOn.minusDays(dice.between(1, 6)));
    }
}
