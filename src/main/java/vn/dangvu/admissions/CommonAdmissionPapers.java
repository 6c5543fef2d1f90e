package vn.dangvu.admissions;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.CommonPaperSource;
import vn.dangvu.cases.CommonPapers;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Decisions on several people, and the minutes of a ceremony at which each is admitted alone
/// (ADM-20).
@Component
class CommonAdmissionPapers implements CommonPaperSource {

    private static final Formats FORMATS = Formats.VIETNAMESE;

    private final Papers papers;
    private final AdmissionPapers alone;
    private final PersonPaperStore persons;
    private final PersonFacts facts;

    CommonAdmissionPapers(
            Papers papers, AdmissionPapers alone, PersonPaperStore persons, PersonFacts facts) {
        this.papers = papers;
        this.alone = alone;
        this.persons = persons;
        this.facts = facts;
    }

    @Override
    public Optional<PaperTemplate> of(CaseKind kind, String step) {
        return switch (kind) {
            case ADMISSION ->
                    switch (step) {
                        case AdmissionSteps.DECISION ->
                                Optional.of(PaperTemplate.ADMISSION_DECISION_LIST);
                        case AdmissionSteps.CEREMONY -> Optional.of(PaperTemplate.CEREMONY_MINUTES);
                        default -> Optional.empty();
                    };
            case RECOGNITION ->
                    step.equals(RecognitionSteps.DECISION)
                            ? Optional.of(PaperTemplate.RECOGNITION_DECISION_LIST)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    @Override
    public int issuer(CaseShelf.Open open, PaperTemplate template) {
        return alone.issuer(open, template);
    }

    @Override
    public PaperDraft fill(
            Viewer viewer,
            List<CaseShelf.Open> cases,
            PaperTemplate template,
            CommonPapers.Typed typed) {
        var first = cases.getFirst();
        var where = new OrganizationId(issuer(first, template));
        var filling = template.fill(papers.letterhead(viewer, where, template.type()));
        var rows =
                switch (template) {
                    case CEREMONY_MINUTES ->
                            cases.stream()
                                    .map(one ->
                                            alone.admitted(
                                                    one.file(),
                                                    typed.persons().get(one.file().id())))
                                    .toList();
                    case ADMISSION_DECISION_LIST -> cases.stream().map(this::proposed).toList();
                    case RECOGNITION_DECISION_LIST -> cases.stream().map(this::official).toList();
                    default -> throw new IllegalArgumentException("No common paper: " + template);
                };
        filling.rows("persons", rows);
        if (template == PaperTemplate.CEREMONY_MINUTES) {
            filling.with("day", first.file().dayOf(AdmissionSteps.CEREMONY).orElse(typed.on()));
        } else {
            filling.with("regulation", first.policy().document())
                    .with("resolutions", resolutions(cases));
        }
        if (template == PaperTemplate.ADMISSION_DECISION_LIST) {
            filling.with("ceremonyDays", AdmissionPapers.limits(first.file()).ceremonyDays())
                    .with("ceremonyFrom", AdmissionPapers.ceremonyFrom(first.file()));
        }
        return template.draft(where, null, null, filling.content());
    }

    /// Those of the committees between the cells and whoever decides, each once.
    private static @Nullable String resolutions(List<CaseShelf.Open> cases) {
        String found =
                cases.stream()
                        .map(one ->
                                AdmissionPapers.paper(
                                        one.file(), AdmissionSteps.COMMITTEE_RESOLUTION))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(joining(", "));
        return found.isEmpty() ? null : "các nghị quyết của cấp ủy: " + found;
    }

    private Map<String, String> proposed(CaseShelf.Open open) {
        var person = person(open.file());
        String resolution = AdmissionPapers.paper(open.file(), AdmissionSteps.CELL_RESOLUTION);
        return Map.of(
                "name",
                person.name(),
                "born",
                person.born(),
                "cell",
                cell(open),
                "resolution",
                Objects.requireNonNullElse(resolution, "").replace("Nghị quyết ", ""));
    }

    private Map<String, String> official(CaseShelf.Open open) {
        var person = person(open.file());
        var since = facts.probationSince(open.file());
        int months =
                RecognitionProcedure.policy(open.file(), open.file().stageSince())
                        .probationMonths();
        return Map.of(
                "name",
                person.name(),
                "born",
                person.born(),
                "cell",
                cell(open),
                "admittedOn",
                since == null ? "" : FORMATS.date(since),
                "officialOn",
                since == null ? "" : FORMATS.date(since.plusMonths(months)));
    }

    private PersonPaperStore.Person person(CaseFile file) {
        return persons.of(file.candidate(), file.member());
    }

    private static String cell(CaseShelf.Open open) {
        return open.setting().of(Decider.CELL).map(Seat::name).orElse("");
    }
}
