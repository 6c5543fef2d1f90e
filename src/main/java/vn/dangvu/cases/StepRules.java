package vn.dangvu.cases;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Procedure.Setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must hold of any step of any procedure, before its own rules are asked.
final class StepRules {

    private StepRules() {}

    /// Everything plain that stands against `entry`.
    ///
    /// @param module of the words of the procedure
    /// @param open whether it can follow by turn and order
    static List<Objection> objectionsTo(
            CaseFile file,
            StepKind kind,
            StepEntry entry,
            String module,
            boolean open,
            Setting setting) {
        if (file.closed() && !open) {
            return List.of(Objection.plain("cases.objection.closed", "on"));
        }
        var objections = new ArrayList<Objection>();
        if (!open) {
            objections.add(outOfTurn(file, kind));
        }
        objections.addAll(days(file, kind, entry, setting.today()));
        objections.addAll(missing(module, kind, entry));
        if (!decides(kind, entry, setting)) {
            objections.add(Objection.plain("cases.objection.notTheDecider", "on"));
        }
        return objections;
    }

    /// Whoever records once more what is there wants to put it right.
    private static Objection outOfTurn(CaseFile file, StepKind kind) {
        return file.dayOf(kind.code())
                .map(day -> Objection.plain("cases.objection.recordedAlready", "on", day))
                .orElseGet(() -> Objection.plain("cases.objection.notItsTurn", "on"));
    }

    /// The steps that a case waits for: those whose turn it is and that were not taken yet, or can
    /// be taken again.
    static Set<String> waited(Procedure procedure, CaseFile file) {
        return procedure.next(file).stream()
                .filter(code -> !file.has(code) || procedure.step(code).repeats())
                .collect(toSet());
    }

    /// Nothing happens tomorrow, or before the case was opened unless the step is of that kind.
    private static List<Objection> days(
            CaseFile file, StepKind kind, StepEntry entry, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (entry.on().isAfter(today)) {
            objections.add(Objection.plain("cases.objection.inTheFuture", "on", today));
        }
        // The opening itself can have been earlier than was recorded.
        boolean opening = kind.code().equals(StepKind.OPENED);
        if (entry.on().isBefore(file.openedOn()) && !kind.before() && !opening) {
            objections.add(Objection.plain("cases.objection.beforeOpening", "on", file.openedOn()));
        }
        var signed = entry.decision().date();
        if (signed != null && signed.isAfter(today)) {
            objections.add(
                    Objection.plain("cases.objection.decisionInTheFuture", "decisionDate", today));
        }
        var until = entry.until();
        if (until != null && until.isBefore(entry.on())) {
            objections.add(Objection.plain("cases.objection.untilBeforeBegin", "until"));
        }
        return objections;
    }

    /// A step that leads to another stage comes after the one that led to this stage: else the case
    /// would stand where it stood.
    static List<Objection> turningBack(CaseFile file, StepKind kind, StepEntry entry) {
        var since = file.stageSince();
        boolean turns = kind.stage() != null && !kind.before();
        return turns && entry.on().isBefore(since) && since.isAfter(file.openedOn())
                ? List.of(Objection.plain("cases.objection.beforeFormerStep", "on", since))
                : List.of();
    }

    /// Ballots follow each other: none is of a day before one of the same kind that was held.
    ///
    /// @param former those that were recorded before it
    static List<Objection> formerBallots(StepKind kind, StepEntry entry, Stream<Step> former) {
        return kind.majority() == null
                ? List.of()
                : former
                        .filter(step -> step.entry().kind().equals(kind.code()))
                        .map(step -> step.entry().on())
                        .max(Comparator.naturalOrder())
                        .filter(entry.on()::isBefore)
                        .map(day -> Objection.plain("cases.objection.beforeBallot", "on", day))
                        .stream()
                        .toList();
    }

    /// A step that is put right keeps its turn: no earlier than what the case passed before it, no
    /// later than what came next. Of an opening, nothing of the case can have come before it.
    static List<Objection> displacing(
            CaseFile file, Step wrong, StepEntry entry, Procedure procedure) {
        boolean opening = wrong.entry().kind().equals(StepKind.OPENED);
        var steps = file.steps().toList();
        int place = steps.indexOf(wrong);
        var kind = procedure.step(entry.kind());
        var ballots = formerBallots(kind, entry, steps.stream().limit(Math.max(place, 0)));
        // A vote that failed led nowhere and may turn out to have passed: it has its turn, too.
        if (kind.stage() == null || !ballots.isEmpty()) {
            return ballots;
        }
        var next =
                opening
                        ? steps.stream().skip(1).filter(step -> !before(procedure, step))
                        : steps.stream().skip(place + 1L).filter(step -> step.stage() != null);
        var objections = new ArrayList<Objection>();
        next.map(step -> step.entry().on())
                .min(Comparator.naturalOrder())
                .filter(entry.on()::isAfter)
                .map(day -> Objection.plain("cases.objection.afterNextStep", "on", day))
                .ifPresent(objections::add);
        steps.stream()
                .limit(Math.max(place, 0))
                .skip(1)
                .filter(step -> step.stage() != null)
                .map(step -> step.entry().on())
                .max(Comparator.naturalOrder())
                .filter(entry.on()::isBefore)
                .map(day -> Objection.plain("cases.objection.beforeFormerStep", "on", day))
                .ifPresent(objections::add);
        return objections;
    }

    private static boolean before(Procedure procedure, Step step) {
        return procedure.find(step.entry().kind()).map(StepKind::before).orElse(false);
    }

    /// What cannot be left out and was.
    ///
    /// @param module of the words of the procedure, which may have a name of its own for a field
    static List<Objection> missing(String module, StepKind kind, StepEntry entry) {
        return kind.needs().stream()
                .sorted()
                .flatMap(field ->
                        missing(field, entry).map(name -> missing(module, kind, field, name)))
                .toList();
    }

    private static Objection missing(String module, StepKind kind, Field field, String name) {
        return switch (field) {
            case CARD -> Objection.plain("cases.objection.missing.card", name);
            case OUTCOME, GROUND ->
                    Objection.plain(
                            "cases.objection.missing." + name,
                            name,
                            Objection.Words.of(
                                    module + ".step." + kind.code() + "." + name,
                                    "cases.page." + name));
            default -> Objection.plain("cases.objection.missing." + name, name);
        };
    }

    private static Stream<String> missing(Field field, StepEntry entry) {
        return switch (field) {
            case DECISION ->
                    Stream.concat(
                            given("decisionNumber", entry.decision().number()),
                            given("decisionDate", entry.decision().date()));
            case VOTE -> given("inFavour", entry.vote());
            case OUTCOME -> given("outcome", entry.outcome());
            case GROUND -> given("ground", entry.ground());
            case UNTIL -> given("until", entry.until());
            case PERSON -> given("person", entry.person());
            case KEPT -> given("keptWhere", entry.keptWhere());
            case CARD, WORDS -> given("words", entry.words());
        };
    }

    private static Stream<String> given(String field, @Nullable Object value) {
        return value == null ? Stream.of(field) : Stream.empty();
    }

    /// A step is the act of the organization whose body decides it.
    private static boolean decides(StepKind kind, StepEntry entry, Setting setting) {
        return setting.of(kind.decider())
                .filter(seat -> seat.organization() == entry.organization())
                .isPresent();
    }
}
