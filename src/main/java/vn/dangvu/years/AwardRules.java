package vn.dangvu.years;

import vn.dangvu.cases.Objection;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/// What became of somebody between the list and the decision that gives the badge (handbook 2.9): a
/// discipline, death, a seniority that was put right.
final class AwardRules {

    private static final String RULE = "2.9";

    /// Those who left so are honoured no more; who only moved is, by the place that was left.
    private static final Set<String> OUT_OF_THE_PARTY =
            Set.of("WITHDRAWAL", "STRIKE_OFF", "EXPULSION");

    private AwardRules() {}

    /// Everything that stands against giving it by a decision of that day.
    ///
    /// @param signed the day of the decision, which is that of the last consideration
    /// @param field at which it is told
    static Stream<Objection> objectionsTo(
            BadgeProposal proposal,
            Senior senior,
            BadgeRound round,
            LocalDate signed,
            String field) {
        var policy = BadgePolicy.inForceOn(signed);
        return Stream.of(
                        life(proposal, senior, signed, field),
                        membership(senior, signed, field),
                        discipline(senior, signed, policy, field),
                        seniority(proposal, senior, round, signed, field))
                .flatMap(objections -> objections);
    }

    /// 2.9: the dead are honoured posthumously, the living are not.
    private static Stream<Objection> life(
            BadgeProposal proposal, Senior senior, LocalDate signed, String field) {
        var died = senior.diedOn();
        if (proposal.manner() == Manner.POSTHUMOUS) {
            return died == null
                    ? Stream.of(Objection.plain("years.objection.notDead", field))
                    : Stream.empty();
        }
        return died != null && !died.isAfter(signed)
                ? Stream.of(Objection.plain("years.objection.diedMeanwhile", field, died))
                : Stream.empty();
    }

    private static Stream<Objection> membership(Senior senior, LocalDate signed, String field) {
        var left = senior.leftOn();
        var by = senior.leftBy();
        return left != null && by != null && OUT_OF_THE_PARTY.contains(by) && !left.isAfter(signed)
                ? Stream.of(Objection.plain("years.objection.leftTheParty", field, left))
                : Stream.empty();
    }

    /// 2.9: blocked at consideration, 6, 9 and 12 months after a discipline.
    private static Stream<Objection> discipline(
            Senior senior, LocalDate signed, BadgePolicy policy, String field) {
        var source = Documents.regulation(signed, "điểm 28.3", RULE);
        var expelled = PenaltyRules.expelled(senior.penalties(), signed);
        return expelled.isPresent()
                ? Stream.of(
                        Objection.rule("years.objection.expelled", field, source, expelled.get()))
                : PenaltyRules.blockedUntil(senior.penalties(), signed, policy)
                        .map(until ->
                                Objection.rule(
                                        "years.objection.afterDiscipline", field, source, until))
                        .stream();
    }

    /// ADM-17: as it is reckoned now, and not when somebody was proposed.
    private static Stream<Objection> seniority(
            BadgeProposal proposal,
            Senior senior,
            BadgeRound round,
            LocalDate signed,
            String field) {
        int years = proposal.years();
        var seniority = senior.seniority();
        var reached = seniority == null ? null : seniority.reached(years).orElse(null);
        if (reached == null) {
            return Stream.of(Objection.plain("years.objection.seniorityNotKnown", field));
        }
        return proposal.manner() == Manner.REGULAR && reached.isAfter(round.to())
                ? Stream.of(
                        Objection.rule(
                                "years.objection.notFull",
                                field,
                                Documents.regulation(signed, "điểm 28.3", RULE),
                                years,
                                reached,
                                BadgePolicy.of(reached).on()))
                : Stream.empty();
    }
}
