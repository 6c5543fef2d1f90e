package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A case with everything that was recorded of it.
///
/// @param cell where it stands now
/// @param member whose it is; null while the person is not a member yet
/// @param candidate who wants to become a member; null of members' cases
/// @param openedOn by its first step where that is known, which may have been put right
/// @param all every step, corrected ones too, in the order in which they happened
public record CaseFile(
        long id,
        CaseKind kind,
        int cell,
        @Nullable Long member,
        @Nullable Long candidate,
        LocalDate openedOn,
        List<Step> all) {

    /// The opening comes first, even of a case about something that happened before it.
    private static final Comparator<Step> ORDER =
            Comparator.comparing((Step step) -> !opens(step))
                    .thenComparing(step -> step.entry().on())
                    .thenComparing(Step::ordinal);

    public CaseFile {
        all = all.stream().sorted(ORDER).toList();
        openedOn = opened(all).orElse(openedOn);
    }

    private static Optional<LocalDate> opened(List<Step> all) {
        return all.stream()
                .filter(Step::current)
                .map(Step::entry)
                .filter(entry -> entry.kind().equals(StepKind.OPENED))
                .map(StepEntry::on)
                .findFirst();
    }

    /// What is believed now, in order.
    public Stream<Step> steps() {
        return all.stream().filter(Step::current);
    }

    public Stream<Step> steps(String kind) {
        return steps().filter(step -> step.entry().kind().equals(kind));
    }

    /// The latest of that kind.
    public Optional<Step> last(String kind) {
        return steps(kind).reduce((first, second) -> second);
    }

    /// The latest of that kind that went as it was meant to.
    public Optional<Step> done(String kind) {
        return steps(kind).filter(Step::succeeded).reduce((first, second) -> second);
    }

    public boolean has(String kind) {
        return done(kind).isPresent();
    }

    public Optional<LocalDate> dayOf(String kind) {
        return done(kind).map(step -> step.entry().on());
    }

    /// The last step that changed the stage.
    public Optional<Step> turned() {
        return steps().filter(step -> step.stage() != null).reduce((first, second) -> second);
    }

    public @Nullable String stage() {
        return turned().map(Step::stage).orElse(null);
    }

    /// Since when it is in its stage.
    public LocalDate stageSince() {
        return turned().map(step -> step.entry().on()).orElse(openedOn);
    }

    public boolean closed() {
        return StepKind.CLOSED.equals(stage()) || takenBack();
    }

    /// Whether it was opened by mistake: nothing follows, and another one can be opened.
    public boolean takenBack() {
        return all.stream().anyMatch(CaseFile::opens) && steps(StepKind.OPENED).findAny().isEmpty();
    }

    private static boolean opens(Step step) {
        return step.entry().kind().equals(StepKind.OPENED);
    }

    /// When something that was told was last put right or taken back; empty where nothing was.
    public Optional<Instant> putRight() {
        return all.stream()
                .map(Step::supersededAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /// Whether the case has come to another stage by a later step.
    boolean wentOn(Step from) {
        return from.stage() != null
                && steps().dropWhile(step -> step.id() != from.id())
                        .skip(1)
                        .anyMatch(step -> step.stage() != null);
    }

    /// What rules ask about a step of that day: nothing that happened later, whenever it was
    /// recorded. The opening stays, also of a case about something before it.
    public CaseFile asOf(LocalDate day) {
        return new CaseFile(
                id,
                kind,
                cell,
                member,
                candidate,
                openedOn,
                all.stream()
                        .filter(step -> opens(step) || !step.entry().on().isAfter(day))
                        .toList());
    }

    /// How often a vote of that kind failed (VOTE-08).
    public int failures(String kind) {
        return (int) steps(kind).filter(step -> !step.succeeded()).count();
    }

    /// The same, opened on another day.
    public CaseFile opened(LocalDate day) {
        return new CaseFile(id, kind, cell, member, candidate, day, all);
    }

    /// The same under its number.
    CaseFile numbered(long number) {
        return new CaseFile(number, kind, cell, member, candidate, openedOn, all);
    }

    /// The same, standing in another cell.
    CaseFile at(int place) {
        return new CaseFile(id, kind, place, member, candidate, openedOn, all);
    }

    /// The same with one more step.
    CaseFile with(Step step) {
        return new CaseFile(
                id,
                kind,
                cell,
                step.entered() == null ? member : step.entered(),
                candidate,
                openedOn,
                Stream.concat(all.stream(), Stream.of(step)).toList());
    }

    /// The same as it was before `step` was recorded, for whoever corrects it: whom the step made a
    /// member was none.
    CaseFile without(Step step) {
        return new CaseFile(
                id,
                kind,
                cell,
                step.entered() == null ? member : null,
                candidate,
                openedOn,
                all.stream()
                        .filter(one -> one.id() != step.id())
                        .filter(one -> !(opens(step) && opens(one)))
                        .toList());
    }
}
