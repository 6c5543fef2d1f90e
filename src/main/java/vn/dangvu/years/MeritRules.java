package vn.dangvu.years;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What has to be so of an award or a discipline (handbook 4, 6.3).
final class MeritRules {

    /// Worse than these a probationary member is struck off.
    private static final Set<String> OF_PROBATION =
            Set.of(Penalty.Form.REPRIMAND.name(), Penalty.Form.WARNING.name());

    private MeritRules() {}

    /// @param probationary whether the member is on probation on its day
    static List<Objection> objectionsTo(MeritEntry entry, boolean probationary, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (entry.on().isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "on", today));
        }
        var signed = entry.decision().date();
        if (signed != null && signed.isAfter(today)) {
            objections.add(Objection.plain("years.objection.inTheFuture", "decisionDate", today));
        }
        if (!entry.kind().time() && !forms(entry.kind()).contains(entry.form())) {
            objections.add(Objection.plain("years.objection.noForm", "form"));
        }
        if (entry.kind().time()) {
            span(entry, objections);
        }
        if (entry.kind() != MeritEntry.Kind.AWARD && entry.decision().number() == null) {
            objections.add(Objection.plain("years.objection.noDecision", "decisionNumber"));
        }
        if (expels(entry)) {
            objections.add(
                    Objection.rule(
                            "years.objection.expulsionByCase",
                            "what",
                            Documents.discipline(entry.on(), "6.3")));
        } else if (entry.kind() == MeritEntry.Kind.DISCIPLINE
                && probationary
                && forms(entry.kind()).contains(entry.form())
                && !OF_PROBATION.contains(entry.form())) {
            objections.add(
                    Objection.rule(
                            "years.objection.probationaryPenalty",
                            "form",
                            Documents.discipline(entry.on(), "6.3")));
        }
        return objections;
    }

    /// Written down here it would put nobody out: the ledger learns of it from the case alone.
    private static boolean expels(MeritEntry entry) {
        return entry.kind() == MeritEntry.Kind.DISCIPLINE
                && Penalty.Form.EXPULSION.name().equals(entry.form());
    }

    private static void span(MeritEntry entry, List<Objection> objections) {
        var until = entry.until();
        if (until == null) {
            objections.add(Objection.plain("years.objection.noUntil", "until"));
        } else if (until.isBefore(entry.on())) {
            objections.add(Objection.plain("years.objection.untilBeforeBegin", "until"));
        }
    }

    static List<String> forms(MeritEntry.Kind kind) {
        return switch (kind) {
            case AWARD -> Arrays.stream(MeritEntry.Award.values()).map(Enum::name).toList();
            case DISCIPLINE -> Arrays.stream(Penalty.Form.values()).map(Enum::name).toList();
            case NOT_COUNTED, COUNTED -> List.of();
        };
    }
}
