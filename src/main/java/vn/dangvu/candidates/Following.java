package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The current facts of one candidate, in the order in which they hold.
record Following(List<FollowFact> facts) {

    private static final Comparator<FollowFact> ORDER =
            Comparator.comparing((FollowFact fact) -> fact.entry().effectiveOn())
                    .thenComparing(FollowFact::ordinal);

    static final Following NONE = new Following(List.of());

    Following {
        facts = facts.stream().filter(FollowFact::current).sorted(ORDER).toList();
    }

    FollowState now() {
        return replay(facts);
    }

    /// At the end of `day`.
    FollowState at(LocalDate day) {
        return replay(
                facts.stream().filter(fact -> !fact.entry().effectiveOn().isAfter(day)).toList());
    }

    /// Whether the same person recorded the very same work before. Everything else that is recorded
    /// twice is refused by what it follows on.
    boolean has(FollowEntry entry, String user) {
        return entry.kind() == FollowKind.ACTIVITY
                && facts.stream()
                        .anyMatch(fact ->
                                fact.entry().equals(entry) && fact.recordedBy().equals(user));
    }

    /// Everything that stands against recording `entry`; a new fact comes last on its day.
    ///
    /// @param corrected in whose place it comes, or null
    List<Objection> objectionsTo(
            FollowEntry entry, @Nullable FollowFact corrected, FollowRules.Setting setting) {
        long place = corrected == null ? Long.MAX_VALUE : corrected.ordinal();
        var earlier = new ArrayList<FollowFact>();
        var later = new ArrayList<FollowFact>();
        for (FollowFact fact : without(corrected)) {
            int days = fact.entry().effectiveOn().compareTo(entry.effectiveOn());
            (days < 0 || days == 0 && fact.ordinal() < place ? earlier : later).add(fact);
        }
        var state = replay(earlier);
        var objections = FollowRules.objectionsTo(entry, state, setting).toList();
        // What was before may have stood on what is corrected now and comes later.
        return objections.isEmpty()
                ? firstBroken(FollowState.UNKNOWN, earlier)
                        .or(() -> firstBroken(state.after(entry), later))
                        .stream()
                        .toList()
                : objections;
    }

    /// Everything that stands against taking `wrong` back without another fact in its place.
    List<Objection> objectionsToAnnulling(FollowFact wrong) {
        return firstBroken(FollowState.UNKNOWN, without(wrong)).stream().toList();
    }

    private static Optional<Objection> firstBroken(FollowState state, List<FollowFact> later) {
        var now = state;
        for (FollowFact fact : later) {
            var entry = fact.entry();
            if (FollowRules.sequence(entry, now).isPresent()) {
                return Optional.of(
                        new Objection.LaterFactDisagrees(entry.kind(), entry.effectiveOn()));
            }
            now = now.after(entry);
        }
        return Optional.empty();
    }

    private static FollowState replay(List<FollowFact> facts) {
        var state = FollowState.UNKNOWN;
        for (FollowFact fact : facts) {
            state = state.after(fact.entry());
        }
        return state;
    }

    private List<FollowFact> without(@Nullable FollowFact gone) {
        Stream<FollowFact> all = facts.stream();
        return (gone == null ? all : all.filter(fact -> fact.id() != gone.id())).toList();
    }
}
