package vn.dangvu.admissions;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.CaseShelf;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.PaperSource;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Step;
import vn.dangvu.kernel.Formats;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.papers.Letterhead;
import vn.dangvu.papers.PaperDraft;
import vn.dangvu.papers.PaperFilling;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.PaperType;
import vn.dangvu.papers.Papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Writes resolutions, decisions and the minutes of a ceremony from a case of admission or
/// recognition. What the case does not know leaves room to write by hand.
@Component
class AdmissionPapers implements PaperSource {

    private static final Formats FORMATS = Formats.VIETNAMESE;

    private final Papers papers;
    private final PersonPaperStore persons;
    private final PersonFacts facts;

    AdmissionPapers(Papers papers, PersonPaperStore persons, PersonFacts facts) {
        this.papers = papers;
        this.persons = persons;
        this.facts = facts;
    }

    @Override
    public Set<CaseKind> kinds() {
        return Set.of(CaseKind.ADMISSION, CaseKind.RECOGNITION);
    }

    @Override
    public List<PaperTemplate> offered(CaseFile file) {
        boolean admission = file.kind() == CaseKind.ADMISSION;
        var offered = new ArrayList<PaperTemplate>();
        // The paper proposes: of a cell that has voted against it there is none.
        boolean against = file.failures(AdmissionSteps.CELL_RESOLUTION) > 0;
        if (!against || file.has(AdmissionSteps.CELL_RESOLUTION)) {
            offered.add(
                    admission
                            ? PaperTemplate.ADMISSION_RESOLUTION
                            : PaperTemplate.RECOGNITION_RESOLUTION);
        }
        if (file.has(AdmissionSteps.CELL_RESOLUTION)) {
            offered.add(
                    admission
                            ? PaperTemplate.ADMISSION_DECISION
                            : PaperTemplate.RECOGNITION_DECISION);
        }
        if (admission && file.has(AdmissionSteps.DECISION)) {
            offered.add(PaperTemplate.CEREMONY_MINUTES);
        }
        return offered;
    }

    @Override
    public PaperDraft fill(Viewer viewer, CaseShelf.Open open, PaperTemplate template) {
        var file = open.file();
        var where = new OrganizationId(issuer(open, template));
        var filling = template.fill(papers.letterhead(viewer, where, template.type()));
        var person = persons.of(file.candidate(), file.member());
        switch (template) {
            case ADMISSION_RESOLUTION, RECOGNITION_RESOLUTION ->
                    resolution(filling, open, template, person);
            case ADMISSION_DECISION -> admission(filling, open, person);
            case RECOGNITION_DECISION -> recognition(filling, open, person);
            case CEREMONY_MINUTES -> ceremony(filling, file);
            default -> throw new IllegalArgumentException("No paper of a case: " + template);
        }
        return template.draft(
                where, new PaperSubject("cases", file.id()), file.member(), filling.content());
    }

    /// The cell resolves and keeps the minutes; whoever decides issues the decision.
    @Override
    public int issuer(CaseShelf.Open open, PaperTemplate template) {
        boolean decision = template.type() == PaperType.QD;
        return decision
                ? open.setting()
                        .of(Decider.AUTHORITY)
                        .map(Seat::organization)
                        .orElse(open.file().cell())
                : open.file().cell();
    }

    private void resolution(
            PaperFilling filling,
            CaseShelf.Open open,
            PaperTemplate template,
            PersonPaperStore.Person person) {
        var file = open.file();
        filling.with("regulation", open.policy().document())
                .with("person", person.name())
                .with("born", person.born());
        if (template == PaperTemplate.ADMISSION_RESOLUTION) {
            filling.with("hometown", person.hometown())
                    .with("introducers", comrades(file, AdmissionSteps.INTRODUCTION));
        } else {
            filling.with("admittedOn", facts.probationSince(file))
                    .with("helper", names(file, RecognitionSteps.HELPER));
        }
        file.done(AdmissionSteps.CELL_RESOLUTION)
                .ifPresent(step -> {
                    vote(filling, step);
                    var cell = persons.cell(step.cell(), step.entry().on());
                    filling.with("members", cell.members())
                            .with("officials", cell.officials())
                            .with("probationers", cell.members() - cell.officials());
                });
        open.setting()
                .of(Decider.GRASSROOTS_COMMITTEE)
                .ifPresent(seat ->
                        filling.with(
                                "committee",
                                Letterhead.committee(
                                        seat.name(), OrganizationKind.valueOf(seat.kind()))));
    }

