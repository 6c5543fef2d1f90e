package vn.dangvu.cases.web;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.CommonPapers;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.papers.FiledPaper;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.shell.Crumb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the case of a paper is opened.
@Component
class LinksToCases implements CaseLink {

    private final CaseShelf shelf;
    private final CommonPapers papers;

    LinksToCases(CaseShelf shelf, CommonPapers papers) {
        this.shelf = shelf;
        this.papers = papers;
    }

    @Override
    public String module() {
        return "cases";
    }

    @Override
    public Optional<Crumb> of(Viewer viewer, Texts texts, long id) {
        return shelf.kindOf(viewer, id)
                .map(kind -> new Crumb(texts.get("cases.kind." + kind), "/cases/" + id));
    }

    @Override
    public List<Crumb> several(Viewer viewer, List<Long> ids) {
        return shelf.several(viewer, ids).stream()
                .filter(line -> line.subject() != null)
                .map(line -> new Crumb(line.subject().name(), "/cases/" + line.file().id()))
                .toList();
    }

    @Override
    public Optional<Crumb> next(Viewer viewer, Texts texts, FiledPaper paper) {
        var lines = shelf.several(viewer, paper.cases().stream().map(PaperSubject::id).toList());
        if (lines.isEmpty() || !shelf.mayRecord(viewer, paper.organization().value())) {
            return Optional.empty();
        }
        var procedure = shelf.procedure(lines.getFirst().file().kind());
        return papers.stepOf(procedure, paper.kind())
                .filter(step ->
                        lines.stream().anyMatch(line -> line.file().dayOf(step.code()).isEmpty()))
                .map(step -> batch(new CaseWords(texts), procedure, step, paper));
    }

    private static Crumb batch(
            CaseWords words, Procedure procedure, StepKind step, FiledPaper paper) {
        String label = words.page("batch.fromPaper", words.step(procedure, step.code()));
        return new Crumb(
                label,
                "/cases/batch?kind=%s&organization=%s&step=%s&paper=%d"
                        .formatted(
                                procedure.kind(), paper.organization(), step.code(), paper.id()));
    }

    @Override
    public Optional<Instant> putRight(Viewer viewer, long id) {
        return shelf.putRight(viewer, id);
    }

    @Override
    public List<Crumb> citing(Viewer viewer, Texts texts, FiledPaper paper) {
        var issue = paper.issue();
        if (issue == null) {
            return List.of();
        }
        var ids = paper.cases().stream().map(PaperSubject::id).toList();
        return shelf.several(viewer, ids).stream()
                .filter(line -> CitedPapers.cites(line.file(), paper.number(), issue.on()))
                .map(line -> named(texts, line))
                .toList();
    }

    private static Crumb named(Texts texts, CaseShelf.Line line) {
        var who = line.subject();
        return new Crumb(
                who == null ? texts.get("cases.kind." + line.file().kind()) : who.name(),
                "/cases/" + line.file().id());
    }
}
