package vn.dangvu.years;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.audit.Audit;
import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.years.BadgeDue.State;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refusal;
import vn.dangvu.years.Outcome.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rounds in which badges are given: who is due by the register, and whom a committee proposes.
/// When the list was sent and what was awarded by it is told by [BadgeAwards].
@Service
public class BadgeLists {

    private static final Logger log = LoggerFactory.getLogger(BadgeLists.class);

    private final BadgeListStore store;
    private final Seniors seniors;
    private final Grounds grounds;
    private final AccessLog looks;
    private final Audit audit;

    BadgeLists(
            BadgeListStore store, Seniors seniors, Grounds grounds, AccessLog looks, Audit audit) {
        this.store = store;
        this.seniors = seniors;
        this.grounds = grounds;
        this.looks = looks;
        this.audit = audit;
    }

    /// A round laid open.
    ///
    /// @param proposes whether lists are made there
    /// @param records whether the viewer may make them
    /// @param list null while nobody was proposed
    /// @param due by the register, those without the ones in the list
    /// @param unknown of how many official members the papers do not say when they joined
    public record Round(
            BadgeRound round,
            boolean proposes,
            boolean records,
            @Nullable BadgeList list,
            List<BadgeDue> due,
            int unknown) {}

    /// @throws NotFound if the viewer does not see the organization, or no round is on that day
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public Round round(Viewer viewer, OrganizationId organization, LocalDate on) {
        var round = find(on);
        var scope = grounds.rows(viewer, organization);
        boolean proposes = grounds.proposes(viewer, organization);
        var today = grounds.today();
        var found = seniors.of(scope, round, today, null);
        var due =
                found.stream()
                        .flatMap(senior -> BadgeRules.dueIn(round, senior, today).stream())
                        .flatMap(one -> one.besidesLists(round).stream())
                        .toList();
        var list = store.find(organization.value(), on).orElse(null);
        int unknown = (int) found.stream().filter(one -> one.seniority() == null).count();
        return new Round(
                round,
                proposes,
                proposes && grounds.mayRecord(viewer, organization),
                list,
                list == null
                        ? due
                        : due.stream()
                                .filter(one -> one.state() != State.REFUSED || !list.refuses(one))
                                .toList(),
                unknown);
    }

    /// The rounds around a day, for whoever chooses one; the next one is among them.
    public List<BadgeRound> rounds(LocalDate day) {
        return BadgePolicy.roundsAround(day);
    }

    public BadgeRound next() {
        return BadgePolicy.next(grounds.today());
    }

    /// Puts members into the list of a round: all of them or, with what stands against one, none.
    ///
    /// @throws NotFound if the viewer does not see the organization, or no round is on that day
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public Outcome propose(
            Viewer viewer, OrganizationId organization, LocalDate on, List<BadgeProposal> asked) {
        var round = find(on);
        grounds.mustPropose(viewer, organization);
        store.lock();
        var there = store.find(organization.value(), on);
        if (there.filter(list -> !list.open()).isPresent()) {
            return Refused.of(Objection.plain("years.objection.listSent", "list"));
        }
        if (asked.isEmpty()) {
            return Refused.of(Objection.plain("years.objection.nobodyChosen", "list"));
        }
        var found =
                seniors.byMember(
                        grounds.rows(viewer, organization),
                        round,
                        grounds.today(),
                        asked.stream().map(BadgeProposal::member).toList());
        var refusals =
                asked.stream()
                        .flatMap(ask -> refusals(ask, found.get(ask.member()), round))
                        .toList();
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        var list = there.orElseGet(() -> open(viewer, organization, on));
        asked.forEach(ask -> keep(viewer, list, ask, found));
        log.atInfo()
                .addKeyValue("list", list.id())
                .addKeyValue("members", asked.size())
                .log("Badges proposed");
        return new Kept(asked.size());
    }

    private Stream<Refusal> refusals(BadgeProposal ask, @Nullable Senior senior, BadgeRound round) {
        var objections =
                senior == null
                        ? List.of(Objection.plain("years.objection.notOfficial", "person"))
                        : BadgeRules.objectionsTo(ask, senior, round, grounds.today());
        return objections.stream().map(one -> new Refusal(ask.member(), one));
    }

    private BadgeList open(Viewer viewer, OrganizationId organization, LocalDate on) {
        long id = store.open(organization.value(), on, viewer.username(), grounds.now());
        return new BadgeList(id, organization.value(), on, List.of(), null);
    }

    private void keep(Viewer viewer, BadgeList list, BadgeProposal ask, Map<Long, Senior> found) {
        var senior = found.get(ask.member());
        var seniority = senior == null ? null : senior.seniority();
        if (senior == null || seniority == null) {
            throw new IllegalStateException("Nothing is known of member " + ask.member());
        }
        var reached = seniority.reached(ask.years()).orElseThrow();
        store.propose(list.id(), ask, senior, reached, viewer.username(), grounds.now());
        audit.note(viewer, YearDeeds.proposed(list, ask));
    }

    /// Takes somebody off a list that was not sent yet.
    ///
    /// @throws NotFound if nobody stands so in a list that the viewer sees
    /// @throws Forbidden if the viewer may not record where the list is made
    @Transactional
    public Outcome drop(Viewer viewer, long proposal) {
        var seen = listOf(viewer, proposal);
        store.lock();
        var list = store.of(proposal).orElse(seen);
        if (!list.open()) {
            return Refused.of(Objection.plain("years.objection.listSent", "list"));
        }
        list.line(proposal)
                .ifPresent(line -> {
                    store.drop(proposal, grounds.now());
                    audit.note(viewer, YearDeeds.dropped(list, line.proposal()));
                });
        log.atInfo().addKeyValue("proposal", proposal).log("Taken off a list of badges");
        return new Kept(1);
    }

    /// The list, for a file that leaves the system; which leaves a line in the access log.
    ///
    /// @throws NotFound if there is none
    @Transactional
    public BadgeList export(Viewer viewer, OrganizationId organization, LocalDate round) {
        grounds.rows(viewer, organization);
        var list = store.find(organization.value(), round).orElseThrow(() -> gone(round));
        looks.exported(viewer, organization, "badges " + round);
        return list;
    }

    private BadgeList listOf(Viewer viewer, long proposal) {
        var list = store.of(proposal).orElseThrow(() -> new NotFound("badge proposal " + proposal));
        var organization = new OrganizationId(list.organization());
        grounds.rows(viewer, organization);
        grounds.mustRecord(viewer, organization);
        return list;
    }

    private static BadgeRound find(LocalDate on) {
        return BadgePolicy.round(on).orElseThrow(() -> gone(on));
    }

    static NotFound gone(LocalDate round) {
        return new NotFound("round of badges on " + round);
    }
}
