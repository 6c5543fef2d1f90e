package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Who holds what in one organization at a moment.
record Roster(Map<Seat, Held> seats) {

    static final Roster EMPTY = new Roster(Map.of());

    /// A member in a body: has one position there.
    record Seat(Body body, long member) {}

    record Held(Position position, LocalDate since, boolean suspended) {}

    Roster {
        seats = Map.copyOf(seats);
    }

    /// The same after `entry`; what does not fit changes nothing.
    Roster after(PostEntry entry) {
        var seat = new Seat(entry.body(), entry.member());
        var now = new HashMap<>(seats);
        var held = seats.get(seat);
        switch (entry.act()) {
            case ELECTED, APPOINTED ->
                    now.put(
                            seat,
                            new Held(
                                    Objects.requireNonNull(entry.position()),
                                    entry.effectiveOn(),
                                    false));
            case CEASED, DISMISSED -> now.remove(seat);
            case SUSPENDED, RESUMED -> {
                if (held != null) {
                    boolean suspended = entry.act() == Act.SUSPENDED;
                    now.put(seat, new Held(held.position(), held.since(), suspended));
                }
            }
        }
        return new Roster(now);
    }

    @Nullable Held held(Body body, long member) {
        return seats.get(new Seat(body, member));
    }

    /// How many sit in the body.
    int size(Body body) {
        return (int) seats.keySet().stream().filter(seat -> seat.body() == body).count();
    }

    int deputies(Body body) {
        return (int)
                seats.entrySet().stream()
                        .filter(entry -> entry.getKey().body() == body)
                        .filter(entry -> entry.getValue().position().deputy())
                        .count();
    }

    /// Whoever stands first in the body.
    Optional<Long> first(Body body) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getKey().body() == body)
                .min(
                        Comparator.<Map.Entry<Seat, Held>, Position>comparing(
                                        entry -> entry.getValue().position())
                                .thenComparing(entry -> entry.getKey().member()))
                .map(entry -> entry.getKey().member());
    }

    /// Whoever is `head` of the organization, in whichever body.
    Optional<Long> head(Position head) {
        return seats.entrySet().stream()
                .filter(entry -> entry.getValue().position() == head)
                .map(entry -> entry.getKey().member())
                .findFirst();
    }
}
