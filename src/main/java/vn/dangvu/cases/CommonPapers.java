package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Papers that several cases have in common.
@Service
public class CommonPapers {

    private final CaseShelf shelf;
    private final Papers papers;
    private final List<CommonPaperSource> sources;

    CommonPapers(CaseShelf shelf, Papers papers, List<CommonPaperSource> sources) {
        this.shelf = shelf;
        this.papers = papers;
        this.sources = sources;
    }

    /// How writing one ends.
    public sealed interface Written {

        record Draft(long paper) implements Written {}

        /// The cases are decided in several places, and no paper is of all of them.
        record SeveralIssuers() implements Written {}

        /// The place issues no such papers.
        record Refused() implements Written {}
    }

    /// What is said of the step already, which is recorded after its paper was written.
    ///
    /// @param on its day; null while there is none
    /// @param persons by case, who is named for each one
    public record Typed(@Nullable LocalDate on, Map<Long, Long> persons) {

        public Typed {
            persons = Map.copyOf(persons);
        }
    }

    /// With which paper several cases take a step together.
    public Optional<PaperTemplate> of(CaseKind kind, String step) {
        return sources.stream().flatMap(source -> source.of(kind, step).stream()).findFirst();
    }

    /// For which step of that kind of case such a paper is written.
    public Optional<StepKind> stepOf(Procedure procedure, String template) {
        return procedure.steps().stream()
                .filter(step ->
                        of(procedure.kind(), step.code())
                                .filter(one -> one.name().equals(template))
                                .isPresent())
                .findFirst();
    }

    /// Writes a draft about all of `files`, in that order.
    ///
    /// @throws NotFound if a case is not where the viewer sees rows, or the step has no such paper
    /// @throws Forbidden if the viewer does not record where it is decided
    @Transactional
    public Written write(Viewer viewer, CaseKind kind, String step, List<Long> files, Typed typed) {
        var source =
                sources.stream()
                        .filter(one -> one.of(kind, step).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("common paper of " + step));
        var template = source.of(kind, step).orElseThrow();
        var open = files.stream().map(file -> shelf.open(viewer, file)).toList();
        long issuers = open.stream().map(one -> source.issuer(one, template)).distinct().count();
        if (issuers != 1) {
            return new Written.SeveralIssuers();
        }
        var cases = files.stream().map(id -> new PaperSubject(PapersOfCases.MODULE, id)).toList();
        return switch (papers.draft(viewer, source.fill(viewer, open, template, typed).of(cases))) {
            case PaperOutcome.Done(long paper) -> new Written.Draft(paper);
            case PaperOutcome.Refused _ -> new Written.Refused();
        };
    }
}
