package vn.dangvu.years;

import static vn.dangvu.years.SuspensionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How long somebody may be suspended from Party life (handbook 6.3).
final class SuspensionRules {

    private SuspensionRules() {}

    static List<Objection> objectionsTo(CaseFile file, StepEntry entry) {
        return switch (entry.kind()) {
            case DECISION -> decision(entry).toList();
            case EXTENSION -> extension(file, entry);
            case LIFTED -> lifted(file, entry).toList();
            case EXPIRED -> expired(file, entry).toList();
            default -> List.of();
        };
    }

    /// By what the member is suspended now.
    static Optional<Step> running(CaseFile file) {
        return file.steps()
                .filter(step -> GRANTS.contains(step.entry().kind()) && step.succeeded())
                .reduce((first, second) -> second);
    }

    /// Ninety working days.
    private static Stream<Objection> decision(StepEntry entry) {
        var policy = SuspensionPolicy.inForceOn(entry.on());
        var latest = policy.latest(entry.on());
        var until = entry.until();
        return until != null && until.isAfter(latest)
                ? Stream.of(
                        Objection.rule(
                                "years.objection.suspendedTooLong",
                                "until",
                                source(entry.on()),
                                policy.days(),
                                latest))
                : Stream.empty();
    }

    /// A hundred and eighty in all, decided before the running one ends.
    private static List<Objection> extension(CaseFile file, StepEntry entry) {
        var objections = new ArrayList<Objection>();
        var began = file.dayOf(DECISION).orElse(entry.on());
        var policy = SuspensionPolicy.inForceOn(began);
        var latest = policy.latestOfAll(began);
        var ends = ends(file).orElse(entry.on());
        var until = entry.until();
        if (until != null && until.isAfter(latest)) {
            objections.add(
                    Objection.rule(
                            "years.objection.suspendedTooLongInAll",
                            "until",
                            source(entry.on()),
                            policy.totalDays(),
                            began,
                            latest));
        }
        if (until != null && !until.isAfter(ends)) {
            objections.add(Objection.plain("years.objection.notLater", "until", ends));
        }
        if (entry.on().isAfter(ends)) {
            objections.add(
                    Objection.rule("years.objection.lapsed", "on", source(entry.on()), ends));
        }
        if (entry.on().isBefore(began)) {
            objections.add(Objection.plain("years.objection.beforeGrant", "on", began));
        }
        return objections;
    }

    /// While it runs.
    private static Stream<Objection> lifted(CaseFile file, StepEntry entry) {
        var began = file.dayOf(DECISION).orElse(entry.on());
        if (!entry.on().isAfter(began)) {
            return Stream.of(Objection.plain("years.objection.beforeGrant", "on", began));
        }
        return ends(file)
                .filter(ends -> entry.on().isAfter(ends))
                .map(ends ->
                        Objection.rule(
                                "years.objection.suspensionOver",
                                "on",
                                source(entry.on()),
                                ends.plusDays(1)))
                .stream();
    }

    /// The first day on which it does not run any more, whenever that is noted.
    private static Stream<Objection> expired(CaseFile file, StepEntry entry) {
        return ends(file)
                .map(ends -> ends.plusDays(1))
                .filter(day -> !day.equals(entry.on()))
                .map(day ->
                        Objection.rule("years.objection.expiresOn", "on", source(entry.on()), day))
                .stream();
    }

    static Optional<LocalDate> ends(CaseFile file) {
        return running(file).map(step -> step.entry().until());
    }

    private static Citation source(LocalDate day) {
        return Documents.discipline(day, "6.3");
    }
}
