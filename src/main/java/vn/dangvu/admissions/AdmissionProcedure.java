package vn.dangvu.admissions;

import static vn.dangvu.admissions.AdmissionSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.candidates.Candidacies;
import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Viewer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From the dossier to the ceremony, and to the member's papers.
@Component
class AdmissionProcedure implements Procedure {

    private static final List<StepKind> STEPS = AdmissionSteps.of(Decider.AUTHORITY);

    /// Whatever stands in the dossier and may be added until the cell resolves.
    private static final Set<String> PAPERS_OF_DOSSIER =
            Set.of(
                    APPLICATION,
                    BACKGROUND,
                    VETTING,
                    INTRODUCTION,
                    UNION_RESOLUTION,
                    OPINIONS_MASS,
                    OPINIONS_RESIDENCE,
                    RENEWAL);

    private final PersonFacts facts;
    private final NewMembers newMembers;
    private final AdmissionEffects effects;
    private final Candidacies candidacies;
    private final Probations probations;

    AdmissionProcedure(
            PersonFacts facts,
            NewMembers newMembers,
            AdmissionEffects effects,
            Candidacies candidacies,
            Probations probations) {
        this.facts = facts;
        this.newMembers = newMembers;
        this.effects = effects;
        this.candidacies = candidacies;
        this.probations = probations;
    }

    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        return AdmissionSteps.likely(file, spare);
    }

    @Override
    public List<String> together() {
        return AdmissionSteps.TOGETHER;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.ADMISSION;
    }

    @Override
    public String module() {
        return "admissions";
    }

    @Override
    public List<StepKind> steps() {
        return STEPS;
    }

    @Override
    public List<String> stages() {
        return STAGES;
    }

    @Override
    public String figureOfPassing(String stage) {
        return "admissions.passed." + stage;
    }

    /// The key date is that of the cell's resolution: by the rules of that day the case goes on to
    /// its end.
    @Override
    public Citation policyOf(CaseFile file, LocalDate today) {
        return policy(file, today).cite("", "ADM");
    }

    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return policy(file, day).decides();
    }

    static AdmissionPolicy policy(CaseFile file, LocalDate today) {
        return AdmissionPolicy.inForceOn(file.dayOf(CELL_RESOLUTION).orElse(today));
    }

    @Override
    public Set<String> next(CaseFile file) {
        String stage = Objects.requireNonNullElse(file.stage(), DOSSIER);
        return switch (stage) {
            case DOSSIER -> dossier(file);
            case CELL_RESOLVED ->
                    Set.of(
                            SUB_APPRAISAL,
                            COMMITTEE_RESOLUTION,
                            EXTENSION,
                            DECISION,
                            REFUSED,
                            WITHDRAWN);
            case COMMITTEE_RESOLVED -> Set.of(EXTENSION, DECISION, REFUSED, WITHDRAWN);
            case DECIDED ->
                    file.has(RECEIVED)
                            ? Set.of(CEREMONY, REFUSED, WITHDRAWN)
                            : Set.of(RECEIVED, CEREMONY, REFUSED, WITHDRAWN);
            case CEREMONY_HELD -> Set.of(PAPERS, ANNULLED);
            case StepKind.CLOSED -> afterTheEnd(file);
            default -> Set.of();
        };
    }

    /// ADM-19: that somebody was admitted wrongly is mostly found when the papers are long done.
    private static Set<String> afterTheEnd(CaseFile file) {
        return file.has(PAPERS) && !file.has(ANNULLED) ? Set.of(ANNULLED) : Set.of();
    }

    private Set<String> dossier(CaseFile file) {
        Set<String> steps =
                STEPS.stream()
                        .filter(kind -> PAPERS_OF_DOSSIER.contains(kind.code()))
                        .filter(kind ->
                                kind.repeats() || file.steps(kind.code()).findAny().isEmpty())
                        .map(StepKind::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        steps.addAll(List.of(CELL_RESOLUTION, REFUSED, WITHDRAWN));
        return steps;
    }

    /// A grassroots cell has no committee to ask, and most cells none between.
    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        var spare = new LinkedHashSet<String>();
        if (setting.of(Decider.SUB_COMMITTEE).isEmpty()) {
            spare.add(SUB_APPRAISAL);
        }
        if (!AdmissionRules.committeeAsked(setting)) {
            spare.add(COMMITTEE_RESOLUTION);
        }
        if (policy(file, setting.today()).extensionDays() == 0) {
            spare.add(EXTENSION);
        }
        return spare;
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        LocalDate key = entry.kind().equals(CELL_RESOLUTION) ? entry.on() : setting.today();
        var policy = policy(file, key);
        var objections = new ArrayList<Objection>();
        AdmissionRules.committeeFirst(file, entry, setting, policy).forEach(objections::add);
        var known = facts.ofAdmission(file, entry, setting);
        objections.addAll(AdmissionRules.objectionsTo(file, entry, known, policy));
        var candidate = file.candidate();
        if (entry.kind().equals(CEREMONY) && candidate != null && file.member() == null) {
            objections.addAll(followed(candidate, entry.on()));
        }
        if (entry.kind().equals(ANNULLED) && PROCEDURE.equals(entry.ground())) {
            AdmissionRules.recognized(recognizedOn(file), policy).forEach(objections::add);
        }
        if (entry.kind().equals(CELL_RESOLUTION)) {
            ReadmissionRules.never(facts.groundOfLeaving(file), policy).forEach(objections::add);
        }
        return objections;
    }

    private Optional<LocalDate> recognizedOn(CaseFile file) {
        var since = file.dayOf(CEREMONY).orElse(file.openedOn());
        return Optional.ofNullable(file.member())
                .flatMap(member -> newMembers.recognizedOn(member, since));
    }

    /// With the ceremony the follow-up of the candidate ends: nothing of it can come later.
    private List<Objection> followed(long candidate, LocalDate on) {
        return candidacies.objectionsToAdmitting(candidate, on).stream()
                .map(against ->
                        against
                                        instanceof
                                        vn.dangvu.candidates.Objection.LaterFactDisagrees(
                                                _,
                                                var later)
                                ? Objection.plain(
                                        "admissions.objection.candidateGoesOn", "on", later)
                                : Objection.plain(
                                        "admissions.objection.candidateNotFollowed", "on", on))
                .toList();
    }

    /// Age and school are asked when the cell resolves; who is a member has no such case.
    @Override
    public List<Objection> objectionsToOpening(CaseFile opened, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (opened.openedOn().isAfter(today)) {
            objections.add(Objection.plain("cases.objection.inTheFuture", "on", today));
        }
        var member = opened.member();
        if (member != null && newMembers.isMember(member, opened.openedOn())) {
            objections.add(Objection.plain("admissions.objection.isMember", "on"));
        }
        return objections;
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        return effects.of(viewer, file, entry);
    }

    /// The ledger has the decision from the ceremony (ADM-17).
    @Override
    public Optional<String> carrierOf(String step) {
        return step.equals(DECISION) ? Optional.of(CEREMONY) : Optional.empty();
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        return AdmissionDeadlines.of(file, policy(file, file.stageSince()));
    }

    @Override
    public Set<String> deadlineKinds() {
        return AdmissionDeadlines.KINDS;
    }

    /// With the ceremony the candidate is a member, and the probation begins. Annulled, it ends
    /// (ADM-19); who was admitted in a wrong way is a candidate as before, to be admitted anew.
    @Override
    public void kept(Viewer viewer, CaseFile file, Step step) {
        var member = file.member();
        if (step.entry().kind().equals(ANNULLED)) {
            probations.end(viewer, file, step);
            var wrongly = file.candidate();
            if (wrongly != null && PROCEDURE.equals(step.entry().ground())) {
                candidacies.notAdmitted(viewer, wrongly);
            }
            return;
        }
        if (!step.entry().kind().equals(CEREMONY) || member == null || step.movement() == null) {
            return;
        }
        var candidate = file.candidate();
        if (candidate != null) {
            if (step.supersedes() != null) {
                candidacies.notAdmitted(viewer, candidate);
            }
            candidacies.admitted(
                    viewer,
                    candidate,
                    member,
                    step.entry().on(),
                    file.done(DECISION).map(one -> one.entry().decision().number()).orElse(null));
        }
        probations.begin(viewer, file, step);
    }

    /// Without the ceremony the cell follows the candidate as before, and no probation runs.
    @Override
    public void takenBack(Viewer viewer, CaseFile file, Step step) {
        var candidate = file.candidate();
        if (step.entry().kind().equals(CEREMONY)) {
            probations.end(viewer, file, step);
            if (candidate != null) {
                candidacies.notAdmitted(viewer, candidate);
            }
        }
    }
}
