package vn.dangvu.cases;

import vn.dangvu.kernel.Citation;
import vn.dangvu.organizations.OrganizationKind;

import java.util.ArrayList;
import java.util.List;

/// How a vote is counted (VOTE-01 to VOTE-08). Whether it passes is no objection: a vote that
/// failed is recorded as one that failed.
final class VoteRules {

    /// VOTE-07, ORG-01.
    static final int FEWEST_OFFICIALS = 3;

    private VoteRules() {}

    /// Everything that stands against counting `vote` of `roll`.
    ///
    /// @param kind of the organization that votes
    static List<Objection> objectionsTo(
            Vote vote, Roll roll, OrganizationKind kind, VotePolicy policy) {
        var objections = new ArrayList<Objection>();
        if (roll.body() == null && kind.holdsMembers() && roll.officials() < FEWEST_OFFICIALS) {
            objections.add(
                    Objection.rule(
                            "cases.objection.tooFewOfficials",
                            "inFavour",
                            policy.cite("điểm 20.2.1", "VOTE-07"),
                            roll.officials(),
                            FEWEST_OFFICIALS));
        }
        if (vote.base() < 1) {
            objections.add(Objection.plain("cases.objection.nobodyVotes", "base"));
            return objections;
        }
        if (vote.counted() && vote.base() != roll.base(vote.exceptions())) {
            objections.add(
                    Objection.plain(
                            "cases.objection.baseChanged",
                            "base",
                            roll.base(vote.exceptions()),
                            vote.base()));
        }
        vote.exceptions().stream()
                .filter(exception -> !roll.has(exception.member()))
                .findFirst()
                .ifPresent(_ -> objections.add(Objection.plain("cases.objection.noVoter", "base")));
        roll.voters().stream()
                .filter(voter ->
                        vote.exceptions().stream()
                                .filter(one -> one.member() == voter.member())
                                .anyMatch(one -> !voter.mayBe(one.reason())))
                .findFirst()
                .map(voter ->
                        Objection.rule(
                                "cases.objection.noSuchException",
                                "base",
                                policy.cite("điểm 9.3.2", "VOTE-02"),
                                voter.name()))
                .ifPresent(objections::add);
        objections.addAll(sums(vote));
        return objections;
    }

    private static List<Objection> sums(Vote vote) {
        var objections = new ArrayList<Objection>();
        if (vote.present() > vote.base()) {
            objections.add(
                    Objection.plain(
                            "cases.objection.morePresentThanBase",
                            "present",
                            vote.present(),
                            vote.base()));
        }
        int cast = vote.inFavour() + vote.against() + vote.blank();
        if (cast > vote.present()) {
            objections.add(
                    Objection.plain(
                            "cases.objection.moreVotesThanPresent",
                            "inFavour",
                            cast,
                            vote.present()));
        }
        return objections;
    }

    /// Where votes are counted by which regulation.
    record VotePolicy(String document, boolean read) {

        Citation cite(String place, String ruleId) {
            return new Citation(document, read ? place : "", ruleId);
        }
    }
}
