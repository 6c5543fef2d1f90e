package vn.dangvu.fees;

import static java.util.Comparator.comparing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is due for a month, and what may be recorded about it (handbook 2.10).
final class FeeRules {

    /// The register of fees begins with the oldest regime we hold.
    static final YearMonth FIRST = YearMonth.of(2011, 1);

    /// Fees may be paid so many months ahead.
    static final int MONTHS_AHEAD = 12;

    /// Nobody earns more in a month: more digits are a slip of the finger.
    static final long LARGEST = 1_000_000_000L;

    private static final int THOUSANDTHS = 1_000;

    private FeeRules() {}

    /// What a member owes for the month. Probationers pay as everybody does. Whoever is elsewhere
    /// pays there; then comes what exempts, then the basis of the month.
    static Due due(Payer payer, Terms terms) {
        if (payer.paysElsewhere()) {
            return new Due.Elsewhere();
        }
        var exempt = exempt(payer, terms);
        return exempt == null ? owed(holding(payer.bases(), terms.month()), terms) : exempt;
    }

    /// The basis that holds in the month: the one with the latest beginning up to it.
    static Basis.@Nullable Fact holding(List<Basis.Fact> bases, YearMonth month) {
        return bases.stream()
                .filter(fact -> !fact.from().isAfter(month))
                .max(comparing(Basis.Fact::from))
                .orElse(null);
    }

    /// The group that an occupation of the register speaks for; null where it speaks for none. A
    /// guess, to begin a form with.
    static @Nullable FeeGroup likely(String occupation) {
        return switch (occupation) {
            case "STATE_OFFICIAL",
                    "PARTY_OFFICIAL",
                    "COMMUNE_OFFICIAL",
                    "PUBLIC_EMPLOYEE",
                    "ARMED_FORCES" ->
                    FeeGroup.SALARIED;
            case "ENTERPRISE_MANAGER", "ENTERPRISE_STAFF", "ENTERPRISE_WORKER" ->
                    FeeGroup.ENTERPRISE;
            case "RETIRED" -> FeeGroup.PENSIONER;
            case "STUDENT", "PUPIL" -> FeeGroup.STUDENT;
            case "FARMER" -> FeeGroup.NO_INSURANCE;
            default -> null;
        };
    }

    private static Due.@Nullable Exempt exempt(Payer payer, Terms terms) {
        var policy = terms.policy();
        var began = payer.countsFrom();
        var years = policy.seniorityYears();
        if (began != null && years != null && served(began, years, terms.month())) {
            return new Due.Exempt(Ground.SENIORITY, began, null, policy.cite());
        }
        return payer.exemptions().stream()
                .map(Exemption.Fact::exemption)
                .filter(exemption -> exemption.covers(terms.month()))
                .findFirst()
                .map(one -> new Due.Exempt(one.ground(), null, one.last(), policy.cite()))
                .orElse(null);
    }

    /// Whether the years are full on the first day of the month.
    private static boolean served(LocalDate began, int years, YearMonth month) {
        return !began.plusYears(years).isAfter(month.atDay(1));
    }

    private static Due owed(Basis.@Nullable Fact held, Terms terms) {
        if (held == null) {
            return new Due.Unknown(Due.Gap.NO_BASIS, null);
        }
        var basis = held.basis();
        var group = basis.group();
        return switch (terms.policy().charge(group)) {
            case null -> new Due.Unknown(Due.Gap.NO_SUCH_GROUP, group);
            case Charge.Rate(int perMille) -> ofBase(basis, perMille, terms);
            case Charge.WageShare(int perMille) -> ofWage(group, perMille, terms);
            case Charge.Fixed(long amount) -> plain(group, amount, terms);
            case Charge.Range _ -> agreed(basis, terms);
            case Charge.Agreed(int perMille) ->
                    basis.agreed() == null && perMille > 0 && basis.base() != null
                            ? ofBase(basis, perMille, terms)
                            : agreed(basis, terms);
        };
    }

    private static Due ofBase(Basis basis, int perMille, Terms terms) {
        Long base = basis.base();
        return base == null
                ? new Due.Unknown(Due.Gap.NO_BASE, basis.group())
                : new Due.Owed(
                        basis.group(),
                        base,
                        perMille,
                        null,
                        terms.rounding(),
                        share(base, perMille, terms.rounding()),
                        terms.policy().cite());
    }

    private static Due ofWage(FeeGroup group, int perMille, Terms terms) {
        var region = terms.region();
        if (region == null) {
            return new Due.Unknown(Due.Gap.NO_REGION, group);
        }
        long wage = terms.wage().of(region);
        return new Due.Owed(
                group,
                wage,
                perMille,
                region,
                terms.rounding(),
                share(wage, perMille, terms.rounding()),
                terms.policy().cite());
    }

