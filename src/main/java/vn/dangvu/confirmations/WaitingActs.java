package vn.dangvu.confirmations;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.shell.Inbox;

import java.util.OptionalInt;

/// Tells the navigation how many acts of others wait for the viewer. Where nothing needs two and
/// nothing waits, an office of one person is not bothered with it.
@Component
class WaitingActs implements Inbox {

    private final Confirmations confirmations;
    private final Requirements requirements;

    WaitingActs(Confirmations confirmations, Requirements requirements) {
        this.confirmations = confirmations;
        this.requirements = requirements;
    }

    @Override
    public OptionalInt waitingFor(Viewer viewer) {
        if (!Confirmations.mayConfirm(viewer)) {
            return OptionalInt.empty();
        }
        var waiting = confirmations.waiting(viewer);
        return waiting.isEmpty() && !requirements.any()
                ? OptionalInt.empty()
                : OptionalInt.of((int) waiting.stream().filter(one -> !one.isOf(viewer)).count());
    }
}
