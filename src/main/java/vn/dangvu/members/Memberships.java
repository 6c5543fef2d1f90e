package vn.dangvu.members;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind.Way;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

/// The steps of a membership: fetch the ledger, let the rules decide, keep the fact.
@Service
public class Memberships {

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);

    private final LedgerStore store;
    private final Members members;
    private final Organizations organizations;
    private final Clock clock;

    Memberships(LedgerStore store, Members members, Organizations organizations, Clock clock) {
        this.store = store;
        this.members = members;
        this.organizations = organizations;
        this.clock = clock;
    }

    /// Records a new fact about a member who is in our books.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public RecordOutcome record(Viewer viewer, long member, Entry entry) {
        var ledger = ledger(viewer, member);
        var objections = ledger.objectionsTo(entry, today());
        return objections.isEmpty()
                ? keep(viewer, member, entry, ledger.fromCell(entry, null), null)
                : new Refused(objections);
    }

    /// Records somebody new together with the fact that brings him or her into a cell.
    @Transactional
    public RecordOutcome enter(Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        var objections = new ArrayList<>(new Ledger(person.bornOn(), List.of()).objectionsTo(entry, today()));
        if (!store.codeIsFree(person.code())) {
            objections.add(new Objection.CodeTaken(person.code()));
        }
        var alike = store.alike(person.fullName(), person.bornOn());
        if (!differentPerson && !alike.isEmpty()) {
            objections.add(new Objection.LooksLike(alike.getFirst()));
        }
        if (!objections.isEmpty()) {
            return new Refused(List.copyOf(objections));
        }
        mustRecord(viewer, entry.cell());
        long member = store.add(person, parts(person.fullName()), viewer.username(), clock.instant());
        return keep(viewer, member, entry, null, null);
    }

    /// Puts `entry` in the place of a fact that was wrong; what we believed until now stays on record.
    @Transactional
    public RecordOutcome correct(Viewer viewer, long movement, Entry entry) {
        var wrong = fact(movement);
        var ledger = ledger(viewer, wrong.memberId());
        mustRecord(viewer, place(wrong));
        if (!fact(movement).current()) {
            return new Refused(List.of(new Objection.CorrectedAlready()));
        }
        var objections = ledger.objectionsToCorrecting(wrong, entry, today());
        return objections.isEmpty()
                ? keep(viewer, wrong.memberId(), entry, ledger.fromCell(entry, wrong), wrong.id())
                : new Refused(objections);
    }

    /// Takes back a fact that never happened.
    @Transactional
    public RecordOutcome annul(Viewer viewer, long movement) {
        var wrong = fact(movement);
        var ledger = ledger(viewer, wrong.memberId());
        mustRecord(viewer, place(wrong));
        if (!fact(movement).current()) {
            return new Refused(List.of(new Objection.CorrectedAlready()));
        }
        var objections = ledger.objectionsToAnnulling(wrong);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.supersede(movement, now());
        log.atInfo().addKeyValue("movement", movement).log("Fact taken back");
        return new Recorded(wrong.memberId(), movement);
    }

    private RecordOutcome keep(
            Viewer viewer, long member, Entry entry, @Nullable Integer from, @Nullable Long supersedes) {
        Integer to =
                switch (entry.kind().way()) {
                    case IN, ACROSS -> entry.cell();
                    case IN_PLACE -> from;
                    case OUT -> null;
                };
        if (from != null) {
            mustRecord(viewer, from);
        }
        if (to != null && !to.equals(from)) {
            mustHoldMembers(viewer, to, entry.effectiveOn());
            mustRecord(viewer, to);
        }
        long id = store.insert(member, entry, from, to, viewer.username(), now(), supersedes);
        if (entry.kind().asksCard() && entry.cardNumber() != null) {
            store.keepCard(member, entry.cardNumber(), viewer.username());
        }
        log.atInfo().addKeyValue("movement", id).addKeyValue("kind", entry.kind()).log("Fact recorded");
        return new Recorded(member, id);
    }

    private Ledger ledger(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
        store.lock(member);
        return new Ledger(store.bornOn(member), store.facts(member));
    }

    private Movement fact(long movement) {
        return store.fact(movement).orElseThrow(() -> new NotFound("fact " + movement));
    }

    private static int place(Movement fact) {
        Integer cell = fact.toCell() == null ? fact.fromCell() : fact.toCell();
        if (cell == null) {
            throw new IllegalStateException("A fact without a place: " + fact.id());
        }
        return cell;
    }

    private void mustHoldMembers(Viewer viewer, int cell, LocalDate day) {
        var found = organizations.get(viewer, new OrganizationId(cell), day);
        if (!found.kind().holdsMembers() || found.since().isAfter(day)) {
            throw new NotFound("cell " + cell);
        }
    }

    private void mustRecord(Viewer viewer, @Nullable Integer cell) {
        if (cell == null || !organizations.mayRecord(viewer, new OrganizationId(cell))) {
            throw new Forbidden("recording in " + cell);
        }
    }

    private static String[] parts(String fullName) {
        String[] words = fullName.split(" ");
        String given = words[words.length - 1];
        String family = words.length > 1 ? words[0] : "";
        String middle = words.length > 2 ? String.join(" ", List.of(words).subList(1, words.length - 1)) : "";
        return new String[] {given, middle, family};
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
