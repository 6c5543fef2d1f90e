package vn.dangvu.confirmations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Viewer;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Which kinds of acts need two people. One alone may ask for a second pair of eyes; to do away
/// with it takes two.
@Service
public class Requirements {

    /// How asking for two ends.
    public enum Requiring {
        REQUIRED,
        /// Nobody else could confirm that it is not needed any more.
        ALONE
    }

    /// How doing away with it ends.
    public sealed interface Waiving {

        record Waived() implements Waiving {}

        /// @param id the number under which it waits for somebody else
        record Waiting(long id) implements Waiving {}
    }

    /// What waits while nobody else has confirmed it.
    public record Waiver(Kind kind) {}

    private final RequirementStore store;
    private final Confirmations confirmations;
    private final ObjectProvider<Staff> staff;
    private final Audit audit;
    private final Clock clock;

    Requirements(
            RequirementStore store,
            Confirmations confirmations,
            ObjectProvider<Staff> staff,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.confirmations = confirmations;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /// Of every kind that is for the office to say, in the order in which they stand.
    @Transactional(readOnly = true)
    public List<Requirement> all(Viewer viewer) {
        check(viewer);
        var said = store.all();
        return Arrays.stream(Kind.values())
                .filter(Kind::isOpen)
                .map(kind -> said.getOrDefault(kind, Requirement.none(kind)))
                .toList();
    }

    /// Whether anything needs two at all.
    @Transactional(readOnly = true)
    public boolean any() {
        return store.all().values().stream().anyMatch(Requirement::needed);
    }

    @Transactional
    public Requiring require(Viewer viewer, Kind kind) {
        check(viewer);
        mustBeOpen(kind);
        if (staff.getObject().administrators() < 2) {
            return Requiring.ALONE;
        }
        if (!store.needed(kind)) {
            store.keep(kind, true, clock.instant(), viewer.username(), null);
            note(viewer, Act.CONFIRMATION_REQUIRED, kind);
        }
        return Requiring.REQUIRED;
    }

    @Transactional
    public Waiving waive(Viewer viewer, Kind kind) {
        check(viewer);
        mustBeOpen(kind);
        if (!store.needed(kind)) {
            return new Waiving.Waived();
        }
        var waits =
                confirmations.hold(viewer, Proposal.of(Kind.WAIVER, Set.of(), new Waiver(kind)));
        if (waits.isPresent()) {
            return new Waiving.Waiting(waits.get());
        }
        var preparer = Confirmations.preparer().orElseThrow();
        store.keep(kind, false, clock.instant(), viewer.username(), preparer);
        note(viewer, Act.CONFIRMATION_WAIVED, kind);
        return new Waiving.Waived();
    }

    private void note(Viewer viewer, Act act, Kind kind) {
        audit.note(viewer, Deed.of(act).saying("prepared." + kind));
    }

    private static void mustBeOpen(Kind kind) {
        if (!kind.isOpen()) {
            throw new IllegalArgumentException("Always needs two: " + kind);
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.administrator()) {
            throw new Forbidden("say what needs two");
        }
    }
}
