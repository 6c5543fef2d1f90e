package vn.dangvu.sample;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Predicate;

/// What happens to members who stay: exemptions, suspensions, temporary and internal transfers,
/// lost cards, diplomas.
final class Episodes {

    private static final int SHORT_EXEMPTIONS = 4;

    private final World world;
    private final Dice dice;
    private final Suspensions suspensions;

    Episodes(World world) {
        this.world = world;
        this.dice = world.dice;
        this.suspensions = new Suspensions(world);
    }

    void plan(YearPlan plan) {
        planExemptions(plan);
        suspensions.plan(plan);
        int part = plan.year() == 2021 ? 2 : 1;
        repeat(plan, 28 / part, this::transferInside);
        repeat(plan, 8 / part, this::sendAway);
        repeat(plan, 9 / part, this::reissueCard);
        repeat(plan, 22 / part, this::graduate);
        repeat(plan, 18 / part, this::studyTheory);
    }

    private interface Happening {
        void on(LocalDate day);
    }

    private void repeat(YearPlan plan, int times, Happening happening) {
        for (int number = 0; number < times; number++) {
            LocalDate day = dice.workday(plan.first(), plan.last().minusDays(10));
            world.on(day, () -> happening.on(day));
        }
    }

    /// Just as many long exemptions begin as are wanted at the end of the year.
    private void planExemptions(YearPlan plan) {
        int year = plan.year();
        long lasting =
                world.register.present.stream()
                        .filter(person ->
                                person.exemptUntil != null && person.exemptUntil.getYear() > year)
                        .count();
        int fresh = year == 2021 ? 6 : (int) (plan.exemptAtEnd() - lasting);
        for (int number = 0; number < fresh; number++) {
            boolean atOnce = year == 2015 && number % 2 == 0;
            LocalDate from = LocalDate.of(year, atOnce ? 1 : 2, 5);
            LocalDate last = atOnce ? from.plusDays(40) : plan.last().minusDays(15);
            LocalDate day = dice.workday(from, last);
            LocalDate end =
                    dice.workday(LocalDate.of(year + 1, 1, 12), LocalDate.of(year + 1, 11, 20));
            world.on(day, () -> exempt(day, end, each -> each.age(day) > 46));
        }
        for (int number = 0; number < SHORT_EXEMPTIONS && year < 2021; number++) {
            LocalDate day = dice.workday(plan.first(), LocalDate.of(year, 4, 20));
            world.on(
                    day,
                    () -> exempt(day, day.plusMonths(6), each -> !each.man && each.age(day) < 38));
        }
    }

    private void exempt(LocalDate day, LocalDate end, Predicate<Person> fitting) {
        Person person = world.anyone(day, fitting);
        String reason =
                person.age(day) < 38
                        ? "Nghỉ thai sản"
                        : person.pastWorkingAge(day)
                                ? "Chờ nghỉ hưu"
                                : dice.chance(0.6) ? "Điều trị bệnh dài ngày" : "Sức khỏe yếu";
        person.exemptUntil = end;
        Fact fact = world.register.happen(person, "EXEMPTION", day);
        world.register
                .byGrassroots(fact, person.where(), day.minusDays(dice.between(1, 6)))
                .because(reason)
                .until(end.minusDays(1));
        world.on(
                end,
                () -> {
                    person.exemptUntil = null;
                    world.register.happen(person, "EXEMPTION_END", end);
                });
    }

    private void transferInside(LocalDate day) {
        Person person = world.leaver(day, each -> !each.is("STUDENT"));
        Organization from = person.where();
        boolean sameAgency = from.kind.equals(Organization.CELL) && dice.chance(0.55);
        Organization to =
                world.cellWithRoom(
                        day,
                        cell ->
                                cell != from
                                        && !cell.ofStudents()
                                        && (!sameAgency || cell.grassroots() == from.grassroots()));
        Fact fact = world.register.move(person, day, to);
        LocalDate decided = day.minusDays(dice.between(1, 8));
        if (sameAgency) {
            world.register.byGrassroots(fact, from, decided).because("Phân công lại công tác");
        } else {
            world.register.bySlip(fact, decided).because("Chuyển công tác");
            String occupation = Education.occupationOf(to.unitType);
            if (!person.is(occupation) && !person.is("OTHER")) {
                var now = person.profile();
                world.register.change(person, day, now.professional(), now.theory(), occupation);
            }
        }
    }

    private void sendAway(LocalDate day) {
        Person person =
                world.anyone(day, each -> each.age(day) < 50 && each.where().lastDay == null);
        person.away = true;
        LocalDate back = day.plusMonths(dice.between(4, 14)).plusDays(dice.below(20));
        Fact fact = world.register.happen(person, "TEMPORARY_TRANSFER", day);
        world.register
                .bySlip(fact, day.minusDays(dice.between(1, 6)))
                .with(Places.study(dice))
                .because("Đi học tập trung")
                .until(back.minusDays(1));
        world.on(
                back,
                () -> {
                    person.away = false;
                    world.register.happen(person, "TEMPORARY_RETURN", back);
                });
    }

    private void reissueCard(LocalDate day) {
        Person person = world.anyone(day, each -> true);
        Fact fact = world.register.happen(person, "CARD_REISSUE", day);
        world.register
                .byCommittee(fact, day.minusDays(dice.between(2, 8)))
                .because(dice.chance(0.6) ? "Thẻ bị mất" : "Thẻ bị hỏng");
        fact.cardNumber = person.cardNumber;
    }

    private void graduate(LocalDate day) {
        Person person = world.anyone(day, each -> canGraduate(each, day));
        var now = person.profile();
        String next = now.professional().equals("UNIVERSITY") ? "MASTER" : "UNIVERSITY";
        world.register.change(person, day, next, now.theory(), now.occupation());
    }

    /// Nobody earns two diplomas within three years.
    private static boolean canGraduate(Person person, LocalDate day) {
        String professional = person.profile().professional();
        boolean diploma =
                professional.equals("UNIVERSITY") && person.age(day) >= 27
                        || professional.equals("COLLEGE") && person.age(day) >= 24
                        || professional.equals("INTERMEDIATE") && person.age(day) >= 24;
        return diploma
                && person.age(day) < 46
                && (person.profiles.size() == 1
                        || person.profile().since().isBefore(day.minusYears(3)));
    }

    private void studyTheory(LocalDate day) {
        Person person =
                world.anyone(
                        day,
                        each ->
                                !each.is("STUDENT")
                                        && (each.profiles.size() == 1
                                                || each.profile().since().isBefore(day))
                                        && next(each.profile().theory(), each.age(day)) != null);
        var now = person.profile();
        String next = next(now.theory(), person.age(day));
        if (next != null) {
            world.register.change(person, day, now.professional(), next, now.occupation());
        }
    }

    private static @Nullable String next(String theory, int age) {
        return switch (theory) {
            case "ELEMENTARY" -> age < 45 ? "INTERMEDIATE" : null;
            case "INTERMEDIATE" -> age > 34 && age < 52 ? "ADVANCED" : null;
            default -> null;
        };
    }
}
