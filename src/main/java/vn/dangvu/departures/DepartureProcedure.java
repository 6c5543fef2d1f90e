package vn.dangvu.departures;

import static vn.dangvu.departures.DepartureSteps.*;

import org.jspecify.annotations.Nullable;

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
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the procedures of leaving share: whose rules of which day, who is asked, what is due.
abstract class DepartureProcedure implements Procedure {

    private final Ways ways;
    private final LeaverStore leavers;

    /// How one procedure goes.
    ///
    /// @param module of its words: `departures.strikeOff`
    /// @param keys the steps whose day is the key date of the case, the first one first
    /// @param exit the step that takes the member out of the register, or null
    record Ways(
            CaseKind kind,
            String module,
            List<StepKind> steps,
            List<String> stages,
            List<String> keys,
            @Nullable String exit) {}

    DepartureProcedure(Ways ways, LeaverStore leavers) {
        this.ways = ways;
        this.leavers = leavers;
    }

    @Override
    public CaseKind kind() {
        return ways.kind();
    }

    @Override
    public String module() {
        return ways.module();
    }

    @Override
    public List<StepKind> steps() {
        return ways.steps();
    }

    @Override
    public List<String> stages() {
        return ways.stages();
    }

    @Override
    public Citation policyOf(CaseFile file, LocalDate today) {
        return policy(file, today).cite("điểm 8", "2.8");
    }

    @Override
    public Decider authority(CaseFile file, LocalDate day) {
        return policy(file, day).decides();
    }

    /// By the rules of the key date the case goes on to its end.
    final DeparturePolicy policy(CaseFile file, LocalDate otherwise) {
        return DeparturePolicy.inForceOn(
                ways.keys().stream()
                        .flatMap(step -> file.dayOf(step).stream())
                        .findFirst()
                        .orElse(otherwise));
    }

    /// The rules for a step that is recorded now: it may be the one that sets the key date.
    final DeparturePolicy policy(CaseFile file, StepEntry entry) {
        return ways.keys().contains(entry.kind())
                ? DeparturePolicy.inForceOn(entry.on())
                : policy(file, entry.on());
    }

    final Leaver leaver(CaseFile file, LocalDate day) {
        var exit = ways.exit();
        return leavers.of(file, day, exit == null ? null : file.dayOf(exit).orElse(null));
    }

    @Override
    public Set<String> notNeeded(CaseFile file, Setting setting) {
        var spare = new LinkedHashSet<String>();
        if (setting.of(Decider.SUB_COMMITTEE).isEmpty()) {
            spare.add(SUB_APPRAISAL);
        }
        if (!DepartureRules.committeeAsked(setting)) {
            spare.add(COMMITTEE_RESOLUTION);
        }
        return spare;
    }

    @Override
    public final List<Objection> objectionsToOpening(CaseFile opened, LocalDate today) {
        var early = notYet(opened, today);
        return early.isEmpty()
                ? standing(
                                leaver(opened, opened.openedOn()),
                                DeparturePolicy.inForceOn(opened.openedOn()))
                        .toList()
                : early;
    }

    private static List<Objection> notYet(CaseFile opened, LocalDate today) {
        return opened.openedOn().isAfter(today)
                ? List.of(Objection.plain("cases.objection.inTheFuture", "on", today))
                : List.of();
    }

    /// Of whom such a case may be opened at all: whoever leaves is there.
    Stream<Objection> standing(Leaver leaver, DeparturePolicy policy) {
        return DepartureRules.member(leaver);
    }

    @Override
    public final List<Objection> objectionsToOpening(
            CaseFile opened, StepEntry entry, LocalDate today) {
        var objections = new ArrayList<>(notYet(opened, today));
        if (objections.isEmpty()) {
            objections.addAll(
                    opening(
                                    entry,
                                    leaver(opened, opened.openedOn()),
                                    DeparturePolicy.inForceOn(opened.openedOn()))
                            .toList());
        }
        return objections;
    }

    /// What stands against opening such a case of somebody.
    abstract Stream<Objection> opening(StepEntry entry, Leaver leaver, DeparturePolicy policy);

