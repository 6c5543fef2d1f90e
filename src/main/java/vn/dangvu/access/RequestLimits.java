package vn.dangvu.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// How often the costly may be asked for: an account has its own allowance, and whoever is not
/// signed in shares one with his or her place. So nobody can use up what is somebody else's, and
/// what needs a sign-in is never refused for what strangers did.
@Service
public class RequestLimits {

    /// What is costly in which way.
    public enum Cost {
        /// Searching, counting, comparing.
        PAGE,
        /// Making or reading a file.
        FILE,
        /// What is open to who has not signed in.
        STRANGER
    }

    private static final Logger log = LoggerFactory.getLogger(RequestLimits.class);

    private final Map<Cost, Allowances> allowances = new EnumMap<>(Cost.class);
    private final Clock clock;

    RequestLimits(
            Clock clock,
            @Value("${dangvu.limits.pages}") int pages,
            @Value("${dangvu.limits.files}") int files,
            @Value("${dangvu.limits.strangers}") int strangers) {
        this.clock = clock;
        allowances.put(Cost.PAGE, new Allowances(pages));
        allowances.put(Cost.FILE, new Allowances(files));
        allowances.put(Cost.STRANGER, new Allowances(strangers));
    }

    /// How long to wait; zero lets through.
    public Duration ask(Cost cost, Account account) {
        return ask(cost, "account " + account.id());
    }

    public Duration askAsStranger(String address) {
        return ask(Cost.STRANGER, "place " + Throttle.place(address));
    }

    private Duration ask(Cost cost, String who) {
        var answer = Objects.requireNonNull(allowances.get(cost)).take(who, clock.millis());
        if (answer.first()) {
            log.atWarn().addKeyValue("cost", cost).addKeyValue("who", who).log("Asked too often");
        }
        return answer.delay();
    }
}
