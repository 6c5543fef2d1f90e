package vn.dangvu.papers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.access.AccessLog;
import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// The papers of the office: written for a case, changed until they are issued, kept.
///
/// Modules that work on cases fill a paper ([PaperTemplate]) and hand it over ([#draft]); from
/// there on people change and issue it ([Issuance]).
@Service
public class Papers {

    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private final Filing filing;
    private final PaperStore store;
    private final PaperListStore lists;
    private final Audit audit;
    private final AccessLog accessLog;
    private final Clock clock;

    Papers(
            Filing filing,
            PaperStore store,
            PaperListStore lists,
            Audit audit,
            AccessLog accessLog,
            Clock clock) {
        this.filing = filing;
        this.store = store;
        this.lists = lists;
        this.audit = audit;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Puts a filled paper into the register as a draft, or says why the organization issues none
    /// of that type (DOC-02).
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome draft(Viewer viewer, PaperDraft draft) {
        var organization = filing.mustRecord(viewer, draft.organization());
        var objections = PaperRules.objectionsTo(draft.type(), organization.kind(), filing.today());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var now = clock.instant();
        var head = store.insert(draft, null, viewer.username(), now);
        String hash = store.write(head, 1, draft.content(), viewer.username(), now);
        drafted(viewer, head, 1, hash);
        return new Done(head.id());
    }

    /// A paper with everything that was written on it. The look is noted.
    ///
    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may see no personal rows there
    @Transactional
    public FiledPaper get(Viewer viewer, long paper) {
        var head = filing.seen(viewer, paper);
        audit.note(viewer, filing.deed(Act.PAPER_OPENED, head));
        return filing.read(head);
    }

    /// Writes a draft anew; what was written before stays as an earlier version.
    ///
    /// @param version that was read by whoever changes it
    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome save(Viewer viewer, long paper, PaperContent content, int version) {
        var head = filing.recordable(viewer, paper);
        store.lock(paper);
        var filed = filing.read(head);
        var objections = PaperRules.objectionsToSaving(filed, version);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        if (!content.equals(filed.latest().content())) {
            int next = version + 1;
            String hash = store.write(head, next, content, viewer.username(), clock.instant());
            drafted(viewer, head, next, hash);
        }
        return new Done(paper);
    }

    /// The papers of a case, as far as the viewer may see them.
    @Transactional(readOnly = true)
    public List<PaperLine> of(Viewer viewer, PaperSubject subject) {
        return lists.of(subject).stream()
                .filter(line -> filing.shows(viewer, line.organization()))
                .toList();
    }

    /// The register of an organization: what has no number first, then the newest.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may see no personal rows there
    @Transactional(readOnly = true)
    public List<PaperLine> register(Viewer viewer, PaperQuery query, int limit) {
        filing.mustSee(viewer, query.organization());
        return lists.of(query, limit);
    }

    /// The types of papers that the organization issues today (DOC-02), in their usual order.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    @Transactional(readOnly = true)
    public List<PaperType> types(Viewer viewer, OrganizationId organization) {
        var kind = filing.mustRecord(viewer, organization).kind();
        return List.copyOf(LayoutPolicy.inForceOn(filing.today()).issuedBy(kind));
    }

    /// What stands on top and at the end of a paper of that type: who issues it and who stands
    /// above by today's register, the rest as on the last one, or as is usual.
    ///
    /// @throws NotFound if the viewer does not see the organization
    /// @throws Forbidden if the viewer may not record there
    @Transactional(readOnly = true)
    public Letterhead letterhead(Viewer viewer, OrganizationId organization, PaperType type) {
        var itself = filing.mustRecord(viewer, organization);
        var usual = Letterhead.usual(itself, filing.superior(itself));
        return store.lastHead(organization, type)
                .map(usual::signedAs)
                .or(() -> store.lastHead(organization, null).map(usual::placedAs))
                .orElse(usual);
    }

    /// A paper as a file, for taking away: that is written to the access log, also to that of whom
    /// it is about. Of an issued paper the Word file is the one that was signed.
    ///
    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may see no personal rows there
    @Transactional
    public PaperFile file(Viewer viewer, long paper, PaperFile.Format format) {
        var head = filing.seen(viewer, paper);
        String what = "paper." + format.extension() + " " + paper;
        accessLog.exported(viewer, head.organization(), filing.member(head), what);
        return filing.file(filing.read(head), format);
    }

    private void drafted(Viewer viewer, PaperHead head, int version, String hash) {
        audit.note(
                viewer,
                filing.deed(Act.PAPER_DRAFTED, head)
                        .changing(
                                Map.of(),
                                Map.of(
                                        "paper",
                                        head.type(),
                                        "version",
                                        version,
                                        "contentHash",
                                        hash)));
        log.atInfo()
                .addKeyValue("paper", head.id())
                .addKeyValue("version", version)
                .log("Paper written");
    }
}
