package vn.dangvu.audit;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks once an hour whether the day is signed, so that a day on which nobody acts has its
/// checkpoint, too. A server does so; a command is too short.
@Component
@ConditionalOnWebApplication
class CheckpointTimer implements DisposableBean {

    private final Checkpoints checkpoints;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("dangvu-checkpoints").factory());

    CheckpointTimer(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @EventListener(ContextRefreshedEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(checkpoints::sign, 1, 1, TimeUnit.HOURS);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
