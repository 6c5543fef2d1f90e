package vn.dangvu.years;

import vn.dangvu.cases.Objection;
import vn.dangvu.members.Decision;
import vn.dangvu.years.Outcome.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a decision of the province awards by a list.
///
/// @param numbers of the badges, by proposal
/// @param seniors those who wait, by member, as the register has them now
record Awards(
        BadgeList list,
        Decision decision,
        Map<Long, String> numbers,
        Map<Long, Senior> seniors,
        LocalDate today) {

    /// What was given already.
    interface Given {

        /// Whose badge of that kind bears the number.
        Optional<Long> holder(int years, String number);

        boolean has(long member, int years);
    }

    BadgeEntry entry(BadgeList.Line line) {
        var proposal = line.proposal();
        var signed = Objects.requireNonNullElse(decision.date(), today);
        return new BadgeEntry(
                proposal.years(),
                proposal.manner(),
                proposal.manner() == Manner.REGULAR ? list.round() : signed,
                number(line),
                decision);
    }

    /// Everything that stands against it, at the row of whom it is about.
    List<Refusal> refusals(List<BadgeList.Line> chosen, Given given) {
        var refusals = new ArrayList<Refusal>();
        if (list.open()) {
            refusals.add(whole("years.objection.listNotSent", "list"));
        }
        if (chosen.isEmpty()) {
            refusals.add(whole("years.objection.nobodyChosen", "list"));
        }
        if (decision.number() == null) {
            refusals.add(whole("years.objection.noDecision", "decisionNumber"));
        }
        var signed = decision.date();
        if (signed == null) {
            refusals.add(whole("years.objection.noDecisionDate", "decisionDate"));
        } else if (signed.isAfter(today)) {
            refusals.add(
                    new Refusal(
                            null,
                            Objection.plain("years.objection.inTheFuture", "decisionDate", today)));
        }
        var typed = new HashSet<String>();
        chosen.forEach(line -> number(line, typed, given).forEach(refusals::add));
        if (signed != null && !signed.isAfter(today)) {
            chosen.forEach(line -> meanwhile(line, signed).forEach(refusals::add));
        }
        return refusals;
    }

    /// What became of somebody since the list was sent. Of whoever is not found nothing is known.
    private Stream<Refusal> meanwhile(BadgeList.Line line, LocalDate signed) {
        var proposal = line.proposal();
        var senior = seniors.get(proposal.member());
        return senior == null
                ? Stream.empty()
                : AwardRules.objectionsTo(
                                proposal,
                                senior,
                                BadgePolicy.round(list.round()).orElseThrow(),
                                signed,
                                "number-" + line.id())
                        .map(one -> new Refusal(proposal.member(), one));
    }

    private List<Refusal> number(BadgeList.Line line, HashSet<String> typed, Given given) {
        int years = line.proposal().years();
        String number = number(line);
        String field = "number-" + line.id();
        long member = line.proposal().member();
        var refusals = new ArrayList<Refusal>();
        BadgeRules.number(field, years, number, today)
                .map(one -> new Refusal(member, one))
                .ifPresent(refusals::add);
        if (given.has(member, years)) {
            refusals.add(
                    new Refusal(
                            member,
                            Objection.rule(
                                    "years.objection.badgeGiven",
                                    field,
                                    Documents.regulation(today, "điểm 28.3", "2.9"),
                                    years)));
        }
        if (!typed.add(years + " " + number) || given.holder(years, number).isPresent()) {
            refusals.add(
                    new Refusal(
                            member,
                            Objection.rule(
                                    "years.objection.badgeNumberTaken",
                                    field,
                                    Documents.practice(today, "III.1.4", "2.4"),
                                    number,
                                    years)));
        }
        return refusals;
    }

    private String number(BadgeList.Line line) {
        return Objects.requireNonNull(numbers.get(line.id()));
    }

    private static Refusal whole(String key, String field) {
        return new Refusal(null, Objection.plain(key, field));
    }
}
