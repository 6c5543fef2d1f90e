package vn.dangvu.candidates;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What may happen to a candidate when. No regulation speaks of most of it: it is what the words
/// mean. That helpers are official members is handbook 2.2 (ADM-05 asks it of introducers, who
/// mostly are the helpers).
final class FollowRules {

    private FollowRules() {}

    /// What the books say around an entry.
    ///
    /// @param cellThere whether the cell lives on the day of the entry and holds members
    /// @param helperOfficial whether the helper is an official member on that day
    record Setting(LocalDate today, LocalDate bornOn, boolean cellThere, boolean helperOfficial) {}

    /// Everything that stands against `entry`, the person standing as `state` says.
    static Stream<Objection> objectionsTo(FollowEntry entry, FollowState state, Setting setting) {
        return Stream.of(
                        missing(entry),
                        day(entry, setting),
                        cell(entry, setting),
                        helper(entry, setting),
                        sequence(entry, state).stream())
                .flatMap(objections -> objections);
    }

    /// Whether it can follow on what was before; the only question that is asked again of a later
    /// fact when an earlier one is corrected.
    static Optional<Objection> sequence(FollowEntry entry, FollowState state) {
        var day = entry.effectiveOn();
        if (state.member() != null) {
            return Optional.of(new Objection.AdmittedAlready());
        }
        if (entry.kind() == FollowKind.NOTED) {
            return state.followed()
                    ? Optional.of(
                            new Objection.FollowedAlready(Objects.requireNonNull(state.cell())))
                    : Optional.empty();
        }
        if (!state.followed()) {
            return Optional.of(new Objection.NotFollowed(day));
        }
        if (entry.kind().ends() && !day.isAfter(Objects.requireNonNull(state.since()))) {
            return Optional.of(new Objection.SameDay(state.since()));
        }
        return among(entry, state);
    }

    private static Optional<Objection> among(FollowEntry entry, FollowState state) {
        boolean helps = entry.helper() != null && state.helpers().contains(entry.helper());
        return switch (entry.kind()) {
            case MOVED ->
                    Objects.equals(entry.cell(), state.cell())
                            ? Optional.of(new Objection.SameCell())
                            : Optional.empty();
            case HELPER_ASSIGNED ->
                    helps ? Optional.of(new Objection.HelpsAlready()) : Optional.empty();
            case HELPER_RELEASED ->
                    helps || entry.helper() == null
                            ? Optional.empty()
                            : Optional.of(new Objection.DoesNotHelp());
            case NOTED, ACTIVITY, DROPPED, ADMITTED -> Optional.empty();
        };
    }

    private static Stream<Objection> missing(FollowEntry entry) {
        var kind = entry.kind();
        String words = entry.words();
        return Stream.of(
                        kind.asksCell() && entry.cell() == null ? "cell" : "",
                        kind.asksHelper() && entry.helper() == null ? "person" : "",
                        kind.asksWords() && (words == null || words.isBlank()) ? "words" : "")
                .filter(field -> !field.isEmpty())
                .map(Objection.Missing::new);
    }

    private static Stream<Objection> day(FollowEntry entry, Setting setting) {
        var day = entry.effectiveOn();
        if (day.isAfter(setting.today())) {
            return Stream.of(new Objection.InTheFuture(setting.today()));
        }
        return day.isBefore(setting.bornOn())
                ? Stream.of(new Objection.BeforeBirth())
                : Stream.empty();
    }

    private static Stream<Objection> cell(FollowEntry entry, Setting setting) {
        return entry.cell() != null && !setting.cellThere()
                ? Stream.of(new Objection.CellNotThere(entry.effectiveOn()))
                : Stream.empty();
    }

    private static Stream<Objection> helper(FollowEntry entry, Setting setting) {
        return entry.kind() == FollowKind.HELPER_ASSIGNED
                        && entry.helper() != null
                        && !setting.helperOfficial()
                ? Stream.of(new Objection.HelperNotOfficial(entry.effectiveOn()))
                : Stream.empty();
    }
}
