package vn.dangvu.years;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Audit;
import vn.dangvu.cases.Objection;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.util.List;

/// Awards and disciplines of members as facts, and time that counts otherwise than the ledger has
/// it: what badges ask. Awards and discipline have procedures of their own elsewhere.
@Service
public class Merits {

    private static final Logger log = LoggerFactory.getLogger(Merits.class);

    private final MeritStore store;
    private final YearLockStore locks;
    private final Grounds grounds;
    private final Audit audit;

    Merits(MeritStore store, YearLockStore locks, Grounds grounds, Audit audit) {
        this.store = store;
        this.locks = locks;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// What is believed of a member whose record the viewer has opened, the newest first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<Merit> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// As it was recorded, believed still or not, for a form that corrects it.
    ///
    /// @throws NotFound if there is no such fact in the viewer's scope
    /// @throws Forbidden if the viewer may not record where its member is
    @Transactional(readOnly = true)
    public Merit merit(Viewer viewer, long merit) {
        var found = find(merit);
        grounds.recordable(viewer, found.member());
        return found;
    }

    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is
    @Transactional
    public Outcome record(Viewer viewer, long member, MeritEntry entry) {
        return keep(viewer, member, entry, null);
    }

    /// Puts `entry` in the place of what was recorded wrongly.
    @Transactional
    public Outcome correct(Viewer viewer, long merit, MeritEntry entry) {
        var wrong = locked(viewer, merit);
        return wrong.current() ? keep(viewer, wrong.member(), entry, wrong) : tooLate();
    }

    /// Takes back what never was.
    @Transactional
    public Outcome annul(Viewer viewer, long merit) {
        var wrong = locked(viewer, merit);
        if (!wrong.current()) {
            return tooLate();
        }
        store.supersede(merit, grounds.now());
        audit.note(viewer, YearDeeds.annulled(wrong));
        log.atInfo().addKeyValue("merit", merit).log("Merit taken back");
        return new Kept(1);
    }

    private Outcome keep(Viewer viewer, long member, MeritEntry entry, @Nullable Merit wrong) {
        var person = grounds.recordable(viewer, member);
        boolean probationary = store.probationary(member, entry.on());
        var objections = MeritRules.objectionsTo(entry, probationary, grounds.today());
        if (!objections.isEmpty()) {
            return Refused.of(objections);
        }
        int cell = wrong == null ? grounds.where(person, member, entry.on()) : wrong.cell();
        Long supersedes = wrong == null ? null : wrong.id();
        store.add(member, cell, entry, viewer.username(), grounds.now(), supersedes);
        audit.note(viewer, YearDeeds.recorded(member, cell, entry, wrong));
        log.atInfo()
                .addKeyValue("member", member)
                .addKeyValue("kind", entry.kind())
                .log("Merit recorded");
        return new Kept(1);
    }

    /// As it is when nobody else can change it.
    private Merit locked(Viewer viewer, long merit) {
        merit(viewer, merit);
        locks.hold();
        return find(merit);
    }

    private static Outcome tooLate() {
        return Refused.of(Objection.plain("years.objection.correctedAlready", "what"));
    }

    private Merit find(long merit) {
        return store.find(merit).orElseThrow(() -> new NotFound("merit " + merit));
    }
}
