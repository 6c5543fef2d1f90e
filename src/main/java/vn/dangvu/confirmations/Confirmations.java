package vn.dangvu.confirmations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.confirmations.ConfirmationStore.Outcome;
import vn.dangvu.confirmations.Kind.Power;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Keeps acts back that need two people, until the second one confirms.
@Service
public class Confirmations {

    /// How long whoever prepared an act is told that it came back.
    private static final Duration TOLD = Duration.ofDays(30);

    /// What is being done just now because somebody else confirmed it.
    private static final ScopedValue<Prepared> CONFIRMED = ScopedValue.newInstance();

    private final ConfirmationStore store;
    private final RequirementStore requirements;
    private final ObjectProvider<Reach> reach;
    private final ObjectProvider<Staff> staff;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Confirmations(
            ConfirmationStore store,
            RequirementStore requirements,
            ObjectProvider<Reach> reach,
            ObjectProvider<Staff> staff,
            PlatformTransactionManager transactions,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.requirements = requirements;
        this.reach = reach;
        this.staff = staff;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether such an act is kept back now: it needs two, and nobody has confirmed it.
    public boolean holds(Kind kind) {
        return !(CONFIRMED.isBound() && CONFIRMED.get().kind().covers(kind))
                && (kind == Kind.WAIVER || requirements.needed(kind.ruling()));
    }

    /// Asked by a module where all its rules have allowed an act and nothing is written yet.
    /// Nothing means: go on. Else the act waits under this number, and the module writes nothing.
    /// The same act waits once, whoever prepares it again.
    @Transactional
    public Optional<Long> hold(Viewer viewer, Proposal proposal) {
        String payload = Prepared.json(proposal.payload());
        if (!holds(proposal.kind())) {
            mustBeWhatWasConfirmed(proposal.kind(), payload);
            return Optional.empty();
        }
        var added = store.add(proposal, payload, viewer.username(), clock.instant());
        if (added.isEmpty()) {
            return Optional.of(store.same(proposal.kind(), payload));
        }
        long id = added.get();
        attach(id, proposal.attachments());
        var where = proposal.organizations().stream().sorted().findFirst().orElse(null);
        audit.note(
                viewer,
                Deed.of(Act.PREPARED)
                        .at(where)
                        .about(proposal.member())
                        .on("prepared", id)
                        .saying("prepared." + proposal.kind()));
        return added;
    }

    /// Whether there is anything at all that the viewer could confirm.
    public static boolean mayConfirm(Viewer viewer) {
        return viewer.administrator() || viewer.recorderRoots().length > 0;
    }

    /// What waits and the viewer may do, his or her own too, the oldest first.
    @Transactional(readOnly = true)
    public List<Prepared> waiting(Viewer viewer) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (viewer.administrator() || kind.power().roots(viewer).length > 0) {
                kinds.add(kind);
            }
        }
        return kinds.isEmpty() ? List.of() : seen(viewer, store.waiting(kinds));
    }

    /// @throws NotFound if nothing waits under this number that the viewer may do
    @Transactional(readOnly = true)
    public Prepared get(Viewer viewer, long id) {
        return mustSee(viewer, id, store.find(id));
    }

    /// What the viewer prepared and did not pass.
    @Transactional(readOnly = true)
    public List<Returned> returned(Viewer viewer) {
        return store.returned(viewer.username(), clock.instant().minus(TOLD));
    }

    /// Everything that was ever prepared about a member, each as the JSON of its row: for whoever
    /// has asked whether the member may be told of.
    @Transactional(readOnly = true)
    public List<String> rowsAbout(long member) {
        return store.rowsAbout(member);
    }

    /// The names of the files that belong to it.
    @Transactional(readOnly = true)
    public List<String> attachments(Viewer viewer, long id) {
        get(viewer, id);
        return store.attachments(id);
    }

    @Transactional(readOnly = true)
    public byte[] attachment(Viewer viewer, long id, int ordinal) {
        get(viewer, id);
        return store.attachment(id, ordinal);
    }

    /// Does an act that somebody else prepared, in one transaction with the decision. If it does
    /// not end well, nothing of it is kept and it waits on.
    ///
    /// @throws Forbidden for whoever prepared it
    public <T> T confirm(Viewer viewer, long id, Supplier<T> act, Predicate<T> well) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    var prepared = mustSee(viewer, id, store.lock(id));
                    if (prepared.isOf(viewer)) {
                        throw new Forbidden("confirm what one has prepared");
                    }
                    if (!stillStands(prepared)) {
                        throw new Forbidden("confirm what nobody may prepare any more");
                    }
                    T ending =
                            ScopedValue.where(CONFIRMED, prepared)
                                    .call(() -> audit.preparedBy(prepared.by(), act));
                    if (well.test(ending)) {
                        store.decide(id, Outcome.CONFIRMED, viewer.username(), now(), null);
                    } else {
                        status.setRollbackOnly();
                    }
                    return ending;
                }));
    }

    /// Whether whoever prepared it could do so now: an act of an account that was disabled since,
    /// or lost its role, is not carried out under that name.
    @Transactional(readOnly = true)
    public boolean stillStands(Prepared prepared) {
        var people = staff.getObject();
        boolean account = !people.names(List.of(prepared.by())).isEmpty();
        return !account
                || people.viewer(prepared.by())
                        .filter(one -> !seen(one, List.of(prepared)).isEmpty())
                        .isPresent();
    }

    /// Gives an act back to whoever prepared it.
    @Transactional
    public void giveBack(Viewer viewer, long id, String reason) {
        var prepared = mustSee(viewer, id, store.lock(id));
        if (prepared.isOf(viewer)) {
            throw new Forbidden("give back what one has prepared");
        }
        store.decide(id, Outcome.RETURNED, viewer.username(), now(), reason);
        audit.note(viewer, decided(Act.RETURNED, prepared));
    }

    @Transactional
    public void takeBack(Viewer viewer, long id) {
        var prepared = mustSee(viewer, id, store.lock(id));
        if (!prepared.isOf(viewer)) {
            throw new Forbidden("take back what somebody else has prepared");
        }
        store.decide(id, Outcome.TAKEN_BACK, viewer.username(), now(), null);
        audit.note(viewer, decided(Act.TAKEN_BACK, prepared));
    }

    /// Who prepared what is being done just now.
    static Optional<String> preparer() {
        return CONFIRMED.isBound() ? Optional.of(CONFIRMED.get().by()) : Optional.empty();
    }

    /// The words of a reason stay out of it: they may be about a person.
    private static Deed decided(Act act, Prepared prepared) {
        return Deed.of(act)
                .at(prepared.organizations().stream().sorted().findFirst().orElse(null))
                .about(prepared.member())
                .on("prepared", prepared.id())
                .changing(Map.of(), Map.of("preparedBy", prepared.by()))
                .saying("prepared." + prepared.kind());
    }

    private static void mustBeWhatWasConfirmed(Kind kind, String payload) {
        if (CONFIRMED.isBound()
                && CONFIRMED.get().kind() == kind
                && !CONFIRMED.get().payload().equals(payload)) {
            throw new IllegalStateException("Not what was confirmed: " + CONFIRMED.get());
        }
    }

    private void attach(long id, List<Proposal.Attachment> files) {
        try {
            for (int number = 0; number < files.size(); number++) {
                var file = files.get(number);
                store.attach(id, number, file.name(), Files.readAllBytes(file.path()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Prepared mustSee(Viewer viewer, long id, Optional<Prepared> found) {
        return found.filter(prepared -> !seen(viewer, List.of(prepared)).isEmpty())
                .orElseThrow(() -> new NotFound("prepared " + id));
    }

    /// Those that the viewer may do.
    private List<Prepared> seen(Viewer viewer, List<Prepared> all) {
        var officer = within(viewer, all, Power.OFFICER);
        var recorder = within(viewer, all, Power.RECORDER);
        return all.stream()
                .filter(prepared ->
                        switch (prepared.kind().power()) {
                            case ADMINISTRATOR -> viewer.administrator();
                            case OFFICER -> mayDo(viewer, prepared, officer);
                            case RECORDER -> mayDo(viewer, prepared, recorder);
                        })
                .toList();
    }

    private static boolean mayDo(Viewer viewer, Prepared prepared, Set<Integer> within) {
        return prepared.organizations().isEmpty()
                ? viewer.administrator()
                : within.containsAll(prepared.organizations());
    }

    private Set<Integer> within(Viewer viewer, List<Prepared> all, Power power) {
        var asked = new HashSet<Integer>();
        all.stream()
                .filter(prepared -> prepared.kind().power() == power)
                .forEach(prepared -> asked.addAll(prepared.organizations()));
        var roots = power.roots(viewer);
        return asked.isEmpty() || roots.length == 0
                ? Set.of()
                : reach.getObject().within(roots, asked);
    }

    private Instant now() {
        return clock.instant();
    }
}