    private static void vote(PaperFilling filling, Step step) {
        filling.with("meetingDay", step.entry().on());
        var vote = step.entry().vote();
        if (vote != null) {
            var percent =
                    BigDecimal.valueOf(100L * vote.inFavour())
                            .divide(BigDecimal.valueOf(vote.base()), 2, RoundingMode.HALF_UP);
            filling.with("base", vote.base())
                    .with("present", vote.present())
                    .with("votesFor", vote.inFavour())
                    .with("percent", FORMATS.percent(percent, 2))
                    .with("votesAgainst", vote.against())
                    .with("votesBlank", vote.blank());
        }
    }

    private static void admission(
            PaperFilling filling, CaseShelf.Open open, PersonPaperStore.Person person) {
        decided(filling, open, person)
                .with("hometown", person.hometown())
                .with("ceremonyDays", limits(open.file()).ceremonyDays())
                .with("ceremonyFrom", ceremonyFrom(open.file()));
    }

    /// ADM-12: by the regulation of the case, from the receipt of the decision or from its issue.
    static String ceremonyFrom(CaseFile file) {
        return switch (limits(file).ceremonyFrom()) {
            case RECEIPT -> "ngày nhận được";
            case ISSUE -> "ngày ban hành";
        };
    }

    static AdmissionPolicy limits(CaseFile file) {
        return AdmissionPolicy.inForceOn(
                file.dayOf(AdmissionSteps.CELL_RESOLUTION).orElse(file.openedOn()));
    }

    /// ADM-15: official from the end of the probation, as the ledger will have it.
    private void recognition(
            PaperFilling filling, CaseShelf.Open open, PersonPaperStore.Person person) {
        var file = open.file();
        var since = facts.probationSince(file);
        var policy = RecognitionProcedure.policy(file, file.stageSince());
        decided(filling, open, person)
                .with("admittedOn", since)
                .with(
                        "officialOn",
                        since == null ? null : since.plusMonths(policy.probationMonths()))
                .with("seniorityFrom", person.seniorityFrom());
    }

    private static PaperFilling decided(
            PaperFilling filling, CaseShelf.Open open, PersonPaperStore.Person person) {
        var file = open.file();
        return filling.with("regulation", open.policy().document())
                .with("person", person.name())
                .with("born", person.born())
                .with("cell", open.setting().of(Decider.CELL).map(Seat::name).orElse(null))
                .with("cellResolution", paper(file, AdmissionSteps.CELL_RESOLUTION))
                .with("committeeResolution", paper(file, AdmissionSteps.COMMITTEE_RESOLUTION));
    }

    private void ceremony(PaperFilling filling, CaseFile file) {
        filling.with("day", file.dayOf(AdmissionSteps.CEREMONY).orElse(null))
                .rows("persons", List.of(admitted(file, null)));
    }

    /// A person as the minutes of a ceremony name him or her.
    ///
    /// @param helper who is to help; null where that is not said, or recorded already
    Map<String, String> admitted(CaseFile file, @Nullable Long helper) {
        var person = persons.of(file.candidate(), file.member());
        var decision =
                file.done(AdmissionSteps.DECISION)
                        .map(step -> step.entry().decision())
                        .orElse(Decision.NONE);
        var signed = decision.date();
        return Map.of(
                "name",
                person.name(),
                "born",
                person.born(),
                "decision",
                Objects.requireNonNullElse(decision.number(), ""),
                "decisionDay",
                signed == null ? "" : FORMATS.date(signed),
                "helper",
                helper == null
                        ? Objects.requireNonNullElse(names(file, AdmissionSteps.CEREMONY), "")
                        : String.join(", ", persons.names(List.of(helper))));
    }

    /// `Nghị quyết số 07-NQ/CB ngày 03/06/2019`; null where the step has no paper.
    static @Nullable String paper(CaseFile file, String step) {
        return file.done(step)
                .map(found -> {
                    var decision = found.entry().decision();
                    String day = FORMATS.date(found.entry().on());
                    return decision.number() == null
                            ? "Nghị quyết ngày " + day
                            : "Nghị quyết số " + decision.number() + " ngày " + day;
                })
                .orElse(null);
    }

    /// `đồng chí Lê Hoàng Đức, đồng chí Cao Đình Hùng`.
    private @Nullable String comrades(CaseFile file, String step) {
        String names = persons(file, step).stream().map("đồng chí "::concat).collect(joining(", "));
        return names.isEmpty() ? null : names;
    }

    private @Nullable String names(CaseFile file, String step) {
        String names = String.join(", ", persons(file, step));
        return names.isEmpty() ? null : names;
    }

    private List<String> persons(CaseFile file, String step) {
        var ids =
                file.steps(step)
                        .map(one -> one.entry().person())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return ids.isEmpty() ? List.of() : persons.names(ids);
    }
}
