package vn.dangvu.privacy;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.audit.PersonTrail;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.People.Left;
import vn.dangvu.privacy.People.Person;
import vn.dangvu.privacy.Retention.Kind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long what is kept, and what is past its period. Nothing is disposed of here: a recorded fact
/// is never deleted, nor is an entry of the audit (docs/decisions/0024). What the office decides is
/// recorded, that the paper went to the archive.
@Service
public class Retentions {

    /// How many are listed at most.
    public static final int LISTED = 500;

    private final RetentionStore store;
    private final HoldStore holds;
    private final Holds held;
    private final People people;
    private final PersonTrail trail;
    private final Audit audit;
    private final Clock clock;

    Retentions(
            RetentionStore store,
            HoldStore holds,
            Holds held,
            People people,
            PersonTrail trail,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.holds = holds;
        this.held = held;
        this.people = people;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /// Every rule there was, the latest first.
    @Transactional(readOnly = true)
    public List<Retention> rules() {
        return store.all();
    }

    /// The rule in force today; of the audit there is always one.
    @Transactional(readOnly = true)
    public Optional<Retention> inForce(Kind kind) {
        var today = today();
        var said =
                store.all().stream()
                        .filter(rule -> rule.kind() == kind && !rule.from().isAfter(today))
                        .findFirst();
        return kind == Kind.AUDIT ? said.or(() -> Optional.of(least())) : said;
    }

    private static Retention least() {
        return new Retention(Kind.AUDIT, Retention.AUDIT_LEAST, LocalDate.EPOCH, "", "");
    }

    @Transactional
    public void set(Viewer viewer, Kind kind, int months, LocalDate from, String basis) {
        mustAdminister(viewer);
        var rule = new Retention(kind, months, from, basis, viewer.username());
        audit.note(
                viewer,
                Deed.of(Act.RETENTION_SET)
                        .saying("retention." + kind)
                        .changing(Map.of(), Map.of("months", months, "from", from)));
        store.add(rule, clock.instant());
    }

    /// Whose record is past its period, as far as the viewer sees them: nobody on hold, nobody
    /// whose record was handed over, and nobody while no period is set.
    @Transactional(readOnly = true)
    public List<Left> due(Viewer viewer) {
        var rule = inForce(Kind.PERSON);
        if (rule.isEmpty()) {
            return List.of();
        }
        var left = people.leftUntil(viewer, rule.get().until(today()), LISTED);
        var onHold =
                holds.all().stream()
                        .filter(Hold::stands)
                        .map(Hold::member)
                        .filter(member -> member != null)
                        .collect(toSet());
        var cells = left.stream().map(it -> it.person().home().value()).collect(toSet());
        var cellsOnHold = holds.held(cells, today());
        var archived = store.archived();
        return left.stream()
                .filter(it -> !onHold.contains(it.person().id()))
                .filter(it -> !cellsOnHold.contains(it.person().home().value()))
                .filter(it -> !archived.contains(it.person().id()))
                .toList();
    }

    /// How many entries of the audit are past their period. They stay all the same.
    @Transactional(readOnly = true)
    public int auditPastPeriod() {
        var rule = inForce(Kind.AUDIT).orElseGet(Retentions::least);
        return trail.before(rule.until(today()).atStartOfDay(clock.getZone()).toInstant());
    }

    /// How handing over a record to the archive ends.
    public enum Outcome {
        DONE,
        TOO_LATE,
        NOT_DUE
    }

    /// Records that a person's record went to the archive. Only who is past the period may go.
    @Transactional
    public Outcome archive(Viewer viewer, long member, String number, LocalDate date) {
        var person = people.get(viewer, member);
        if (!held.mayHold(viewer, person)) {
            throw new Forbidden("archiving " + member);
        }
        if (store.archived().contains(member)) {
            return Outcome.TOO_LATE;
        }
        if (due(viewer).stream().noneMatch(it -> it.person().id() == member)) {
            return Outcome.NOT_DUE;
        }
        note(viewer, person);
        return store.archive(member, number, date, clock.instant(), viewer.username())
                ? Outcome.DONE
                : Outcome.TOO_LATE;
    }

    private void note(Viewer viewer, Person person) {
        audit.note(
                viewer, Deed.of(Act.PERSON_ARCHIVED).about(person.id()).at(person.home().value()));
    }

    /// Whom to ask about personal data.
    @Transactional(readOnly = true)
    public Optional<String> contact() {
        return store.contact();
    }

    @Transactional
    public void setContact(Viewer viewer, String words) {
        mustAdminister(viewer);
        audit.note(viewer, Deed.of(Act.SETTING_CHANGED).saying("contact"));
        store.setContact(words, clock.instant(), viewer.username());
    }

    private static void mustAdminister(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("settings on personal data");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
