package vn.dangvu.years;

import static vn.dangvu.years.ExemptionSteps.*;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who exempts whom from work and activities, and until when (handbook 2.7).
final class ExemptionRules {

    private static final String RULE = "2.7";

    private ExemptionRules() {}

    static List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        String step = entry.kind();
        if (GRANTS.contains(step)) {
            return Stream.of(
                            requested(file, entry),
                            decider(file, entry, setting),
                            span(file, entry),
                            RENEWALS.contains(step)
                                    ? renewal(file, entry)
                                    : Stream.<Objection>empty())
                    .flatMap(objections -> objections)
                    .toList();
        } else if (PROPOSALS.contains(step)) {
            return Stream.concat(requested(file, entry), decider(file, entry, setting)).toList();
        }
        return step.equals(RETURNED) ? returned(file, entry).toList() : List.of();
    }

    /// Why the member asks; of the latest request.
    static Optional<String> ground(CaseFile file) {
        return file.done(REQUEST).map(step -> step.entry().ground());
    }

    /// Whether the cell itself decides: on old age and illness, and where there is no committee
    /// between it and the level above.
    static boolean cellDecides(CaseFile file, Setting setting, LocalDate day) {
        return setting.of(Decider.GRASSROOTS_COMMITTEE).isEmpty()
                || ground(file)
                        .filter(ExemptionPolicy.inForceOn(day).cellDecides()::contains)
                        .isPresent();
    }

    /// By what the member is exempt now.
    static Optional<Step> running(CaseFile file) {
        return file.steps()
                .filter(step -> GRANTS.contains(step.entry().kind()) && step.succeeded())
                .reduce((first, second) -> second);
    }

    /// The first day of the exemption.
    private static Optional<LocalDate> began(CaseFile file) {
        return file.steps()
                .filter(step -> GRANTS.contains(step.entry().kind()) && step.succeeded())
                .map(step -> step.entry().on())
                .findFirst();
    }

    private static Stream<Objection> requested(CaseFile file, StepEntry entry) {
        var asked = file.dayOf(REQUEST);
        if (asked.isEmpty()) {
            return Stream.of(Objection.plain("years.objection.noRequest", "on"));
        }
        return entry.on().isBefore(asked.get())
                ? Stream.of(Objection.plain("years.objection.beforeRequest", "on", asked.get()))
                : Stream.empty();
    }

    private static Stream<Objection> decider(CaseFile file, StepEntry entry, Setting setting) {
        boolean cell = cellDecides(file, setting, entry.on());
        boolean asCell = BY_CELL.contains(entry.kind());
        if (asCell && !cell) {
            return Stream.of(
                    Objection.rule("years.objection.committeeDecides", "on", source(entry.on())));
        }
        if (!asCell && cell) {
            return Stream.of(
                    Objection.rule("years.objection.cellDecides", "on", source(entry.on())));
        }
        return asCell || proposed(file, entry)
                ? Stream.empty()
                : Stream.of(
                        Objection.rule(
                                "years.objection.cellProposesFirst", "on", source(entry.on())));
    }

    /// The committee decides on what the cell proposed since the last decision.
    private static boolean proposed(CaseFile file, StepEntry entry) {
        if (PROPOSALS.contains(entry.kind())) {
            return true;
        }
        var since = running(file).map(Step::ordinal).orElse(-1L);
        return file.steps()
                .filter(step -> PROPOSALS.contains(step.entry().kind()) && step.succeeded())
                .anyMatch(step -> step.ordinal() > since && !step.entry().on().isAfter(entry.on()));
    }

    /// An exemption on other grounds has an end; that of somebody itinerant is shorter than twelve
    /// months in all.
    private static Stream<Objection> span(CaseFile file, StepEntry entry) {
        var policy = ExemptionPolicy.inForceOn(entry.on());
        String ground = ground(file).orElse("");
        var until = entry.until();
        if (until == null) {
            return policy.cellDecides().contains(ground)
                    ? Stream.empty()
                    : Stream.of(
                            Objection.rule("years.objection.noEnd", "until", source(entry.on())));
        }
        var limit = began(file).orElse(entry.on()).plusMonths(policy.itinerantMonths());
        return ground.equals(ExemptionPolicy.ITINERANT) && !until.plusDays(1).isBefore(limit)
                ? Stream.of(
                        Objection.rule(
                                "years.objection.itinerantTooLong",
                                "until",
                                source(entry.on()),
                                policy.itinerantMonths(),
                                limit.minusDays(2)))
                : Stream.empty();
    }

    /// Before it ends, and to a later day.
    private static Stream<Objection> renewal(CaseFile file, StepEntry entry) {
        var ends = running(file).map(Step::entry).map(StepEntry::until);
        if (ends.isEmpty()) {
            return Stream.of(Objection.plain("years.objection.withoutEnd", "until"));
        }
        if (entry.on().isAfter(ends.get())) {
            return Stream.of(
                    Objection.rule("years.objection.lapsed", "on", source(entry.on()), ends.get()));
        }
        var until = entry.until();
        return until != null && !until.isAfter(ends.get())
                ? Stream.of(Objection.plain("years.objection.notLater", "until", ends.get()))
                : Stream.empty();
    }

    /// At the end of the exemption at the latest, which is the day after its last one.
    private static Stream<Objection> returned(CaseFile file, StepEntry entry) {
        var running = running(file).map(Step::entry);
        if (running.filter(grant -> !entry.on().isAfter(grant.on())).isPresent()) {
            return Stream.of(
                    Objection.plain(
                            "years.objection.beforeGrant",
                            "on",
                            running.map(StepEntry::on).orElseThrow()));
        }
        return running
                .map(StepEntry::until)
                .map(until -> until.plusDays(1))
                .filter(last -> entry.on().isAfter(last))
                .map(last ->
                        Objection.rule(
                                "years.objection.returnedLate", "on", source(entry.on()), last))
                .stream();
    }

    private static Citation source(LocalDate day) {
        return Documents.regulation(day, "điểm 7", RULE);
    }
}
