package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.papers.TermSource.TermOfOffice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What may be written, issued and withdrawn, and with which number.
final class PaperRules {

    private static final int GAPS_SHOWN = 5;
    private static final int YEARS_LATE = 1;

    private PaperRules() {}

    /// DOC-02: who issues what.
    static List<Objection> objectionsTo(PaperType type, OrganizationKind kind, LocalDate day) {
        var policy = LayoutPolicy.inForceOn(day);
        var allowed = policy.issuedBy(kind);
        return allowed.contains(type)
                ? List.of()
                : List.of(new Objection.NotIssuedBy(kind, type, allowed, policy.ofTypes()));
    }

    /// @param organization as it was on the day, or on the nearest day on which it lived
    /// @param given the numbers of the series that have papers
    static List<Objection> objectionsTo(
            FiledPaper paper,
            Issuing issuing,
            Organization organization,
            NumberSeries series,
            Set<Integer> given,
            LocalDate today) {
        if (paper.state() != PaperState.DRAFT) {
            return List.of(new Objection.NotADraft());
        }
        var objections = new ArrayList<Objection>();
        int latest = paper.latest().ordinal();
        if (issuing.version() != latest) {
            objections.add(new Objection.WrittenMeanwhile(latest));
        }
        if (issuing.on().isAfter(today)) {
            objections.add(new Objection.InTheFuture(today));
        }
        if (!lived(organization, issuing.on())) {
            objections.add(new Objection.OrganizationNotThere(issuing.on()));
        }
        objections.addAll(objectionsTo(paper.type(), organization.kind(), issuing.on()));
        taken(issuing, series, given).ifPresent(objections::add);
        return objections;
    }

    /// Who takes the place of a paper that holds is not older than it.
    ///
    /// @param replaced null where it takes nobody's
    static Optional<Objection> objectionToDay(@Nullable FiledPaper replaced, LocalDate on) {
        var issue = replaced == null || replaced.withdrawal() != null ? null : replaced.issue();
        return issue != null && on.isBefore(issue.on())
                ? Optional.of(new Objection.BeforeTheReplaced(issue.on()))
                : Optional.empty();
    }

    /// DOC-01: a number has one paper in a series, also when that was withdrawn.
    private static Optional<Objection> taken(
            Issuing issuing, NumberSeries series, Set<Integer> given) {
        var number = issuing.number();
        return number == null || !given.contains(number)
                ? Optional.empty()
                : Optional.of(
                        new Objection.NumberTaken(
                                number,
                                series.label(),
                                next(given),
                                LayoutPolicy.inForceOn(issuing.on()).ofNumbers()));
    }

    private static boolean lived(Organization organization, LocalDate day) {
        var until = organization.until();
        return !day.isBefore(organization.since()) && (until == null || day.isBefore(until));
    }

    static List<Objection> objectionsToSaving(FiledPaper paper, int version) {
        if (paper.state() != PaperState.DRAFT) {
            return List.of(new Objection.NotADraft());
        }
        int latest = paper.latest().ordinal();
        return version == latest ? List.of() : List.of(new Objection.WrittenMeanwhile(latest));
    }

    static List<Objection> objectionsToWithdrawing(
            FiledPaper paper, LocalDate on, String reason, LocalDate today) {
        if (paper.withdrawal() != null) {
            return List.of(new Objection.DoesNotHold());
        }
        var objections = new ArrayList<Objection>();
        if (reason.isBlank()) {
            objections.add(new Objection.NoReason());
        }
        if (on.isAfter(today)) {
            objections.add(new Objection.InTheFuture(today));
        }
        var issue = paper.issue();
        if (issue != null && on.isBefore(issue.on())) {
            objections.add(new Objection.WithdrawnBefore(issue.on()));
        }
        return objections;
    }

    static List<Objection> objectionsToReplacing(FiledPaper paper) {
        Long by = paper.replacement();
        if (by != null) {
            return List.of(new Objection.ReplacedAlready(by));
        }
        return paper.state() == PaperState.ISSUED
                ? List.of()
                : List.of(new Objection.DoesNotHold());
    }

    /// DOC-01, TERM-01: a term lasts until the next congress, which may be a year late (Điều lệ
    /// Đảng). A term that should have ended longer ago is over, only nobody has recorded the next
    /// one: it numbers no paper.
    static boolean numbers(TermOfOffice term, LocalDate day) {
        return !day.isAfter(term.planned().plusYears(YEARS_LATE));
    }

    /// DOC-01: numbers run from 01. An office that begins in the middle of a term types its first
    /// number, and goes on from there.
    static NumberOffer offer(Set<Integer> given, NumberSeries series, boolean ofTerm) {
        var ordered = new TreeSet<>(given);
        var gaps =
                ordered.isEmpty()
                        ? List.<Integer>of()
                        : IntStream.range(ordered.first(), ordered.last())
                                .filter(number -> !ordered.contains(number))
                                .limit(GAPS_SHOWN)
                                .boxed()
                                .toList();
        return new NumberOffer(next(ordered), gaps, series.label(), ofTerm);
    }

    private static int next(Set<Integer> given) {
        return 1 + given.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    static int numberOf(@Nullable Integer typed, Set<Integer> given) {
        return typed == null ? next(given) : typed;
    }
}
