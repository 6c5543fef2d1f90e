package vn.dangvu.years;

import static vn.dangvu.years.ExemptionSteps.*;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Due;
import vn.dangvu.cases.Effect;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepKind;
import vn.dangvu.kernel.Citation;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MovementKind;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// From the request of a member to the return.
@Component
class ExemptionProcedure implements Procedure {

    private final Standings standings;

    ExemptionProcedure(Standings standings) {
        this.standings = standings;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.EXEMPTION;
    }

    @Override
    public String module() {
        return "years.exemption";
    }

    @Override
    public List<StepKind> steps() {
        return ALL;
    }

    @Override
    public List<String> stages() {
        return STAGES;
    }

    /// The key date is that of the request.
    @Override
    public Citation policyOf(CaseFile file, LocalDate today) {
        return Documents.regulation(file.dayOf(REQUEST).orElse(today), "điểm 7", "2.7");
    }

    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return Decider.GRASSROOTS_COMMITTEE;
    }

    @Override
    public Set<String> next(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), REQUESTED)) {
            case REQUESTED ->
                    file.has(REQUEST)
                            ? Set.of(CELL_DECISION, PROPOSAL, REFUSED, ENDED)
                            : Set.of(REQUEST, REFUSED, ENDED);
            case PROPOSED -> Set.of(COMMITTEE_DECISION, REFUSED, ENDED);
            case EXEMPT ->
                    Set.of(
                            REPORTED,
                            EXTENSION,
                            EXTENSION_PROPOSAL,
                            COMMITTEE_EXTENSION,
                            RETURNED,
                            ENDED);
            default -> Set.of();
        };
    }

    /// Whoever decides by the reason, and what follows; never that it is given up.
    @Override
    public List<String> likely(CaseFile file, Set<String> spare) {
        boolean cell = spare.contains(PROPOSAL);
        return switch (Objects.requireNonNullElse(file.stage(), REQUESTED)) {
            case REQUESTED ->
                    List.of(!file.has(REQUEST) ? REQUEST : cell ? CELL_DECISION : PROPOSAL);
            case PROPOSED -> List.of(COMMITTEE_DECISION);
            default ->
                    cell && !file.has(REPORTED) ? List.of(REPORTED, RETURNED) : List.of(RETURNED);
        };
    }

    /// Who decides depends on why: half of the steps are another's.
    @Override
    public List<String> endings() {
        return List.of(ENDED);
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        if (ExemptionRules.ground(file).isEmpty()
                && setting.of(Decider.GRASSROOTS_COMMITTEE).isPresent()) {
            return Set.of();
        }
        return ExemptionRules.cellDecides(file, setting, setting.today())
                ? Set.of(PROPOSAL, COMMITTEE_DECISION, EXTENSION_PROPOSAL, COMMITTEE_EXTENSION)
                : Set.of(CELL_DECISION, EXTENSION, REPORTED);
    }

    @Override
    public List<Objection> objectionsTo(CaseFile file, StepEntry entry, Setting setting) {
        return ExemptionRules.objectionsTo(file, entry, setting);
    }

    @Override
    public List<Objection> objectionsToOpening(CaseFile opened, LocalDate today) {
        return standings.objectionsToOpening(opened, today, MovementKind.EXEMPTION);
    }

    @Override
    public Optional<Effect> effectOf(Viewer viewer, CaseFile file, StepEntry entry) {
        if (GRANTS.contains(entry.kind())) {
            return standings.moves(file, MovementKind.EXEMPTION, entry);
        }
        return entry.kind().equals(RETURNED)
                ? standings.moves(file, MovementKind.EXEMPTION_END, entry)
                : Optional.empty();
    }

    /// The end stands on the page of the case; the radar is told of it by whoever keeps the ledger.
    @Override
    public List<Due> deadlines(CaseFile file) {
        return EXEMPT.equals(file.stage())
                ? ExemptionRules.running(file)
                        .map(step -> step.entry().until())
                        .map(until ->
                                new Due("years.exemptionEnding", until, RETURNED, List.of(until)))
                        .stream()
                        .toList()
                : List.of();
    }

    @Override
    public Set<String> deadlineKinds() {
        return new LinkedHashSet<>();
    }
}
