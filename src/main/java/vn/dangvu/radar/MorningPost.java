package vn.dangvu.radar;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import java.util.concurrent.TimeUnit;

/// Sends the mails of the day, in the server only. It looks every minute instead of waiting for the
/// hour: an office's machine is switched off at night.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class MorningPost {

    private final DigestRound round;

    MorningPost(DigestRound round) {
        this.round = round;
    }

    @Scheduled(initialDelay = 40, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void look() {
        round.go();
    }
}
