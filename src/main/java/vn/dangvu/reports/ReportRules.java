package vn.dangvu.reports;

import vn.dangvu.reports.AnnualReport.Disagreement;

import java.util.List;
import java.util.stream.Stream;

/// What must hold between the figures of a report. A report that breaks one of these is shown with
/// a warning, because either the register or the counting is wrong.
final class ReportRules {

    private static final List<String> INCREASES =
            List.of(
                    "openingBalance",
                    "admitted",
                    "readmitted",
                    "restored",
                    "transferredIn",
                    "receivedWithOrganization",
                    "receivedCollectively");
    private static final List<String> DECREASES =
            List.of(
                    "transferredOut",
                    "handedOverWithOrganization",
                    "handedOverCollectively",
                    "withdrawn",
                    "struckOff",
                    "expelled",
                    "died");

    private ReportRules() {}

    static List<Disagreement> disagreementsOf(AnnualReport report) {
        var ratings =
                report.sections()
                        .filter(Section.Rating.class::isInstance)
                        .map(Section.Rating.class::cast)
                        .flatMap(ReportRules::ratings);
        return Stream.of(Stream.of(balance(report), standing(report)), collectives(report), ratings)
                .flatMap(pairs -> pairs)
                .filter(pair -> pair.expected() != pair.found())
                .toList();
    }

    /// Closing = opening + increases − decreases.
    private static Disagreement balance(AnnualReport report) {
        long expected = members(report, "opening");
        for (String code : INCREASES) {
            expected += members(report, code);
        }
        for (String code : DECREASES) {
            expected -= members(report, code);
        }
        return new Disagreement("balance", "members", expected, members(report, "closing"));
    }

    /// Every member is either official or on probation.
    private static Disagreement standing(AnnualReport report) {
        return new Disagreement(
                "standing",
                "members",
                members(report, "closing"),
                members(report, "official") + members(report, "probationary"));
    }

    /// COM-01, COM-02: there are as many collectives to be rated as posts and members say, where
    /// posts are recorded. Restated, ratings follow their organizations and posts do not.
    private static Stream<Disagreement> collectives(AnnualReport report) {
        long led = report.count(AnnualReport.COLLECTIVES);
        long rated = report.count("rating.collective.rated");
        return led == 0 || rated == 0 || report.treeDay() != null
                ? Stream.empty()
                : Stream.of(
                        new Disagreement(
                                "collectives",
                                "rating.collective",
                                led,
                                rated + report.count("rating.collective.notRated")));
    }

    /// Handbook 3.6: total = rated + not rated; rated = the four levels; good or better = the two;
    /// and everybody not rated has a reason.
    private static Stream<Disagreement> ratings(Section.Rating rating) {
        long levels = Section.Rating.LEVELS.stream().mapToLong(level -> count(rating, level)).sum();
        long reasons =
                Section.Rating.REASONS.stream()
                        .mapToLong(reason -> count(rating, "notRated." + reason))
                        .sum();
        return Stream.of(
                new Disagreement("reasons", rating.subject(), count(rating, "notRated"), reasons),
                new Disagreement(
                        "total",
                        rating.subject(),
                        count(rating, "total"),
                        count(rating, "rated") + count(rating, "notRated")),
                new Disagreement("levels", rating.subject(), count(rating, "rated"), levels),
                new Disagreement(
                        "orBetter",
                        rating.subject(),
                        count(rating, "goodOrBetter"),
                        count(rating, "excellent") + count(rating, "good")));
    }

    private static long members(AnnualReport report, String name) {
        return report.count("members." + name);
    }

    private static long count(Section.Rating rating, String name) {
        return rating.line(name).now().count();
    }
}
