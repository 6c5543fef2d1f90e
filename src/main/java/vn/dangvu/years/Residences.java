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
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.years.Outcome.Kept;
import vn.dangvu.years.Outcome.Refused;

import java.util.List;

/// The link of members who work with the committees where they live (213-QĐ/TW): introduced,
/// received, commented on each year.
@Service
public class Residences {

    private static final Logger log = LoggerFactory.getLogger(Residences.class);

    private final ResidenceStore store;
    private final YearLockStore locks;
    private final Grounds grounds;
    private final Audit audit;

    Residences(ResidenceStore store, YearLockStore locks, Grounds grounds, Audit audit) {
        this.store = store;
        this.locks = locks;
        this.grounds = grounds;
        this.audit = audit;
    }

    /// Members of a cell who work, those without a link first.
    ///
    /// @param year of the comments
    /// @throws NotFound if the viewer does not see the cell
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<ResidenceLine> list(Viewer viewer, OrganizationId cell, int year) {
        return store.lines(grounds.rows(viewer, cell), grounds.today(), year);
    }

    /// How far a cell is.
    ///
    /// @param working who should have a link
    /// @param linked who is introduced somewhere
    /// @param commented of whom there is a comment of the year
    public record Progress(int cell, int working, int linked, int commented) {}

    /// By cell.
    ///
    /// @param year of the comments
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see figures but no rows there
    @Transactional(readOnly = true)
    public List<Progress> progress(Viewer viewer, OrganizationId organization, int year) {
        return store.counts(grounds.rows(viewer, organization), grounds.today(), year);
    }

    /// What is believed of a member whose record the viewer has opened, the newest first.
    ///
    /// @throws NotFound if there is no such member in the viewer's scope
    @Transactional(readOnly = true)
    public List<ResidenceFact> ofMember(Viewer viewer, long member) {
        grounds.seen(viewer, member);
        return store.ofMember(member);
    }

    /// As it was recorded, believed still or not, for a form that corrects it.
    ///
    /// @throws NotFound if there is no such fact in the viewer's scope
    /// @throws Forbidden if the viewer may not record where its member is
    @Transactional(readOnly = true)
    public ResidenceFact link(Viewer viewer, long link) {
        var found = find(link);
        grounds.recordable(viewer, found.member());
        return found;
    }

    /// @throws NotFound if there is no such member in the viewer's scope
    /// @throws Forbidden if the viewer may not record where he or she is
    @Transactional
    public Outcome record(Viewer viewer, long member, ResidenceEntry entry) {
        // So that nobody records the comment of the same year beside.
        locks.hold();
        return keep(viewer, member, entry, null);
    }

    /// Puts `entry` in the place of what was recorded wrongly.
    @Transactional
    public Outcome correct(Viewer viewer, long link, ResidenceEntry entry) {
        var wrong = locked(viewer, link);
        return wrong.current() ? keep(viewer, wrong.member(), entry, wrong) : tooLate();
    }

    /// Takes back what never was.
    @Transactional
    public Outcome annul(Viewer viewer, long link) {
        var wrong = locked(viewer, link);
        if (!wrong.current()) {
            return tooLate();
        }
        store.supersede(link, grounds.now());
        audit.note(viewer, YearDeeds.annulled(wrong));
        log.atInfo().addKeyValue("residence", link).log("Link with the residence taken back");
        return new Kept(1);
    }

    private Outcome keep(
            Viewer viewer, long member, ResidenceEntry entry, @Nullable ResidenceFact wrong) {
        var person = grounds.recordable(viewer, member);
        var others =
                store.ofMember(member).stream()
                        .filter(fact -> wrong == null || fact.id() != wrong.id())
                        .toList();
        var objections = ResidenceRules.objectionsTo(entry, others, grounds.today());
        if (!objections.isEmpty()) {
            return Refused.of(objections);
        }
        int cell = wrong == null ? grounds.where(person, member, entry.on()) : wrong.cell();
        Long supersedes = wrong == null ? null : wrong.id();
        store.add(member, cell, entry, viewer.username(), grounds.now(), supersedes);
        audit.note(viewer, YearDeeds.linked(member, cell, entry, wrong));
        log.atInfo().addKeyValue("member", member).log("Link with the residence recorded");
        return new Kept(1);
    }

    /// As it is when nobody else can change it.
    private ResidenceFact locked(Viewer viewer, long link) {
        link(viewer, link);
        locks.hold();
        return find(link);
    }

    private static Outcome tooLate() {
        return Refused.of(Objection.plain("years.objection.correctedAlready", "kind"));
    }

    private ResidenceFact find(long link) {
        return store.find(link).orElseThrow(() -> new NotFound("residence " + link));
    }
}
