package vn.dangvu.papers.web;

import org.jspecify.annotations.Nullable;
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
        var found =
                paper.subject() == null
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
        return found.citing(citingPast(viewer, texts, paper));
    }

    /// Who still tells the number of what holds no more: of this paper, or of the one in whose
    /// place it was issued.
    private @Nullable Citing citingPast(Viewer viewer, Texts texts, FiledPaper paper) {
        return switch (paper.state()) {
            case WITHDRAWN -> citing(viewer, texts, paper, "citing.after");
            case ISSUED ->
                    replaced(viewer, paper)
                            .map(old -> citing(viewer, texts, old, "citing.after"))
                            .orElse(null);
            case DRAFT, DISCARDED -> null;
        };
    }

    /// Who tells the number of the paper that a draft is to take the place of.
    @Nullable Citing citingReplaced(Viewer viewer, Texts texts, FiledPaper draft) {
        return replaced(viewer, draft)
                .map(old -> citing(viewer, texts, old, "citing.before"))
                .orElse(null);
    }

    /// @param words `papers.page.<words>`
    @Nullable Citing citing(Viewer viewer, Texts texts, FiledPaper paper, String words) {
        if (paper.issue() == null || paper.cases().isEmpty()) {
            return null;
        }
        var found =
                link(paper.cases().getFirst())
                        .map(link -> link.citing(viewer, texts, paper))
                        .orElse(List.of());
        return found.isEmpty()
                ? null
                : new Citing(new RegisterWords(texts).page(words, paper.number()), found);
    }

    private Optional<FiledPaper> replaced(Viewer viewer, FiledPaper paper) {
        return Optional.ofNullable(paper.replaces()).map(old -> papers.get(viewer, old));
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
