package vn.dangvu.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;

import java.util.List;
import java.util.Optional;

/// The papers of a case: which were written, and which can be.
@Service
public class PapersOfCases {

    static final String MODULE = "cases";

    private final CaseShelf shelf;
    private final Papers papers;
    private final List<PaperSource> sources;

    PapersOfCases(CaseShelf shelf, Papers papers, List<PaperSource> sources) {
        this.shelf = shelf;
        this.papers = papers;
        this.sources = sources;
    }

    /// What was written, the newest first.
    @Transactional(readOnly = true)
    public List<PaperLine> written(Viewer viewer, CaseFile file) {
        return papers.of(viewer, new PaperSubject(MODULE, file.id()));
    }

    /// What can be written now, where the viewer writes papers.
    public List<PaperTemplate> offered(Viewer viewer, CaseShelf.Open open) {
        return source(open.file()).stream()
                .flatMap(one ->
                        one.offered(open.file()).stream()
                                .filter(template ->
                                        shelf.mayRecord(viewer, one.issuer(open, template))))
                .toList();
    }

    /// Writes a draft from the case.
    ///
    /// @throws NotFound if there is no such case where the viewer sees rows, or no such paper of it
    @Transactional
    public PaperOutcome write(Viewer viewer, long file, PaperTemplate template) {
        var open = shelf.open(viewer, file);
        var source =
                source(open.file())
                        .filter(one -> one.offered(open.file()).contains(template))
                        .orElseThrow(() -> new NotFound("paper " + template));
        return papers.draft(viewer, source.fill(viewer, open, template));
    }

    private Optional<PaperSource> source(CaseFile file) {
        return sources.stream().filter(one -> one.kinds().contains(file.kind())).findFirst();
    }
}
