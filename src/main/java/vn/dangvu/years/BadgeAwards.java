package vn.dangvu.years;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of the list of a round: it is sent, and frozen by that; badges are awarded by it.
///
/// Every step is refused with [NotFound] where the viewer does not see the organization, and with
/// [Forbidden] where he or she may not record there, or no lists are made there.
@Service
public class BadgeAwards {

    private static final Logger log = LoggerFactory.getLogger(BadgeAwards.class);

    private final BadgeListStore store;
    private final BadgeStore badges;
    private final Seniors seniors;
    private final Grounds grounds;
    private final Audit audit;

    BadgeAwards(
            BadgeListStore store,
            BadgeStore badges,
            Seniors seniors,
            Grounds grounds,
            Audit audit) {
        this.store = store;
        this.badges = badges;
        this.seniors = seniors;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// Freezes the list: it was sent with a letter. Everybody in it is considered once more, on the
    /// day on which it is sent: much may have happened since somebody was proposed.
    ///
    /// @param on when it was sent
    @Transactional
    public Outcome send(
            Viewer viewer,
            OrganizationId organization,
            LocalDate round,
            LocalDate on,
            Decision letter) {
        grounds.mustPropose(viewer, organization);
        store.lock();
        var found = store.find(organization.value(), round);
        var refusals =
                new ArrayList<Refusal>(
                        objectionsToSending(found, on, letter).stream()
                                .map(one -> new Refusal(null, one))
                                .toList());
        if (found.filter(BadgeList::open).isPresent() && !on.isAfter(grounds.today())) {
            refusals.addAll(reconsidered(viewer, organization, found.get(), on));
        }
        if (!refusals.isEmpty() || found.isEmpty()) {
            return new Refused(refusals);
        }
        store.send(found.get().id(), on, letter, viewer.username(), grounds.now());
        audit.note(viewer, YearDeeds.sent(found.get(), on, letter));
        log.atInfo().addKeyValue("list", found.get().id()).log("List of badges sent");
        return new Kept(found.get().lines().size());
    }

    /// What stands against those in the list on that day, at the row of each.
    private List<Refusal> reconsidered(
            Viewer viewer, OrganizationId organization, BadgeList list, LocalDate on) {
        var round = BadgePolicy.round(list.round()).orElseThrow();
        var found = seniors(viewer, organization, list.lines(), round);
        return list.lines().stream()
                .flatMap(line -> {
                    var senior = found.get(line.proposal().member());
                    var objections =
                            senior == null
                                    ? unknown(line)
                                    : BadgeRules.objectionsTo(
                                            line.proposal().consideredOn(on),
                                            senior.outside(list.id()),
                                            round,
                                            grounds.today());
                    return objections.stream().map(one -> at(line, one));
                })
                .toList();
    }

    /// Of the dead nothing is found any more after a year, which says nothing against them.
    private static List<Objection> unknown(BadgeList.Line line) {
        return line.proposal().manner() == Manner.POSTHUMOUS
                ? List.of()
                : List.of(Objection.plain("years.objection.notOfficial", line.field()));
    }

    private static Refusal at(BadgeList.Line line, Objection objection) {
        var there =
                new Objection(
                        objection.key(),
                        line.field(),
                        objection.facts(),
                        objection.source(),
                        objection.excusable());
        return new Refusal(line.proposal().member(), there);
    }

    private Map<Long, Senior> seniors(
            Viewer viewer,
            OrganizationId organization,
            List<BadgeList.Line> lines,
            BadgeRound round) {
        return seniors.byMember(
                grounds.rows(viewer, organization),
                round,
                grounds.today(),
                lines.stream().map(line -> line.proposal().member()).distinct().toList());
    }

    private List<Objection> objectionsToSending(
            Optional<BadgeList> found, LocalDate on, Decision letter) {
        var objections = new ArrayList<Objection>();
        if (found.isEmpty() || found.get().lines().isEmpty()) {
            objections.add(Objection.plain("years.objection.listEmpty", "list"));
        } else if (!found.get().open()) {
            objections.add(Objection.plain("years.objection.listSent", "list"));
        }
        if (on.isAfter(grounds.today())) {
            objections.add(
                    Objection.plain("years.objection.inTheFuture", "sentOn", grounds.today()));
        }
        if (letter.number() == null) {
            objections.add(Objection.plain("years.objection.noLetter", "letterNumber"));
        }
        return objections;
    }

    /// Opens a list again that was sent by mistake; as long as nothing was awarded by it.
    @Transactional
    public Outcome reopen(Viewer viewer, OrganizationId organization, LocalDate round) {
        grounds.mustPropose(viewer, organization);
        store.lock();
        var list =
                store.find(organization.value(), round).orElseThrow(() -> BadgeLists.gone(round));
        var sent = list.sent();
        if (sent == null) {
            return Refused.of(Objection.plain("years.objection.listNotSent", "list"));
        }
        if (list.waiting().size() < list.lines().size()) {
            return Refused.of(Objection.plain("years.objection.listAwarded", "list"));
        }
        store.takeBack(sent.id(), grounds.now());
        audit.note(viewer, YearDeeds.reopened(list));
        log.atInfo().addKeyValue("list", list.id()).log("List of badges opened again");
        return new Kept(1);
    }

    /// Records what the province awarded: a badge with its number for each of `numbers`, by
    /// proposal. Whoever is left out waits for another decision, or for being refused by
    /// [BadgeRefusals].
    @Transactional
    public Outcome award(
            Viewer viewer,
            OrganizationId organization,
            LocalDate round,
            Decision decision,
            Map<Long, String> numbers) {
        grounds.mustPropose(viewer, organization);
        store.lock();
        var list =
                store.find(organization.value(), round).orElseThrow(() -> BadgeLists.gone(round));
        var chosen =
                list.waiting().stream().filter(line -> numbers.containsKey(line.id())).toList();
        var waiting = seniors(viewer, organization, chosen, BadgePolicy.round(round).orElseThrow());
        var awards = new Awards(list, decision, numbers, waiting, grounds.today());
        var refusals = awards.refusals(chosen, badges);
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        for (BadgeList.Line line : chosen) {
            var entry = awards.entry(line);
            long member = line.proposal().member();
            badges.add(
                    member, line.cell(), entry, line.id(), viewer.username(), grounds.now(), null);
            audit.note(viewer, YearDeeds.given(member, line.cell(), entry));
        }
        log.atInfo()
                .addKeyValue("list", list.id())
                .addKeyValue("badges", chosen.size())
                .log("Badges awarded");
        return new Kept(chosen.size());
    }
}
