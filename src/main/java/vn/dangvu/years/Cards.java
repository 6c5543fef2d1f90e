package vn.dangvu.years;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import vn.dangvu.audit.Audit;
import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Entry;
import vn.dangvu.members.Members;
import vn.dangvu.members.Memberships;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.RecordOutcome;
import vn.dangvu.organizations.OrganizationId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cards: given for the first time to many by one decision, anew after a loss, exchanged. The
/// ledger keeps them; why one was given anew is kept here.
@Service
public class Cards {

    private static final Logger log = LoggerFactory.getLogger(Cards.class);

    /// For what a citizen id was looked at, in the audit.
    private static final String REVEALED = "Số thẻ đảng viên là số định danh (HD 38-HD/BTCTW)";

    private final CardStore store;
    private final CardWaitingStore reasons;
    private final Memberships memberships;
    private final Members members;
    private final Grounds grounds;
    private final Audit audit;

    Cards(
            CardStore store,
            CardWaitingStore reasons,
            Memberships memberships,
            Members members,
            Grounds grounds,
            Audit audit) {
        this.store = store;
        this.reasons = reasons;
        this.memberships = memberships;
        this.members = members;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// How giving cards ends.
    public sealed interface CardOutcome {

        /// @param waiting how many wait for somebody else to confirm them; why they are given anew
        ///   is said when that is done
        record Given(int recorded, int waiting) implements CardOutcome {}

        /// Nothing was recorded.
        ///
        /// @param ledger what the ledger says, by member
        record Refused(
                List<Outcome.Refusal> refusals, Map<Long, List<vn.dangvu.members.Objection>> ledger)
                implements CardOutcome {}
    }

    /// Official members who were recognized here and have no card.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<CardLine> missing(Viewer viewer, OrganizationId organization, int limit) {
        return store.without(grounds.rows(viewer, organization), grounds.today(), limit);
    }

    /// Official members with a card of the old model.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<CardLine> old(Viewer viewer, OrganizationId organization, int limit) {
        return store.old(grounds.rows(viewer, organization), grounds.today(), limit);
    }

    /// Every card of a member whose record the viewer has opened, the newest first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<CardFact> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// The day from which a card bears the citizen id.
    public LocalDate newModelSince() {
        return CardRules.NEW_MODEL_SINCE;
    }

    /// Gives a card to each member of `cards`: to all of them or, with what stands against one, to
    /// none.
    ///
    /// @throws NotFound if one of them is not in the viewer's scope
    /// @throws Forbidden if the viewer may not record where one of them is
    @Transactional
    public CardOutcome give(Viewer viewer, Map<Long, CardEntry> cards) {
        var refusals = new ArrayList<Outcome.Refusal>();
        var ledger = new HashMap<Long, List<vn.dangvu.members.Objection>>();
        int waiting = 0;
        for (var card : cards.entrySet()) {
            long member = card.getKey();
            var entry = numbered(viewer, member, card.getValue());
            var objections = CardRules.objectionsTo(entry, "number-" + member);
            objections.stream()
                    .map(one -> refusal(member, one))
                    .filter(one -> !refusals.contains(one))
                    .forEach(refusals::add);
            if (objections.isEmpty()) {
                switch (memberships.record(viewer, member, movement(entry))) {
                    case RecordOutcome.Recorded(_, long movement) ->
                            explained(viewer, member, movement, entry);
                    case RecordOutcome.Refused(var no) -> ledger.put(member, no);
                    case RecordOutcome.Waiting _ -> {
                        awaited(viewer, member, entry);
                        waiting++;
                    }
                }
            }
        }
        if (cards.isEmpty()) {
            refusals.add(
                    new Outcome.Refusal(
                            null, Objection.plain("years.objection.nobodyChosen", "list")));
        }
        if (!refusals.isEmpty() || !ledger.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CardOutcome.Refused(refusals, ledger);
        }
        log.atInfo().addKeyValue("cards", cards.size()).log("Cards given");
        return new CardOutcome.Given(cards.size() - waiting, waiting);
    }

    /// What is wrong with the common day is told once, and of nobody.
    private static Outcome.Refusal refusal(long member, Objection objection) {
        return new Outcome.Refusal(objection.field().equals("on") ? null : member, objection);
    }

    /// The citizen id is looked at where the card bears it, which the audit keeps.
    private CardEntry numbered(Viewer viewer, long member, CardEntry entry) {
        return CardRules.fromCitizenId(entry.on(), entry.number())
                ? entry.numbered(members.reveal(viewer, member, REVEALED).citizenId())
                : entry;
    }

    private static Entry movement(CardEntry entry) {
        return new Entry(
                entry.reason() == null ? MovementKind.CARD_ISSUE : MovementKind.CARD_REISSUE,
                entry.on(),
                null,
                null,
                null,
                null,
                null,
                entry.number(),
                entry.decision(),
                null);
    }

    private void explained(Viewer viewer, long member, long movement, CardEntry entry) {
        var reason = entry.reason();
        if (reason != null) {
            keep(
                    viewer,
                    new CardFact(movement, member, entry.on(), reason.name()),
                    reason,
                    entry.report());
        }
    }

    /// Told when somebody else has confirmed the card.
    private void awaited(Viewer viewer, long member, CardEntry entry) {
        var reason = entry.reason();
        if (reason != null) {
            var said = new CardWaitingStore.Said(reason, entry.report(), viewer.username());
            reasons.keep(member, entry.on(), said, grounds.now());
        }
    }

    /// A card that was given anew, for whoever says why.
    ///
    /// @throws NotFound if there is no such card in the viewer's scope
    /// @throws Forbidden if the viewer may not record where its member is
    @Transactional(readOnly = true)
    public CardFact card(Viewer viewer, long movement) {
        var found =
                store.find(movement)
                        .orElseThrow(() -> new NotFound("card of movement " + movement));
        grounds.recordable(viewer, found.member());
        return found;
    }

    /// Why it was given anew; nothing while nobody said it.
    ///
    /// @throws NotFound if there is no such card in the viewer's scope
    /// @throws Forbidden if the viewer may not record where its member is
    @Transactional(readOnly = true)
    public Optional<CardSaid> said(Viewer viewer, long movement) {
        card(viewer, movement);
        return store.said(movement);
    }

    /// Says why a card was given anew, or says it again.
    @Transactional
    public Outcome explain(
            Viewer viewer, long movement, CardReason reason, CardEntry.Report report) {
        var found = card(viewer, movement);
        if (found.why().equals("ISSUE")) {
            return Outcome.Refused.of(Objection.plain("years.objection.firstCard", "reason"));
        }
        var objections = CardRules.objectionsTo(reason, report, found.on(), "reason");
        if (!objections.isEmpty()) {
            return Outcome.Refused.of(objections);
        }
        keep(viewer, found, reason, report);
        return new Outcome.Kept(1);
    }

    private void keep(Viewer viewer, CardFact card, CardReason reason, CardEntry.Report report) {
        store.explain(card, reason, report, viewer.username(), grounds.now());
        audit.note(viewer, YearDeeds.explained(card, reason));
    }
}
