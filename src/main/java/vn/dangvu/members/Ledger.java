package vn.dangvu.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The current facts of one member, in the order in which they hold.
///
/// @param bornOn for the rules on age
record Ledger(LocalDate bornOn, List<Movement> facts) {

    private static final Comparator<Movement> ORDER =
            Comparator.comparing((Movement fact) -> fact.entry().effectiveOn())
                    .thenComparing(Movement::ordinal);

    Ledger {
        facts = facts.stream().filter(Movement::current).sorted(ORDER).toList();
    }

    /// Where the member stands at the end of `day`.
    State at(LocalDate day) {
        return replay(before(day.plusDays(1)));
    }

    /// Everything that stands against recording `entry` as a new fact; empty means nothing does.
    List<Objection> objectionsTo(Entry entry, LocalDate today) {
        // A new fact comes last on its day.
        return objections(
                entry,
                before(entry.effectiveOn().plusDays(1)),
                from(entry.effectiveOn().plusDays(1)),
                today);
    }

    /// Everything that stands against `entry` in the place of `corrected`.
    List<Objection> objectionsToCorrecting(Movement corrected, Entry entry, LocalDate today) {
        var others = without(corrected);
        boolean sameDay = corrected.entry().effectiveOn().equals(entry.effectiveOn());
        Stream<Movement> day =
                others.facts().stream()
                        .filter(f -> f.entry().effectiveOn().equals(entry.effectiveOn()));
        var earlier = new ArrayList<>(others.before(entry.effectiveOn()));
        var later = new ArrayList<Movement>();
        day.forEach(f -> (!sameDay || f.ordinal() < corrected.ordinal() ? earlier : later).add(f));
        later.addAll(others.from(entry.effectiveOn().plusDays(1)));
        var objections = others.objections(entry, earlier, later, today);
        return objections.isEmpty()
                ? newlyRefused(corrected.saying(entry), earlier, later, today).stream().toList()
                : objections;
    }

    /// A later fact that the rules allowed, and would not allow after the correction. What was
    /// recorded against them before stays as it is.
    private Optional<Objection> newlyRefused(
            Movement mended, List<Movement> earlier, List<Movement> later, LocalDate today) {
        var chain = new ArrayList<>(earlier);
        chain.add(mended);
        for (Movement fact : later) {
            var told = facts.stream().filter(f -> ORDER.compare(f, fact) < 0).toList();
            if (allows(fact.entry(), told, today) && !allows(fact.entry(), chain, today)) {
                return Optional.of(
                        new Objection.LaterFactDisagrees(
                                fact.entry().kind(), fact.entry().effectiveOn()));
            }
            chain.add(fact);
        }
        return Optional.empty();
    }

    private boolean allows(Entry entry, List<Movement> earlier, LocalDate today) {
        return MovementRules.objectionsTo(entry, replay(earlier), bornOn, earlier, today).isEmpty();
    }

    /// Everything that stands against taking `wrong` back without another fact in its place.
    List<Objection> objectionsToAnnulling(Movement wrong) {
        var others = without(wrong);
        return firstBroken(State.OUTSIDE, others.facts()).stream().toList();
    }

    /// Whether the member stands where he or she stands by this fact.
    boolean standsBy(Movement fact) {
        return facts.stream()
                .filter(each -> !Objects.equals(each.fromCell(), each.toCell()))
                .reduce((_, last) -> last)
                .filter(last -> last.id() == fact.id())
                .isPresent();
    }

    /// The cell the member leaves with `entry`: where he or she is then; null when entering.
    @Nullable Integer fromCell(Entry entry, @Nullable Movement corrected) {
        var others = corrected == null ? this : without(corrected);
        boolean sameDay =
                corrected != null && corrected.entry().effectiveOn().equals(entry.effectiveOn());
        var earlier =
                others.facts().stream()
                        .filter(f ->
                                sameDay
                                        ? ORDER.compare(f, corrected) < 0
                                        : !f.entry().effectiveOn().isAfter(entry.effectiveOn()))
                        .toList();
        return replay(earlier).cell();
    }

    private List<Objection> objections(
            Entry entry, List<Movement> earlier, List<Movement> later, LocalDate today) {
        var state = replay(earlier);
        var objections =
                new ArrayList<>(MovementRules.objectionsTo(entry, state, bornOn, earlier, today));
        if (objections.isEmpty()) {
            firstBroken(state.after(entry), later).ifPresent(objections::add);
        }
        return List.copyOf(objections);
    }

    /// Later facts must still find the member where they take him or her from.
    private static Optional<Objection> firstBroken(State state, List<Movement> later) {
        var now = state;
        for (Movement fact : later) {
            if (!Objects.equals(fact.fromCell(), now.cell())) {
                return Optional.of(
                        new Objection.LaterFactDisagrees(
                                fact.entry().kind(), fact.entry().effectiveOn()));
            }
            now = now.after(fact.entry());
        }
        return Optional.empty();
    }

    private static State replay(List<Movement> facts) {
        var state = State.OUTSIDE;
        for (Movement fact : facts) {
            state = state.after(fact.entry());
        }
        return state;
    }

    private List<Movement> before(LocalDate day) {
        return facts.stream().filter(fact -> fact.entry().effectiveOn().isBefore(day)).toList();
    }

    private List<Movement> from(LocalDate day) {
        return facts.stream().filter(fact -> !fact.entry().effectiveOn().isBefore(day)).toList();
    }

    private Ledger without(Movement gone) {
        return new Ledger(bornOn, facts.stream().filter(fact -> fact.id() != gone.id()).toList());
    }
}
