package vn.dangvu.access;

import org.springframework.stereotype.Service;

import vn.dangvu.access.SignIns.Attempt;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The second step of a sign-in whose password was right.
@Service
public class CodeSignIns {

    private final AccountStore accounts;
    private final Failures failures;
    private final Codes codes;
    private final Arrivals arrivals;

    /// As with passwords: many at once do not slip past the count.
    private final List<Lock> turns =
            Stream.generate(ReentrantLock::new).limit(64).<Lock>map(turn -> turn).toList();

    CodeSignIns(AccountStore accounts, Failures failures, Codes codes, Arrivals arrivals) {
        this.accounts = accounts;
        this.failures = failures;
        this.codes = codes;
        this.arrivals = arrivals;
    }

    /// @param revision of the account when its password was right; nothing may have changed since
    public Attempt attempt(int id, int revision, String code, Caller caller) {
        var turn = turns.get(Math.floorMod(id, turns.size()));
        turn.lock();
        try {
            return attemptInTurn(id, revision, code, caller);
        } finally {
            turn.unlock();
        }
    }

    private Attempt attemptInTurn(int id, int revision, String code, Caller caller) {
        var account = accounts.find(id, List.of());
        if (account.isEmpty() || account.get().disabled() || account.get().revision() != revision) {
            return new Attempt.Refused();
        }
        String username = account.get().username();
        if (failures.hold(username, caller, Throttle.Step.CODE)) {
            return new Attempt.TooMany();
        }
        if (codes.takeFromPhone(id, code)) {
            return new Attempt.Accepted(arrivals.in(id, caller));
        }
        if (codes.takeFromPaper(id, code)) {
            return new Attempt.Accepted(arrivals.inByPaper(id, caller));
        }
        failures.add(username, caller, Throttle.Step.CODE);
        return new Attempt.Refused();
    }
}