    private static Due agreed(Basis basis, Terms terms) {
        Long agreed = basis.agreed();
        return agreed == null
                ? new Due.Unknown(Due.Gap.NO_AGREED, basis.group())
                : plain(basis.group(), agreed, terms);
    }

    private static Due plain(FeeGroup group, long amount, Terms terms) {
        return new Due.Owed(group, null, 0, null, terms.rounding(), amount, terms.policy().cite());
    }

    /// So many thousandths of `base`, half up to whole multiples of `rounding` đồng: the rules name
    /// rates and no rounding, so that it is the office's (docs/decisions/0030).
    static long share(long base, int perMille, int rounding) {
        long part = THOUSANDTHS * (long) rounding;
        return (base * perMille + part / 2) / part * rounding;
    }

    /// Everything that stands against recording that a member pays so from the month on.
    ///
    /// @param now the month of today
    static List<Objection> objectionsTo(Basis basis, YearMonth from, YearMonth now) {
        var policy = FeePolicy.inForceOn(from);
        var objections = new ArrayList<>(month(from, now).toList());
        Stream.of(basis.base(), basis.agreed())
                .flatMap(Stream::ofNullable)
                .filter(amount -> amount < 1 || amount > LARGEST)
                .forEach(amount -> objections.add(new Objection.OutOfSense(amount, LARGEST, null)));
        amounts(basis, from, policy).forEach(objections::add);
        return List.copyOf(objections);
    }

    private static Stream<Objection> amounts(Basis basis, YearMonth from, FeePolicy policy) {
        var group = basis.group();
        Long agreed = basis.agreed();
        boolean nothing = agreed == null && basis.base() == null;
        return switch (policy.charge(group)) {
            case null -> Stream.of(new Objection.GroupNotInForce(group, from, policy.cite()));
            case Charge.Rate _ ->
                    basis.base() == null
                            ? Stream.of(new Objection.BaseMissing(group, policy.cite()))
                            : Stream.empty();
            case Charge.Range(long least, long most) -> {
                if (agreed == null) {
                    yield Stream.of(new Objection.AmountMissing(group, policy.cite()));
                }
                yield agreed < least || agreed > most
                        ? Stream.of(
                                new Objection.AgreedOutside(
                                        group, agreed, least, most, policy.cite()))
                        : Stream.empty();
            }
            case Charge.Agreed(int perMille) ->
                    (perMille > 0 ? nothing : agreed == null)
                            ? Stream.of(new Objection.AmountMissing(group, policy.cite()))
                            : Stream.empty();
            case Charge.WageShare _, Charge.Fixed _ -> Stream.empty();
        };
    }

    /// Everything that stands against an exemption.
    ///
    /// @param others that the member has besides it
    static List<Objection> objectionsTo(
            Exemption exemption, List<Exemption> others, LocalDate today) {
        var objections = new ArrayList<Objection>();
        month(exemption.from(), YearMonth.from(today)).forEach(objections::add);
        ground(exemption).forEach(objections::add);
        length(exemption).forEach(objections::add);
        others.stream()
                .filter(exemption::overlaps)
                .map(other -> new Objection.Overlaps(other.from(), other.until()))
                .forEach(objections::add);
        var dated = exemption.decision().date();
        if (dated != null && dated.isAfter(today)) {
            objections.add(new Objection.DecisionInTheFuture(today));
        }
        return List.copyOf(objections);
    }

    private static Stream<Objection> ground(Exemption exemption) {
        var policy = FeePolicy.inForceOn(exemption.from());
        if (exemption.ground() == Ground.SENIORITY) {
            return Stream.of(new Objection.Reckoned());
        }
        return policy.grounds().contains(exemption.ground())
                ? Stream.empty()
                : Stream.of(
                        new Objection.GroundNotInForce(
                                exemption.ground(), exemption.from(), policy.cite()));
    }

    /// Hardship is looked at anew after so many months.
    private static Stream<Objection> length(Exemption exemption) {
        var until = exemption.until();
        if (until != null && until.isBefore(exemption.from())) {
            return Stream.of(new Objection.EndsBeforeItBegins());
        }
        var policy = FeePolicy.inForceOn(exemption.from());
        Integer most = policy.hardshipMonths();
        if (most == null || exemption.ground() != Ground.HARDSHIP) {
            return Stream.empty();
        }
        Long months = exemption.months();
        if (months == null) {
            return Stream.of(new Objection.EndMissing(exemption.ground(), most, policy.cite()));
        }
        return months > most
                ? Stream.of(new Objection.TooLong(months, most, policy.cite()))
                : Stream.empty();
    }

    /// Neither before the register of fees begins nor further ahead than anybody pays.
    static Stream<Objection> month(YearMonth month, YearMonth now) {
        var last = now.plusMonths(MONTHS_AHEAD);
        return month.isBefore(FIRST) || month.isAfter(last)
                ? Stream.of(new Objection.MonthOutside(FIRST, last))
                : Stream.empty();
    }
}
