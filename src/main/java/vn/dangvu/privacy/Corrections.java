package vn.dangvu.privacy;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.audit.Entry;
import vn.dangvu.audit.PersonTrail;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.privacy.CorrectionRequest.Kind;
import vn.dangvu.privacy.People.Person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Requests for correction: recorded by whoever keeps the register there on behalf of the person,
/// decided by an officer.
@Service
public class Corrections {

    /// Acts by which a request may have been met.
    private static final Set<Act> CORRECTING =
            EnumSet.of(
                    Act.MEMBER_CHANGED,
                    Act.MOVEMENT_RECORDED,
                    Act.MOVEMENT_CORRECTED,
                    Act.MOVEMENT_ANNULLED,
                    Act.PROFILE_CHANGED,
                    Act.POST_RECORDED,
                    Act.POST_ENDED,
                    Act.POST_CORRECTED,
                    Act.POST_ANNULLED,
                    Act.GROUP_CHANGED);

    /// A request with whom it is about.
    public record Asked(Person person, CorrectionRequest request) {}

    private final CorrectionStore store;
    private final People people;
    private final Organizations organizations;
    private final PersonTrail trail;
    private final Audit audit;
    private final Clock clock;

    Corrections(
            CorrectionStore store,
            People people,
            Organizations organizations,
            PersonTrail trail,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.organizations = organizations;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /// The latest first.
    ///
    /// @throws NotFound if the viewer does not see the person
    @Transactional(readOnly = true)
    public List<CorrectionRequest> of(Viewer viewer, long member) {
        people.get(viewer, member);
        return store.of(member);
    }

    /// Of everybody whom the viewer sees.
    @Transactional(readOnly = true)
    public List<Asked> all(Viewer viewer) {
        var requests = store.all();
        var seen =
                people.seen(
                        viewer, requests.stream().map(CorrectionRequest::member).collect(toSet()));
        return requests.stream()
                .filter(request -> seen.containsKey(request.member()))
                .map(request -> new Asked(person(seen, request), request))
                .toList();
    }

    private static Person person(Map<Long, Person> seen, CorrectionRequest request) {
        return Objects.requireNonNull(seen.get(request.member()));
    }

    public boolean mayRecord(Viewer viewer, Person person) {
        return organizations.mayRecord(viewer, person.home());
    }

    public boolean mayDecide(Viewer viewer, Person person) {
        return organizations.mayPlan(viewer, person.home());
    }

    /// @return the number of the request
    @Transactional
    public long record(
            Viewer viewer,
            long member,
            CorrectionField field,
            String claimed,
            String askedBy,
            LocalDate receivedOn) {
        var person = people.get(viewer, member);
        if (!mayRecord(viewer, person)) {
            throw new Forbidden("recording about " + member);
        }
        note(viewer, person, Act.CORRECTION_REQUESTED, field);
        return store.add(
                member, field, claimed, askedBy, receivedOn, clock.instant(), viewer.username());
    }

    /// What was corrected of the person since the request was recorded, the newest first.
    @Transactional(readOnly = true)
    public List<Entry> made(CorrectionRequest request) {
        return trail.since(request.member(), request.recordedAt(), CORRECTING);
    }

    /// The correction by which the request was met.
    @Transactional(readOnly = true)
    public Optional<Entry> met(CorrectionRequest request) {
        var entry = request.step(Kind.DONE).map(CorrectionRequest.Step::entry);
        return entry.flatMap(id -> made(request).stream().filter(it -> it.id() == id).findFirst());
    }

    /// How a step ends.
    public enum Outcome {
        TAKEN,
        /// Somebody else was first.
        TOO_LATE,
        /// It is to be shown by a correction, and this is none.
        NO_CORRECTION
    }

    @Transactional
    public Outcome step(
            Viewer viewer,
            long member,
            long request,
            Kind kind,
            String words,
            @Nullable Long entry) {
        var person = people.get(viewer, member);
        store.lock(request);
        var asked =
                store.of(member).stream()
                        .filter(it -> it.id() == request)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("request " + request));
        if (!mayDecide(viewer, person)) {
            throw new Forbidden("deciding about " + member);
        }
        if (!asked.isOpen() || asked.step(kind).isPresent()) {
            return Outcome.TOO_LATE;
        }
        boolean shown = entry != null && made(asked).stream().anyMatch(it -> it.id() == entry);
        if ((kind == Kind.DONE) != shown) {
            return Outcome.NO_CORRECTION;
        }
        note(viewer, person, act(kind), asked.field());
        store.addStep(request, kind, words, entry, clock.instant(), viewer.username());
        return Outcome.TAKEN;
    }

    private static Act act(Kind kind) {
        return switch (kind) {
            case ANSWERED -> Act.CORRECTION_ANSWERED;
            case DONE -> Act.CORRECTION_DONE;
            case REFUSED -> Act.CORRECTION_REFUSED;
        };
    }

    /// What was claimed stays in the request: the audit is read by others, too.
    private void note(Viewer viewer, Person person, Act act, CorrectionField field) {
        audit.note(
                viewer,
                Deed.of(act)
                        .about(person.id())
                        .at(person.home().value())
                        .saying("correction." + field));
    }
}
