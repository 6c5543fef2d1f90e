package vn.dangvu.committees;

import org.jspecify.annotations.Nullable;

import vn.dangvu.committees.Sizes.Range;
import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What must hold for a term to be recorded, and what is unusual about one.
final class TermRules {

    private TermRules() {}

    /// @param others the current terms of the organization, without the one that is corrected
    static List<Objection> objectionsTo(TermEntry entry, Setting setting, List<Term> others) {
        return Stream.of(
                        days(entry, setting, others),
                        cell(entry, setting),
                        sizes(entry, setting.kind()))
                .flatMap(objections -> objections)
                .toList();
    }

    private static Stream<Objection> days(TermEntry entry, Setting setting, List<Term> others) {
        var objections = new ArrayList<Objection>();
        if (!setting.lives()) {
            objections.add(new Objection.OrganizationNotThere(entry.beginsOn()));
        }
        if (entry.beginsOn().isAfter(setting.today())) {
            objections.add(new Objection.InTheFuture(setting.today()));
        }
        LocalDate signed = entry.decision().date();
        if (signed != null && signed.isAfter(setting.today())) {
            objections.add(new Objection.DecisionInTheFuture(setting.today()));
        }
        // An appointment mostly is signed before the day on which it holds.
        if (entry.ordinal() != null && signed != null && signed.isBefore(entry.beginsOn())) {
            objections.add(
                    new Objection.ApprovedBefore(
                            signed,
                            entry.beginsOn(),
                            CommitteePolicy.inForceOn(entry.beginsOn())
                                    .cite("điểm 15.2", "COM-06")));
        }
        if (!entry.plannedEnd().isAfter(entry.beginsOn())) {
            objections.add(new Objection.EndsBeforeItBegins());
        }
        // TERM-05
        if (entry.toYear() < entry.fromYear()) {
            objections.add(new Objection.LabelDoesNotFit(entry.fromYear(), entry.toYear()));
        }
        if (others.stream().anyMatch(term -> term.entry().beginsOn().equals(entry.beginsOn()))) {
            objections.add(new Objection.TermThere(entry.beginsOn()));
        }
        return objections.stream();
    }

    /// COM-01, COM-02: of a cell.
    private static Stream<Objection> cell(TermEntry entry, Setting setting) {
        if (!setting.kind().holdsMembers()) {
            return Stream.empty();
        }
        var policy = CommitteePolicy.inForceOn(entry.beginsOn());
        var objections = new ArrayList<Objection>();
        Integer committee = entry.sizes().committee();
        Integer deputies = entry.sizes().deputies();
        if (committee != null && setting.officials() < policy.cellCommitteeFrom()) {
            objections.add(
                    new Objection.SmallCellHasNoSize(
                            setting.officials(),
                            policy.cellCommitteeFrom(),
                            policy.cite("điểm 23.2", "COM-02")));
        }
        if (committee != null && committee > policy.cellCommitteeMost()) {
            objections.add(
                    new Objection.CellCommitteeTooLarge(
                            committee,
                            policy.cellCommitteeMost(),
                            policy.cite("điểm 23.2", "COM-01")));
        }
        if (deputies != null && deputies > policy.cellDeputies()) {
            objections.add(
                    new Objection.TooManyDeputies(
                            deputies, policy.cellDeputies(), policy.cite("điểm 23.2", "COM-01")));
        }
        return objections.stream();
    }

    private static Stream<Objection> sizes(TermEntry entry, OrganizationKind kind) {
        var policy = CommitteePolicy.inForceOn(entry.beginsOn());
        Sizes sizes = entry.sizes();
        var objections = new ArrayList<Objection>();
        Integer committee = sizes.committee();
        Integer standing = sizes.standing();
        if (standing != null
                && committee != null
                && BodyRules.tooLarge(standing, committee, entry.beginsOn())
                && !BodyRules.mayConsent(kind)) {
            objections.add(
                    new Objection.StandingTooLarge(
                            standing, committee, false, policy.cite("điểm 14.2", "COM-03")));
        }
        var guide = SizeGuide.of(kind, sizes);
        if (!guide.remembered()) {
            Citation source = policy.cite("điểm 14.3", "COM-04");
            outside(committee, guide.committee())
                    .map(size -> size(Body.COMMITTEE, size, guide.committee(), source))
                    .forEach(objections::add);
            outside(standing, guide.standing())
                    .map(size -> size(Body.STANDING_COMMITTEE, size, guide.standing(), source))
                    .forEach(objections::add);
        }
        return objections.stream();
    }

    private static Objection size(Body body, int size, @Nullable Range allowed, Citation source) {
        return new Objection.SizeOutside(
                body, size, allowed == null ? new Range(size, size) : allowed, source);
    }

    private static Stream<Integer> outside(@Nullable Integer size, @Nullable Range range) {
        return size != null && range != null && !range.covers(size)
                ? Stream.of(size)
                : Stream.empty();
    }

    /// @param expected the number of the congress by the lineage of the organization, if it can be
    ///   told
    static List<Warning> warningsOf(TermEntry entry, OrganizationKind kind, OptionalInt expected) {
        var policy = CommitteePolicy.inForceOn(entry.beginsOn());
        var warnings = new ArrayList<Warning>();
        Integer ordinal = entry.ordinal();
        if (ordinal != null && expected.isPresent() && expected.getAsInt() != ordinal) {
            warnings.add(
                    new Warning.OtherOrdinal(
                            expected.getAsInt(), ordinal, policy.cite("", "TERM-03")));
        }
        // TERM-01, TERM-02; a prolonged one has its own paper (TERM-04).
        int months = (int) ChronoUnit.MONTHS.between(entry.beginsOn(), entry.plannedEnd());
        int usual = policy.termMonthsOf(kind);
        boolean longer = entry.plannedEnd().isAfter(entry.beginsOn().plusMonths(usual));
        if (longer) {
            String rule = kind == OrganizationKind.CELL ? "TERM-02" : "TERM-01";
            warnings.add(new Warning.TermTooLong(months, usual, policy.cite("điểm 23.1", rule)));
        }
        var guide = SizeGuide.of(kind, entry.sizes());
        if (guide.remembered()) {
            unusual(Body.COMMITTEE, entry.sizes().committee(), guide.committee(), warnings);
            unusual(Body.STANDING_COMMITTEE, entry.sizes().standing(), guide.standing(), warnings);
        }
        late(entry, policy, warnings);
        return warnings;
    }

    private static void unusual(
            Body body, @Nullable Integer size, @Nullable Range range, List<Warning> warnings) {
        if (range != null) {
            outside(size, range)
                    .map(found -> new Warning.SizeUnusual(body, found, range))
                    .forEach(warnings::add);
        }
    }

    /// COM-06: the result is approved within so many working days.
    private static void late(TermEntry entry, CommitteePolicy policy, List<Warning> warnings) {
        LocalDate signed = entry.decision().date();
        LocalDate due = Deadlines.after(entry.beginsOn()).approval();
        if (entry.ordinal() != null && signed != null && signed.isAfter(due)) {
            warnings.add(new Warning.DecidedLate(signed, due, policy.cite("điểm 15.2", "COM-06")));
        }
    }
}
