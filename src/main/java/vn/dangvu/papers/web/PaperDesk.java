package vn.dangvu.papers.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.Organizations;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.FiledPaper;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.Papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lays a paper out for whoever reads it or works on it.
@Component
class PaperDesk {

    private final Papers papers;
    private final Organizations organizations;
    private final ObjectProvider<CaseLink> cases;
    private final Clock clock;

    PaperDesk(
            Papers papers,
            Organizations organizations,
            ObjectProvider<CaseLink> cases,
            Clock clock) {
        this.papers = papers;
        this.organizations = organizations;
        this.cases = cases;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may see no personal rows there
    PaperPages look(Viewer viewer, Texts texts, long paper) {
        var filed = papers.get(viewer, paper);
        return new PaperPages(
                new RegisterWords(texts),
                filed,
                organizations.get(viewer, filed.organization(), today()),
                organizations.mayRecord(viewer, filed.organization()),
                today().getYear());
    }

    /// @throws vn.dangvu.kernel.NotFound if there is no such paper in the viewer's scope
    /// @throws Forbidden if the viewer may not record there
    PaperPages open(Viewer viewer, Texts texts, long paper) {
        var pages = look(viewer, texts, paper);
        if (!pages.mayRecord()) {
            throw new Forbidden("write on paper " + paper);
        }
        return pages;
    }

    PaperCases casesOf(Viewer viewer, Texts texts, FiledPaper paper) {
        if (paper.cases().isEmpty()) {
            return PaperCases.NONE;
        }
        var link = link(paper.cases().getFirst()).orElse(null);
        if (link == null) {
            return PaperCases.NONE;
        }
        var ids = paper.cases().stream().map(PaperSubject::id).toList();
        Instant putRight =
                ids.stream()
                        .flatMap(id -> link.putRight(viewer, id).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return paper.subject() == null
                ? new PaperCases(
                        null,
                        link.several(viewer, ids),
                        putRight,
                        link.next(viewer, texts, paper).orElse(null))
                : new PaperCases(
                        link.of(viewer, texts, ids.getFirst()).orElse(null),
                        List.of(),
                        putRight,
                        null);
    }

    /// With which number and of which day its case recorded it, where that knows.
    Optional<CaseLink.Recorded> recorded(Viewer viewer, FiledPaper paper) {
        var subject = paper.subject();
        return subject == null
                ? Optional.empty()
                : link(subject).flatMap(link -> link.recorded(viewer, subject.id()));
    }

    private Optional<CaseLink> link(PaperSubject subject) {
        return cases.stream().filter(link -> link.module().equals(subject.module())).findFirst();
    }
}
