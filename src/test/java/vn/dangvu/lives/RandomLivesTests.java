package vn.dangvu.lives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import vn.dangvu.lives.RandomLives.Size;
import vn.dangvu.testing.DangvuTest;
import vn.dangvu.testing.MovingClock;

import java.time.Instant;

/// Twice forty lives over thirty years: the program does what the model calls legal, refuses what
/// it does not, and counts the same.
@DangvuTest
@Import({RandomLivesTests.Office.class, Doors.class})
class RandomLivesTests {

    static class Office {

        @Bean
        @Primary
        MovingClock livesClock() {
            return new MovingClock(Instant.parse("1997-01-01T02:00:00Z"));
        }
    }

    @Autowired Doors doors;

    /// TRF-12: what moves inside of an organization is no transfer of it; each time counts.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2})
    void liveThroughTheDoorsAsTheModelSays(int seed) {
        var land = new Land(seed, new Land.Shape(2, 1, 1, 1));
        land.settle(doors.sql());
        var lives = new RandomLives(doors, new Size(land, 40, 1997, 30, 88, 100), seed);

        lives.live(_ -> {});

        System.out.println(Summary.of(lives, 40, 30, seed));
        assertThat(lives.judge().refused()).isPositive();
    }
}
