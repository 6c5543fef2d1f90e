package vn.dangvu.sample;

import vn.dangvu.sample.Organizations.Separation;

import java.time.LocalDate;
import java.util.List;

/// Lets the years pass, from the opening of the register to July 2021.
final class History {

    private final World world;
    private final Ratings ratings;

    History(World world, Ratings ratings) {
        this.world = world;
        this.ratings = ratings;
    }

    void run() {
        new Opening(world).fill();
        var entries = new Entries(world);
        var probation = new Probation(world);
        var exits = new Exits(world);
        var episodes = new Episodes(world);
        world.organizations.separations.forEach(
                separation -> world.on(separation.to().since(), () -> separate(separation)));
        for (YearPlan plan : YearPlan.YEARS) {
            int transferredOut = probation.plan(plan);
            exits.plan(plan, transferredOut);
            entries.plan(plan);
            episodes.plan(plan);
            world.runTo(endOf(plan));
            if (plan.year() < YearPlan.END.getYear()) {
                ratings.rate(plan.year());
            }
        }
    }

    private static LocalDate endOf(YearPlan plan) {
        return plan.year() == YearPlan.END.getYear()
                ? plan.last()
                : LocalDate.of(plan.year(), 12, 31);
    }

    /// All members of the cell go to the new grassroots cell, by one decision, and the cell ends
    /// with that day.
    private void separate(Separation separation) {
        LocalDate day = separation.to().since();
        Decision decision = separation.to().versions.getFirst().decision();
        for (Person person : List.copyOf(separation.from().members)) {
            world.register
                    .move(person, day, separation.to())
                    .decided(decision, Register.COMMITTEE)
                    .because("Chuyển sinh hoạt đảng tập thể khi thành lập chi bộ cơ sở");
        }
    }
}
