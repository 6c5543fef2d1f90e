package vn.dangvu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A clock of the office that goes on when told to.
public class MovingClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Threads of the server read what the thread of a test moves.
    private volatile Instant now;

    public MovingClock(Instant begins) {
        this.now = begins;
    }

    /// At nine in the morning.
    public static MovingClock at(LocalDate day) {
        return new MovingClock(morning(day));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(VIETNAM).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /// To nine in the morning of a day.
    public void turnTo(LocalDate day) {
        now = morning(day);
    }

    @Override
    public ZoneId getZone() {
        return VIETNAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
