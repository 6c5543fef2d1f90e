package vn.dangvu.sample;

import java.time.LocalDate;

/// Members suspended from the life of their cell: some come back, some are expelled.
final class Suspensions {

    private final World world;
    private final Dice dice;

    Suspensions(World world) {
        this.world = world;
        this.dice = world.dice;
    }

    /// At the end of 2019 two are suspended, of whom one is expelled in 2020; otherwise nobody is
    /// suspended over the end of a year.
    void plan(YearPlan plan) {
        int year = plan.year();
        if (year == 2021) {
            return;
        }
        int carried = year == 2020 ? 1 : 0;
        for (int number = carried; number < plan.expelled(); number++) {
            LocalDate day = dice.workday(LocalDate.of(year, 2, 10), LocalDate.of(year, 8, 20));
            world.on(day, () -> suspend(day, day.plusDays(dice.between(60, 90)), true));
        }
        LocalDate day = dice.workday(LocalDate.of(year, 3, 1), LocalDate.of(year, 8, 20));
        world.on(day, () -> suspend(day, day.plusDays(90), false));
        if (year == 2019) {
            LocalDate late = LocalDate.of(2019, 11, 12);
            world.on(late, () -> suspend(late, LocalDate.of(2020, 2, 11), false));
            LocalDate last = LocalDate.of(2019, 12, 10);
            world.on(last, () -> suspend(last, LocalDate.of(2020, 3, 10), true));
        }
    }

    private void suspend(LocalDate day, LocalDate end, boolean expelled) {
        Person person = world.leaver(day, each -> each.age(day) > 30);
        person.suspended = true;
        Fact fact = world.register.happen(person, "SUSPENSION", day);
        world.register
                .byCommittee(fact, day.minusDays(dice.between(0, 3)))
                .because("Có dấu hiệu vi phạm, đang kiểm tra")
                .until(end.minusDays(1));
        world.on(end, () -> end(person, end, expelled));
    }

    private void end(Person person, LocalDate day, boolean expelled) {
        person.suspended = false;
        if (expelled) {
            Fact fact = world.register.leave(person, "EXPULSION", day);
            world.register
                    .byCommittee(fact, day.minusDays(dice.between(0, 4)))
                    .because("Vi phạm kỷ luật đến mức phải khai trừ");
        } else {
            world.register.happen(person, "SUSPENSION_END", day);
        }
    }
}
