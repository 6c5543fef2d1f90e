package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Scope;
import vn.dangvu.radar.Alert;
import vn.dangvu.radar.DeadlineSource;
import vn.dangvu.transfers.TransferAlertStore.Waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What of transfers waits for somebody: slips to be written, shown, received; stays that end; and
/// whoever holds the papers too long, about whom a person decides (TRF-10).
@Component
class TransferDeadlines implements DeadlineSource {

    static final String START_LATE = "transfers.startLate";
    static final String SLIP_LATE = "transfers.slipLate";
    static final String ON_THE_WAY = "transfers.onTheWay";
    static final String TO_RECEIVE = "transfers.toReceive";
    static final String GUEST_ENDING = "transfers.guestEnding";
    static final String HELD_TOO_LONG = "transfers.heldTooLong";

    /// Days before the end of a stay on which it is told of first.
    private static final int AHEAD = 90;

    private static final Set<String> KINDS =
            Collections.unmodifiableSet(
                    new LinkedHashSet<>(
                            List.of(
                                    HELD_TOO_LONG,
                                    SLIP_LATE,
                                    START_LATE,
                                    TO_RECEIVE,
                                    ON_THE_WAY,
                                    GUEST_ENDING)));

    private final TransferAlertStore store;

    TransferDeadlines(TransferAlertStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Alert> find(Scope scope, Set<String> wanted, LocalDate day, LocalDate until) {
        var found = new ArrayList<Alert>();
        if (wanted.contains(START_LATE)) {
            store.asked(scope, day).stream()
                    .map(one ->
                            alert(
                                    START_LATE,
                                    one,
                                    one.dueOn(),
                                    Objects.requireNonNullElse(one.causeOn(), day)))
                    .forEach(found::add);
        }
        if (wanted.contains(SLIP_LATE)
                || wanted.contains(ON_THE_WAY)
                || wanted.contains(HELD_TOO_LONG)) {
            store.onTheWay(scope, day).forEach(one -> onTheWay(one, day, found));
        }
        if (wanted.contains(TO_RECEIVE)) {
            store.awaited(scope, day).stream()
                    .map(one -> alert(TO_RECEIVE, one, one.dueOn(), one.origin(), number(one)))
                    .forEach(found::add);
        }
        if (wanted.contains(GUEST_ENDING)) {
            store.guests(scope, day).stream()
                    .filter(one ->
                            !Objects.requireNonNull(one.untilOn()).isAfter(day.plusDays(AHEAD)))
                    .map(one -> alert(GUEST_ENDING, one, one.untilOn(), goal(one)))
                    .forEach(found::add);
        }
        return found.stream()
                .filter(alert -> wanted.contains(alert.kind()))
                .filter(alert -> alert.due() == null || !alert.due().isAfter(until))
                .toList();
    }

    /// In time, late, or so late that it is a case.
    private static void onTheWay(Waiting one, LocalDate day, List<Alert> found) {
        var due = one.dueOn();
        boolean late = due != null && day.isAfter(due);
        found.add(alert(late ? SLIP_LATE : ON_THE_WAY, one, due, goal(one), number(one)));
        var slipOn = one.slipOn();
        if (slipOn == null || one.member() == null) {
            return;
        }
        var holdUntil = TransferPolicy.inForceOn(slipOn).holdUntil(slipOn);
        if (day.isAfter(holdUntil)) {
            found.add(
                    new Alert(
                            HELD_TOO_LONG,
                            new OrganizationId(one.place()),
                            one.member(),
                            one.who(),
                            holdUntil,
                            List.of(number(one), slipOn),
                            "/members/" + one.member()));
        }
    }

    private static Alert alert(String kind, Waiting one, @Nullable LocalDate due, Object... facts) {
        return new Alert(
                kind,
                new OrganizationId(one.place()),
                one.member(),
                one.who(),
                due,
                List.of(facts),
                "/transfers/" + one.transfer());
    }

    private static String goal(Waiting one) {
        return Objects.requireNonNullElse(one.goal(), "");
    }

    private static String number(Waiting one) {
        return Objects.requireNonNullElse(one.slipNumber(), "");
    }
}
