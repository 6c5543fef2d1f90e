package vn.dangvu.years;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dangvu.years.Seniority.Gap;
import vn.dangvu.years.Seniority.Origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// ADM-17: seniority counts from the day on which the admission was signed, without the time out of
/// Party life.
class SeniorityTests {

    static final LocalDate BEGAN = day("1990-03-26");

    /// ADM-17.
    @Test
    void thirtyYearsAreFullOnTheirDayAndNotTheDayBefore() {
        var seniority = Seniority.since(BEGAN);

        assertThat(seniority.reached(30)).contains(day("2020-03-26"));
        assertThat(seniority.yearsOn(day("2020-03-25"))).isEqualTo(29);
        assertThat(seniority.yearsOn(day("2020-03-26"))).isEqualTo(30);
        assertThat(seniority.yearsOn(day("2020-03-27"))).isEqualTo(30);
    }

    @Test
    void whoJoinedOnALeapDayIsFullOnTheLastOfFebruary() {
        assertThat(Seniority.since(day("1992-02-29")).reached(30)).contains(day("2022-02-28"));
        assertThat(Seniority.since(day("1992-02-29")).reached(40)).contains(day("2032-02-29"));
    }

    /// ADM-17: without the time out of Party life.
    @Test
    void eachDayOutOfPartyLifePutsItOffByOne() {
        assertThat(with(gap("2000-01-01", "2000-01-02")).reached(30)).contains(day("2020-03-27"));
        assertThat(with(gap("2000-01-01", "2003-01-01")).reached(30)).contains(day("2023-03-27"));
    }

    @Test
    void aGapCountsOnlyFromTheDayBeforeTheYearsAreFull() {
        assertThat(with(gap("2020-03-25", "2020-04-25")).reached(30)).contains(day("2020-04-26"));
        assertThat(with(gap("2020-03-26", "2020-04-25")).reached(30)).contains(day("2020-03-26"));
        assertThat(with(gap("1980-01-01", "1990-03-27")).reached(30)).contains(day("2020-03-27"));
    }

    @Test
    void isNeverFullWhileSomebodyIsOut() {
        assertThat(with(gap("2019-01-01", null)).reached(30)).isEmpty();
        assertThat(with(gap("2019-01-01", null)).yearsOn(day("2050-01-01"))).isEqualTo(28);
        assertThat(with(gap("2021-01-01", null)).reached(30)).contains(day("2020-03-26"));
    }

    /// A thousand lives, each counted day by day.
    @Test
    void agreesWithWhoeverCountsDayByDay() {
        var random = new Random(20_260_203);
        for (int life = 0; life < 1_000; life++) {
            var began = day("1930-02-03").plusDays(random.nextInt(20_000));
            var gaps = gaps(random, began);
            int years = 1 + random.nextInt(60);

            assertThat(new Seniority(began, Origin.DECISION, gaps).reached(years))
                    .as("%s, %s, %d years", began, gaps, years)
                    .contains(countedDayByDay(began, gaps, years));
        }
    }

    /// The calendar of somebody's seniority moves on a day for each day in the Party.
    private static LocalDate countedDayByDay(LocalDate began, List<Gap> gaps, int years) {
        var target = began.plusYears(years);
        var seniority = began;
        var day = began;
        while (seniority.isBefore(target)) {
            seniority = inParty(gaps, day) ? seniority.plusDays(1) : seniority;
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean inParty(List<Gap> gaps, LocalDate day) {
        return gaps.stream()
                .noneMatch(gap ->
                        !day.isBefore(gap.from())
                                && day.isBefore(Objects.requireNonNull(gap.until())));
    }

    private static List<Gap> gaps(Random random, LocalDate began) {
        var gaps = new ArrayList<Gap>();
        var at = began.minusDays(random.nextInt(500));
        for (int number = random.nextInt(4); number > 0; number--) {
            var from = at.plusDays(1 + random.nextInt(6_000));
            at = from.plusDays(1 + random.nextInt(1_500));
            gaps.add(new Gap(from, at));
        }
        return gaps;
    }

    private static Seniority with(Gap gap) {
        return new Seniority(BEGAN, Origin.DECISION, List.of(gap));
    }

    private static Gap gap(String from, @Nullable String until) {
        return new Gap(day(from), until == null ? null : day(until));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
