package vn.dangvu.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.audit.Act;
import vn.dangvu.audit.Deed;
import vn.dangvu.kernel.Fingerprint;
import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organization;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.Organizations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Finds papers for whom they are: papers name people, so they are for those who see personal rows
/// at the organization that issues them.
@Component
class Filing {

    private final PaperStore papers;
    private final IssueStore issues;
    private final SuperiorStore superiors;
    private final PeopleOfPapers people;
    private final Organizations organizations;
    private final Clock clock;

    Filing(
            PaperStore papers,
            IssueStore issues,
            SuperiorStore superiors,
            PeopleOfPapers people,
            Organizations organizations,
            Clock clock) {
        this.papers = papers;
        this.issues = issues;
        this.superiors = superiors;
        this.people = people;
        this.organizations = organizations;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may see no personal rows there
    PaperHead seen(Viewer viewer, long paper) {
        var head = find(paper);
        mustSee(viewer, head.organization());
        return head;
    }

    /// @throws NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    PaperHead recordable(Viewer viewer, long paper) {
        var head = find(paper);
        mustRecord(viewer, head.organization());
        return head;
    }

    Organization mustSee(Viewer viewer, OrganizationId organization) {
        var found = organizations.get(viewer, organization, today());
        if (!organizations.showsRows(viewer, organization)) {
            throw new Forbidden("papers of " + organization);
        }
        return found;
    }

    Organization mustRecord(Viewer viewer, OrganizationId organization) {
        var found = organizations.get(viewer, organization, today());
        if (!organizations.mayRecord(viewer, organization)) {
            throw new Forbidden("record papers of " + organization);
        }
        return found;
    }

    boolean shows(Viewer viewer, OrganizationId organization) {
        return organizations.showsRows(viewer, organization);
    }

    /// What the committee above is called today; empty where there is none in the register.
    String superior(Organization organization) {
        return Optional.ofNullable(organization.parent())
                .flatMap(parent -> superiors.named(parent, today()))
                .orElse("");
    }

    /// As it was on the day, or on the nearest on which it lived.
    Organization on(Viewer viewer, OrganizationId organization, LocalDate day) {
        return organizations.get(viewer, organization, day);
    }

    /// With everything that was written on it, held against its hashes.
    FiledPaper read(PaperHead head) {
        var issue = issues.find(head.id()).orElse(null);
        return new FiledPaper(
                head.id(),
                head.organization(),
                head.type(),
                head.kind(),
                head.subject(),
                head.subject() == null ? papers.common(head.id()) : List.of(head.subject()),
                head.member(),
                papers.versions(head.id()),
                issue,
                papers.withdrawal(head.id()).orElse(null),
                head.replaces(),
                papers.replacement(head.id()),
                issue == null || intact(head.id(), issue));
    }

    /// Of an issued paper the Word file is the one that was signed.
    PaperFile file(FiledPaper paper, PaperFile.Format format) {
        var printed = paper.printed(today().getYear());
        byte[] content =
                switch (format) {
                    case DOCX ->
                            paper.issue() == null
                                    ? PaperFiles.docx(printed)
                                    : issues.original(paper.id());
                    case PDF -> PaperFiles.pdf(printed);
                    case TEXT -> PaperFiles.text(printed);
                };
        String name = paper.number().replace('/', '-') + "." + format.extension();
        return new PaperFile(name, format.mediaType(), content);
    }

    /// What the audit is told of a paper: where it is, and whom it is about.
    Deed deed(Act act, PaperHead paper) {
        return Deed.of(act)
                .at(paper.organization().value())
                .about(member(paper))
                .on("paper", paper.id());
    }

    /// Whom it is about; null where that is nobody of the register, or several.
    @Nullable Long member(PaperHead paper) {
        return people.member(paper);
    }

    private boolean intact(long paper, PaperIssue issue) {
        byte[] written = Fingerprint.of(papers.written(paper, issue.version()));
        byte[] original = Fingerprint.of(issues.original(paper));
        return Fingerprint.hex(written).equals(issue.contentHash())
                && Fingerprint.hex(original).equals(issue.docxHash());
    }

    private PaperHead find(long paper) {
        return papers.find(paper).orElseThrow(() -> new NotFound("paper " + paper));
    }
}
