package vn.dangvu.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// The only source of chance. Passed by hand, so that the same seed gives the same committee; the
/// algorithm of [Random] is part of its specification and the same on every machine.
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /// From 0 to `bound` - 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Both ends included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /// Both ends included, the middle more often.
    int around(int least, int most) {
        return (between(least, most) + between(least, most)) / 2;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        double total = 0;
        for (T each : from) {
            total += weight.applyAsDouble(each);
        }
        double point = random.nextDouble() * total;
        for (T each : from) {
            point -= weight.applyAsDouble(each);
            if (point < 0) {
                return each;
            }
        }
        return from.getLast();
    }

    <T> void shuffle(List<T> list) {
        for (int last = list.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T moved = list.get(last);
            list.set(last, list.get(other));
            list.set(other, moved);
        }
    }

    /// Both ends included.
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /// A day on which offices work: Saturday and Sunday go back to Friday, or on to Monday where
    /// Friday would be too early.
    LocalDate workday(LocalDate first, LocalDate last) {
        LocalDate day = day(first, last);
        while (weekend(day)) {
            day = day.minusDays(1);
        }
        while (day.isBefore(first) || weekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
