package vn.dangvu.persistence;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;

/// Looking again and again until a deadline, where the system offers nothing to be woken by: the
/// lock of a file that another process holds, a port that is not free yet.
final class Wait {

    private final long end;
    private final Duration step;

    Wait(Duration patience, Duration step) {
        this.end = System.nanoTime() + patience.toNanos();
        this.step = step;
    }

    /// Lets one step of time pass.
    ///
    /// @return whether there is time left to look again
    /// @throws CancellationException if the thread is told to stop waiting
    boolean step() {
        LockSupport.parkNanos(step.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return System.nanoTime() - end < 0;
    }
}
