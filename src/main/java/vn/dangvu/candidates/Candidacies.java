package vn.dangvu.candidates;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.candidates.Outcome.Recorded;
import vn.dangvu.candidates.Outcome.Refused;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The steps of a candidate's way: noted, helped, moved, left off, admitted; and what was recorded
/// by mistake put right.
@Service
public class Candidacies {

    private static final Logger log = LoggerFactory.getLogger(Candidacies.class);

    private final CandidateStore store;
    private final FollowStore facts;
    private final WhoIsWho whoIsWho;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    Candidacies(
            CandidateStore store,
            FollowStore facts,
            WhoIsWho whoIsWho,
            Organizations organizations,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.whoIsWho = whoIsWho;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /// Records somebody new, whom a cell notes.
    ///
    /// @param noted of kind NOTED
    /// @param differentPerson the user has looked at whoever is called so and was born then, too
    /// @throws Forbidden if the viewer may not record in the cell
    @Transactional
    public Outcome enter(
            Viewer viewer, NewCandidate person, FollowEntry noted, boolean differentPerson) {
        int cell = Objects.requireNonNull(noted.cell(), "Who notes somebody is a cell");
        mustRecord(viewer, cell);
        store.shareBooks();
        var said = person.profile();
        var objections = new ArrayList<>(CandidateRules.profile(said, today()).toList());
        objections.addAll(whoIsWho.against(viewer, person, differentPerson));
        objections.addAll(
                Following.NONE.objectionsTo(
                        noted, null, whoIsWho.setting(viewer, noted, null, said, today())));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        String code = person.code() == null ? store.freeCode() : person.code();
        long id = store.add(code, cell, viewer.username(), clock.instant());
        store.write(id, said, 0, viewer.username(), clock.instant());
        long fact = facts.insert(id, noted, viewer.username(), clock.instant(), null);
        audit.note(viewer, CandidateDeeds.entered(id, cell));
        audit.note(viewer, CandidateDeeds.followed(id, cell, noted));
        told("Candidate entered", id);
        return new Recorded(id, fact);
    }

    /// Says anew what is so of somebody. What was believed stays on record.
    ///
    /// @param known the profile that the user has seen
    @Transactional
    public Outcome revise(Viewer viewer, long candidate, long known, CandidateProfile right) {
        int home = recordable(viewer, candidate);
        store.lock(candidate);
        var now = store.profiles(candidate).getFirst();
        var objections = new ArrayList<>(CandidateRules.profile(right, today()).toList());
        if (now.id() != known) {
            objections.add(new Objection.ChangedMeanwhile());
        } else if (now.profile().equals(right)) {
            objections.add(new Objection.NothingNew());
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        long id = store.write(candidate, right, now.id(), viewer.username(), clock.instant());
        audit.note(viewer, CandidateDeeds.revised(candidate, home, now.profile(), right));
        told("Candidate revised", candidate);
        return new Recorded(candidate, id);
    }

    /// Records what happened to somebody: every kind but ADMITTED, which is decided elsewhere.
    ///
    /// @throws NotFound if there is no such person in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is followed, or will be
    @Transactional
    public Outcome follow(Viewer viewer, long candidate, FollowEntry entry) {
        if (entry.kind() == FollowKind.ADMITTED) {
            throw new IllegalArgumentException("An admission is told by admitted");
        }
        int home = recordable(viewer, candidate);
        return keep(viewer, candidate, home, entry, null);
    }

    /// Puts `entry` in the place of a fact that was wrong, which stays on record.
    @Transactional
    public Outcome correct(Viewer viewer, long fact, FollowEntry entry) {
        var seen = find(fact);
        int home = recordable(viewer, seen.candidate());
        store.lock(seen.candidate());
        var wrong = find(fact);
        return untouchable(wrong) instanceof Objection objection
                ? new Refused(List.of(objection))
                : keep(viewer, wrong.candidate(), home, entry, wrong);
    }

    /// Takes back a fact that never happened.
    @Transactional
    public Outcome annul(Viewer viewer, long fact) {
        var seen = find(fact);
        int home = recordable(viewer, seen.candidate());
        store.lock(seen.candidate());
        var wrong = find(fact);
        return untouchable(wrong) instanceof Objection objection
                ? new Refused(List.of(objection))
                : takeBack(viewer, wrong, home);
    }

    /// The person is a member since `day`: told by whoever decided it, in the same transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome admitted(
            Viewer viewer, long candidate, long member, LocalDate day, @Nullable String decision) {
        var known = store.find(candidate).orElseThrow(() -> Candidates.notFound(candidate));
        var entry = FollowEntry.admitted(member, day, decision);
        return keep(viewer, candidate, known.home(), entry, null);
    }

    /// What stands against [#admitted] on that day; where it was told already, against telling that
    /// day in its place.
    @Transactional(readOnly = true)
    public List<Objection> objectionsToAdmitting(long candidate, LocalDate day) {
        var born = store.profiles(candidate).getFirst().profile().person().born().first();
        return new Following(facts.facts(candidate))
                .objectionsTo(
                        FollowEntry.admitted(0, day, null),
                        admission(candidate).orElse(null),
                        new FollowRules.Setting(today(), born, false, false));
    }

    /// The admission was annulled, or was no such thing: the cell follows on as if it had not been.
    @Transactional(propagation = Propagation.MANDATORY)
    public void notAdmitted(Viewer viewer, long candidate) {
        var known = store.find(candidate).orElseThrow(() -> Candidates.notFound(candidate));
        store.lock(candidate);
        admission(candidate).ifPresent(fact -> takeBack(viewer, fact, known.home()));
    }

    private Optional<FollowFact> admission(long candidate) {
        return facts.facts(candidate).stream()
                .filter(one -> one.current() && one.entry().kind() == FollowKind.ADMITTED)
                .findFirst();
    }

    /// An admission is decided, and taken back, elsewhere.
    private static @Nullable Objection untouchable(FollowFact fact) {
        if (!fact.current()) {
            return new Objection.CorrectedAlready();
        }
        return fact.entry().kind() == FollowKind.ADMITTED ? new Objection.ByAdmission() : null;
    }

    private Outcome keep(
            Viewer viewer,
            long candidate,
            int home,
            FollowEntry entry,
            @Nullable FollowFact corrected) {
        var cell = entry.cell();
        // What stays where it was is nobody else's matter: the cell was another committee's then.
        if (cell != null && cell != home && !isOf(corrected, cell)) {
            mustRecord(viewer, cell);
        }
        store.lock(candidate);
        var said = store.profiles(candidate).getFirst().profile();
        var following = new Following(facts.facts(candidate));
        if (corrected == null && following.has(entry, viewer.username())) {
            return new Refused(List.of(new Objection.RecordedAlready(entry.effectiveOn())));
        }
        var objections =
                following.objectionsTo(
                        entry,
                        corrected,
                        whoIsWho.setting(viewer, entry, corrected, said, today()));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        Long wrong = corrected == null ? null : corrected.id();
        long id = facts.insert(candidate, entry, viewer.username(), clock.instant(), wrong);
        audit.note(
                viewer,
                corrected == null
                        ? CandidateDeeds.followed(candidate, home, entry)
                        : CandidateDeeds.corrected(candidate, home, corrected.entry(), entry));
        told("Candidate followed", candidate);
        return new Recorded(candidate, id);
    }

    private static boolean isOf(@Nullable FollowFact corrected, int cell) {
        return corrected != null && Objects.equals(corrected.entry().cell(), cell);
    }

    private Outcome takeBack(Viewer viewer, FollowFact wrong, int home) {
        var objections = new Following(facts.facts(wrong.candidate())).objectionsToAnnulling(wrong);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        facts.supersede(wrong.id(), clock.instant());
        audit.note(viewer, CandidateDeeds.annulled(wrong.candidate(), home, wrong.entry()));
        told("Candidate's fact taken back", wrong.candidate());
        return new Recorded(wrong.candidate(), wrong.id());
    }

    private FollowFact find(long fact) {
        return facts.fact(fact).orElseThrow(() -> new NotFound("fact " + fact));
    }

    /// @return the cell at which it is recorded
    private int recordable(Viewer viewer, long candidate) {
        int home = whoIsWho.mustSee(viewer, candidate);
        mustRecord(viewer, home);
        return home;
    }

    private void mustRecord(Viewer viewer, int cell) {
        if (!organizations.mayRecord(viewer, new OrganizationId(cell))) {
            throw new Forbidden("recording in " + cell);
        }
    }

    private static void told(String what, long candidate) {
        log.atInfo().addKeyValue("candidate", candidate).log(what);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
