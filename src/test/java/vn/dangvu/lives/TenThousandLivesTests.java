package vn.dangvu.lives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.dangvu.lives.RandomLives.Size;
import vn.dangvu.testing.DangvuTest;

/// The same for ten thousand lives, which takes hours: `./dangvu lives doors [PEOPLE] [SEED]`. One
/// act is some twenty-five statements, so that fewer things happen to each: `lives.byCase` and
/// `lives.busy` make the years fuller. As sheets they are there in minutes: [BroughtLivesTests].
@DangvuTest
@Import({RandomLivesTests.Office.class, Doors.class})
@Tag("lives")
class TenThousandLivesTests {

    private static final int YEARS = 30;

    @Autowired Doors doors;

    @Test
    void liveThroughTheDoorsAsTheModelSays() {
        int people = Integer.getInteger("lives.people", 10_000);
        int seed = Integer.getInteger("lives.seed", 1);
        int byCase = Integer.getInteger("lives.byCase", 15);
        int busy = Integer.getInteger("lives.busy", 25);
        // Some forty members in a cell.
        int cells = Math.max(1, people / 1_000);
        var land = new Land(seed, new Land.Shape(3, 4, cells, 4));
        land.settle(doors.sql());
        var lives = new RandomLives(doors, new Size(land, people, 1997, YEARS, byCase, busy), seed);

        lives.live(year -> System.out.println(Summary.ofYear(lives, year)));

        System.out.println(Reckoning.told(lives.judge().told()));
        System.out.println(Summary.of(lives, people, YEARS, seed));
        assertThat(lives.judge().refused()).isPositive();
    }
}
