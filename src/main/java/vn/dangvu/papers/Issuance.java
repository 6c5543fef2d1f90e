package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Audit;
import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperOutcome.Done;
import vn.dangvu.papers.PaperOutcome.Refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives papers their number and day, and takes back what was wrong. Nothing of an issued paper is
/// ever changed: another one takes its place, or it is withdrawn.
@Service
public class Issuance {

    private static final Logger log = LoggerFactory.getLogger(Issuance.class);

    private final Filing filing;
    private final PaperStore papers;
    private final IssueStore issues;
    private final Series series;
    private final Audit audit;
    private final Clock clock;

    Issuance(
            Filing filing,
            PaperStore papers,
            IssueStore issues,
            Series series,
            Audit audit,
            Clock clock) {
        this.filing = filing;
        this.papers = papers;
        this.issues = issues;
        this.series = series;
        this.audit = audit;
        this.clock = clock;
    }

    /// The number that a paper would get if it were issued on `day` (DOC-01).
    ///
    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional(readOnly = true)
    public NumberOffer offer(Viewer viewer, long paper, LocalDate day) {
        var head = filing.recordable(viewer, paper);
        var run = series.on(head.organization(), day);
        var given = issues.given(head.organization().value(), head.type(), run.series());
        return PaperRules.offer(given, run.series(), run.ofTerm()).beside(run.over());
    }

    /// Gives a draft its number and day, and keeps the Word file as it is signed. What it replaces
    /// is withdrawn by it.
    ///
    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome issue(Viewer viewer, long paper, Issuing issuing) {
        var head = filing.recordable(viewer, paper);
        issues.lock(head.organization().value());
        // First, so that nobody withdraws it between the look at it and the end.
        var replaced = replaced(viewer, head);
        papers.lock(paper);
        var filed = filing.read(head);
        var run = series.on(head.organization(), issuing.on()).series();
        var given = issues.given(head.organization().value(), head.type(), run);
        var objections =
                new ArrayList<>(
                        PaperRules.objectionsTo(
                                filed,
                                issuing,
                                filing.on(viewer, head.organization(), issuing.on()),
                                run,
                                given,
                                filing.today()));
        PaperRules.objectionToDay(replaced, issuing.on()).ifPresent(objections::add);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var issue = keep(viewer, filed, issuing, PaperRules.numberOf(issuing.number(), given), run);
        withdrawReplaced(viewer, filed, replaced, issue);
        log.atInfo()
                .addKeyValue("paper", paper)
                .addKeyValue("number", issue.number())
                .log("Paper issued");
        return new Done(paper);
    }

    private PaperIssue keep(
            Viewer viewer, FiledPaper filed, Issuing issuing, int number, NumberSeries run) {
        var version = filed.latest();
        var printed =
                version.content()
                        .printed(filed.type(), number, issuing.on(), issuing.on().getYear());
        byte[] docx = PaperFiles.docx(printed);
        var issue =
                new PaperIssue(
                        number,
                        issuing.on(),
                        version.ordinal(),
                        run.label(),
                        version.hash(),
                        Fingerprint.hex(Fingerprint.of(docx)),
                        clock.instant(),
                        viewer.username());
        issues.insert(filed.head(), issue, run, docx);
        var fields = new HashMap<String, Object>();
        fields.put("paper", filed.type());
        fields.put("number", version.content().numbered(filed.type(), number));
        fields.put("effectiveOn", issue.on());
        fields.put("version", issue.version());
        fields.put("contentHash", issue.contentHash());
        fields.put("docxHash", issue.docxHash());
        audit.note(viewer, filing.deed(Act.PAPER_ISSUED, filed.head()).changing(Map.of(), fields));
        return issue;
    }

    /// The paper that this one is to take the place of, held until the transaction ends; null where
    /// it replaces none.
    private @Nullable FiledPaper replaced(Viewer viewer, PaperHead head) {
        if (head.replaces() == null) {
            return null;
        }
        papers.lock(head.replaces());
        return filing.read(filing.recordable(viewer, head.replaces()));
    }

    /// A replaced paper that somebody withdrew meanwhile stays as it is.
    private void withdrawReplaced(
            Viewer viewer, FiledPaper filed, @Nullable FiledPaper replaced, PaperIssue issue) {
        if (replaced != null && replaced.withdrawal() == null) {
            String by = filed.latest().content().numbered(filed.type(), issue.number());
            withdraw(
                    viewer,
                    replaced,
                    new PaperWithdrawal(issue.on(), by, filed.id(), viewer.username()));
        }
    }

    /// Begins a paper that is to take the place of an issued one, with the same words. Until it is
    /// issued the other one holds.
    ///
    /// @return with the number of the new draft
    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome replace(Viewer viewer, long paper) {
        var head = filing.recordable(viewer, paper);
        papers.lock(paper);
        var filed = filing.read(head);
        var objections = PaperRules.objectionsToReplacing(filed);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var draft =
                new PaperDraft(
                        head.organization(),
                        head.type(),
                        head.kind(),
                        head.subject(),
                        head.subject() == null ? filed.cases() : List.of(),
                        head.member(),
                        filed.latest().content());
        var now = clock.instant();
        var fresh = papers.insert(draft, paper, viewer.username(), now);
        String hash = papers.write(fresh, 1, draft.content(), viewer.username(), now);
        audit.note(
                viewer,
                filing.deed(Act.PAPER_DRAFTED, fresh)
                        .changing(
                                Map.of(),
                                Map.of("paper", head.type(), "version", 1, "contentHash", hash)));
        return new Done(fresh.id());
    }

    /// Takes back an issued paper without another in its place, or gives up a draft. Its number is
    /// not given again.
    ///
    /// @param reason in the words of whoever withdraws it
    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws vn.dangvu.kernel.Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome withdraw(Viewer viewer, long paper, LocalDate on, String reason) {
        var head = filing.recordable(viewer, paper);
        papers.lock(paper);
        var filed = filing.read(head);
        var objections = PaperRules.objectionsToWithdrawing(filed, on, reason, filing.today());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        withdraw(viewer, filed, new PaperWithdrawal(on, reason, null, viewer.username()));
        return new Done(paper);
    }

    /// The reason may be about a person: it stays out of the audit.
    private void withdraw(Viewer viewer, FiledPaper paper, PaperWithdrawal withdrawal) {
        papers.withdraw(paper.id(), withdrawal, clock.instant());
        var fields = new HashMap<String, Object>();
        fields.put("paper", paper.type());
        fields.put("number", paper.number());
        fields.put("effectiveOn", withdrawal.on());
        audit.note(
                viewer, filing.deed(Act.PAPER_WITHDRAWN, paper.head()).changing(Map.of(), fields));
        log.atInfo().addKeyValue("paper", paper.id()).log("Paper withdrawn");
    }
}
