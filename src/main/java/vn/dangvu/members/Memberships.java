package vn.dangvu.members;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.RecordOutcome.Recorded;
import vn.dangvu.members.RecordOutcome.Refused;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        mustSee(viewer, member);
        store.lock(member);
        return keep(viewer, member, entry, recording(viewer, member, entry), null);
    }

    /// What [#record] would do.
    @Transactional(readOnly = true)
    public Prospect prospect(Viewer viewer, long member, Entry entry) {
        mustSee(viewer, member);
        return recording(viewer, member, entry);
    }

    /// Records somebody new together with the fact that brings him or her into a cell.
    @Transactional
    public RecordOutcome enter(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        var prospect = entering(viewer, person, entry, differentPerson);
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long member =
                store.add(person, parts(person.fullName()), viewer.username(), clock.instant());
        return keep(viewer, member, entry, prospect, null);
    }

    /// What [#enter] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfEntering(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        return entering(viewer, person, entry, differentPerson);
    }

    /// Puts `entry` in the place of a fact that was wrong; what we believed until now stays on
    /// record.
    @Transactional
    public RecordOutcome correct(Viewer viewer, long movement, Entry entry) {
        var wrong = locked(viewer, movement);
        return keep(viewer, wrong.memberId(), entry, correcting(viewer, wrong, entry), wrong.id());
    }

    /// What [#correct] would do.
    @Transactional(readOnly = true)
    public Prospect prospectOfCorrecting(Viewer viewer, long movement, Entry entry) {
        var wrong = fact(movement);
        mustSee(viewer, wrong.memberId());
        mustRecord(viewer, place(wrong));
        return correcting(viewer, wrong, entry);
    }

    /// Takes back a fact that never happened.
    @Transactional
    public RecordOutcome annul(Viewer viewer, long movement) {
        var wrong = locked(viewer, movement);
        var objections = annulling(wrong);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        store.supersede(movement, now());
        log.atInfo().addKeyValue("movement", movement).log("Fact taken back");
        return new Recorded(wrong.memberId(), movement);
    }

    private Prospect recording(Viewer viewer, long member, Entry entry) {
        var ledger = ledger(member);
        return prospect(
                viewer,
                member,
                entry,
                ledger.fromCell(entry, null),
                ledger.objectionsTo(entry, today()));
    }

    private Prospect entering(
            Viewer viewer, NewMember person, Entry entry, boolean differentPerson) {
        mustRecordSomewhere(viewer);
        var objections = new ArrayList<>(ProfileRules.born(person.born(), today()).toList());
        objections.addAll(
                new Ledger(person.born().first(), List.of()).objectionsTo(entry, today()));
        if (!store.codeIsFree(person.code())) {
            objections.add(new Objection.CodeTaken(person.code()));
        }
        if (person.dossierNumber() != null && !store.dossierNumberIsFree(person.dossierNumber())) {
            objections.add(new Objection.DossierNumberTaken(person.dossierNumber()));
        }
        if (!differentPerson) {
            alike(viewer, person).ifPresent(objections::add);
        }
        return prospect(viewer, null, entry, null, objections);
    }

    /// Only among those whom the viewer may see: a hint must not tell who is a member elsewhere.
    private Optional<Objection> alike(Viewer viewer, NewMember person) {
        var codes = store.alike(person.fullName(), person.born().first());
        return members.visible(viewer, List.copyOf(codes.keySet())).stream()
                .findFirst()
                .map(id -> new Objection.LooksLike(id, codes.getOrDefault(id, "")));
    }

    private Prospect correcting(Viewer viewer, Movement wrong, Entry entry) {
        if (!wrong.current()) {
            return new Prospect(List.of(new Objection.CorrectedAlready()), null, null);
        }
        var ledger = ledger(wrong.memberId());
        var objections = ledger.objectionsToCorrecting(wrong, entry, today());
        return prospect(viewer, wrong.memberId(), entry, ledger.fromCell(entry, wrong), objections);
    }

    private List<Objection> annulling(Movement wrong) {
        return wrong.current()
                ? ledger(wrong.memberId()).objectionsToAnnulling(wrong)
                : List.of(new Objection.CorrectedAlready());
    }

    /// @param member null while he or she is not in our books
    /// @throws Forbidden if the viewer may not record where the entry takes the member from or to
    private Prospect prospect(
            Viewer viewer,
            @Nullable Long member,
            Entry entry,
            @Nullable Integer from,
            List<Objection> found) {
        mustRecordSomewhere(viewer);
        var objections = new ArrayList<>(found);
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
            mustRecord(viewer, to);
            if (!holdsMembers(viewer, to, entry.effectiveOn())) {
                objections.add(new Objection.CellNotThere(entry.effectiveOn()));
            }
        }
        String card = entry.kind().asksCard() ? entry.cardNumber() : null;
        if (card != null && !store.cardNumberIsFree(card, member)) {
            objections.add(new Objection.CardNumberTaken(card));
        }
        return new Prospect(objections, from, to);
    }

    private RecordOutcome keep(
            Viewer viewer, long member, Entry entry, Prospect prospect, @Nullable Long supersedes) {
        if (!prospect.possible()) {
            return new Refused(prospect.objections());
        }
        long id =
                store.insert(
                        member,
                        entry,
                        prospect.from(),
                        prospect.to(),
                        viewer.username(),
                        now(),
                        supersedes);
        if (entry.kind().asksCard() && entry.cardNumber() != null) {
            store.keepCard(member, entry.cardNumber(), viewer.username());
        }
        log.atInfo()
                .addKeyValue("movement", id)
                .addKeyValue("kind", entry.kind())
                .log("Fact recorded");
        return new Recorded(member, id);
    }

    /// The fact, once nobody else can touch its member's ledger until the transaction ends.
    private Movement locked(Viewer viewer, long movement) {
        long member = fact(movement).memberId();
        mustSee(viewer, member);
        store.lock(member);
        var found = fact(movement);
        mustRecord(viewer, place(found));
        return found;
    }

    private void mustSee(Viewer viewer, long member) {
        if (members.visible(viewer, List.of(member)).isEmpty()) {
            throw new NotFound("member " + member);
        }
    }

    private Ledger ledger(long member) {
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

    private boolean holdsMembers(Viewer viewer, int cell, LocalDate day) {
        var found = organizations.get(viewer, new OrganizationId(cell), day);
        boolean lives =
                !found.since().isAfter(day)
                        && (found.until() == null || found.until().isAfter(day));
        return lives && found.kind().holdsMembers();
    }

    private void mustRecord(Viewer viewer, int cell) {
        if (!organizations.mayRecord(viewer, new OrganizationId(cell))) {
            throw new Forbidden("recording in " + cell);
        }
    }

    private static void mustRecordSomewhere(Viewer viewer) {
        if (viewer.officerRoots().length == 0) {
            throw new Forbidden("recording");
        }
    }

    private static String[] parts(String fullName) {
        String[] words = fullName.split(" ");
        String given = words[words.length - 1];
        String family = words.length > 1 ? words[0] : "";
        String middle =
                words.length > 2
                        ? String.join(" ", List.of(words).subList(1, words.length - 1))
                        : "";
        return new String[] {given, middle, family};
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