    /// What can follow from a resolution of the cell to the decision.
    static List<String> towardsDecision(CaseFile file) {
        return switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
            case CELL_RESOLVED ->
                    file.steps(SUB_APPRAISAL).findAny().isPresent()
                            ? List.of(COMMITTEE_RESOLUTION, DECISION, DROPPED)
                            : List.of(SUB_APPRAISAL, COMMITTEE_RESOLUTION, DECISION, DROPPED);
            case AT_AUTHORITY -> List.of(DECISION, DROPPED);
            default -> List.of();
        };
    }

    /// Of what can follow, whatever leads to the decision; the decision itself once everybody
    /// before it was asked.
    static List<String> likelyTowardsDecision(CaseFile file, Set<String> spare) {
        boolean asked = AT_AUTHORITY.equals(file.stage()) || spare.contains(COMMITTEE_RESOLUTION);
        return towardsDecision(file).stream()
                .filter(step -> !step.equals(DROPPED) && !spare.contains(step))
                .filter(step -> !step.equals(DECISION) || asked)
                .toList();
    }

    /// What can follow once the case was decided and may be complained about.
    static List<String> afterDecision(CaseFile file) {
        List<String> steps =
                switch (Objects.requireNonNullElse(file.stage(), CONSIDERED)) {
                    case DECIDED -> List.of(NOTIFIED);
                    case HANDED_OVER -> List.of(COMPLAINT, FINAL);
                    case COMPLAINED -> List.of(RESOLVED);
                    default -> List.of();
                };
        return steps.isEmpty() || file.has(CARD_TAKEN)
                ? steps
                : Stream.concat(steps.stream(), Stream.of(CARD_TAKEN)).toList();
    }

    @Override
    public List<Due> deadlines(CaseFile file) {
        var policy = policy(file, file.stageSince());
        return switch (Objects.requireNonNullElse(file.stage(), "")) {
            case CELL_RESOLVED, AT_AUTHORITY -> decisionDue(file);
            case DECIDED -> noticeDue(file);
            case HANDED_OVER ->
                    DepartureRules.complaintUntil(file, policy)
                            .map(last -> due("complaintOpen", last, FINAL, since(file)))
                            .stream()
                            .toList();
            case COMPLAINED ->
                    DepartureRules.complaintDue(file, policy)
                            .map(last -> due("complaintDue", last, RESOLVED, since(file)))
                            .stream()
                            .toList();
            default -> List.of();
        };
    }

    /// When somebody asks again for a decision: no regulation says so.
    static List<Due> decisionDue(CaseFile file) {
        return file
                .dayOf(CELL_RESOLUTION)
                .or(() -> file.dayOf(SUPERIOR))
                .map(day ->
                        due(
                                "decisionDue",
                                WorkingDays.VIETNAM.after(day, DeparturePolicy.DECISION_REMINDER),
                                DECISION,
                                day))
                .stream()
                .toList();
    }

    private static List<Due> noticeDue(CaseFile file) {
        return file
                .dayOf(DECISION)
                .map(day ->
                        due(
                                "noticeDue",
                                day.plusDays(DeparturePolicy.NOTICE_REMINDER),
                                NOTIFIED,
                                day))
                .stream()
                .toList();
    }

    static LocalDate since(CaseFile file) {
        return file.stageSince();
    }

    /// @param since when it began
    static Due due(String kind, LocalDate last, String step, LocalDate since) {
        return new Due("departures." + kind, last, step, List.of(since, last));
    }

    @Override
    public Set<String> deadlineKinds() {
        return new LinkedHashSet<>(
                List.of(
                        "departures.decisionDue",
                        "departures.noticeDue",
                        "departures.complaintOpen",
                        "departures.complaintDue"));
    }

    /// The member is out from that day on.
    static Optional<Effect> leaves(
            CaseFile file, MovementKind how, LocalDate on, Decision paper, @Nullable String note) {
        return Optional.ofNullable(file.member())
                .map(member -> new Effect.Moves(member, Entry.of(how, on, paper, note)));
    }

    /// The member is in again, in the cell and with the standing of before.
    static Optional<Effect> returns(CaseFile file, StepEntry entry, Leaver leaver) {
        return Optional.ofNullable(file.member())
                .map(member ->
                        new Effect.Moves(
                                member,
                                Entry.of(
                                                MovementKind.RESTORATION,
                                                entry.on(),
                                                entry.decision(),
                                                entry.note())
                                        .into(file.cell())
                                        .as(
                                                Objects.requireNonNullElse(
                                                        leaver.before(), Standing.OFFICIAL))));
    }

    /// What a complaint that was won does: unless the member is back by an act of its own.
    final Optional<Effect> answered(CaseFile file, StepEntry entry) {
        if (!WON.contains(String.valueOf(entry.outcome()))) {
            return Optional.empty();
        }
        var leaver = leaver(file, entry.on());
        return leaver.back() ? Optional.empty() : returns(file, entry, leaver);
    }
}
