package vn.dangvu.departures;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.StepKind;
import vn.dangvu.figures.FactView;
import vn.dangvu.figures.FactView.Time;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;
import vn.dangvu.members.MemberFacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What can be counted about leaving: cases that were opened, decided, given up, complained about
/// and reversed, and where the open ones stand. Who left is counted from movements, not here.
@Component
class DepartureFigures implements IndicatorCatalog {

    private static final FactView STEP =
            new FactView(
                    Time.EVENT,
                    "cases_api.step",
                    "cases_api.step",
                    "cell_id",
                    "id",
                    "f.what",
                    MemberFacts.JOINS,
                    MemberFacts.NAME);

    private static final FactView STAGE =
            new FactView(
                    Time.STATE,
                    "cases_api.stage",
                    "cases_api.stage_known(",
                    "cell_id",
                    "case_id",
                    "f.what",
                    MemberFacts.JOINS,
                    MemberFacts.NAME);

    /// By kind: its name in codes of indicators, and the step by which it is decided.
    private record Way(String name, String decidedBy, List<String> stages) {}

    private static final Map<CaseKind, Way> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(
                CaseKind.STRIKE_OFF,
                new Way("strikeOff", DepartureSteps.DECISION, DepartureSteps.STAGES));
        WAYS.put(
                CaseKind.WITHDRAWAL,
                new Way("withdrawal", DepartureSteps.DECISION, WithdrawalSteps.STAGES));
        WAYS.put(
                CaseKind.EXPULSION,
                new Way("expulsion", DepartureSteps.DECISION, DepartureSteps.STAGES));
        WAYS.put(CaseKind.DEATH, new Way("death", DeathSteps.DIED, DeathSteps.STAGES));
        WAYS.put(
                CaseKind.RESTORATION,
                new Way("restoration", DepartureSteps.DECISION, RestorationSteps.STAGES));
    }

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        WAYS.forEach((kind, way) -> all.addAll(of(kind, way)));
        return List.copyOf(all);
    }

    private static List<Indicator> of(CaseKind kind, Way way) {
        String code = "departures." + way.name() + ".";
        var opened = step(kind, StepKind.OPENED);
        var found = new ArrayList<Indicator>();
        found.add(Indicator.count(code + "opened", opened));
        if (kind == CaseKind.STRIKE_OFF) {
            StrikeOffSteps.GROUNDS.forEach(ground ->
                    found.add(
                            Indicator.countOf(
                                    code + "opened." + ground,
                                    opened.and(is("ground", ground)),
                                    opened)));
        }
        // A vote that failed decided nothing.
        found.add(Indicator.count(code + "decided", decided(kind, way)));
        found.add(Indicator.count(code + "dropped", step(kind, DepartureSteps.DROPPED)));
        if (way.stages().contains(DepartureSteps.COMPLAINED)) {
            var complaints = step(kind, DepartureSteps.COMPLAINT);
            var resolved = step(kind, DepartureSteps.RESOLVED);
            found.add(Indicator.count(code + "complaints", complaints));
            found.add(
                    Indicator.countOf(
                            code + "upheld",
                            resolved.and(is("outcome", DepartureSteps.UPHELD)),
                            resolved));
            found.add(
                    Indicator.countOf(
                            code + "reversed",
                            resolved.and(
                                    is("outcome", DepartureSteps.REVERSED, DepartureSteps.REDUCED)),
                            resolved));
        }
        var open = Measure.closing(STAGE, is("kind", kind.name()));
        found.add(Indicator.count(code + "open", open));
        way.stages()
                .forEach(stage ->
                        found.add(
                                Indicator.countOf(
                                        code + "open." + stage,
                                        open.and(is("stage", stage)),
                                        open)));
        return found;
    }

    private static Measure decided(CaseKind kind, Way way) {
        var step = step(kind, way.decidedBy());
        return way.decidedBy().equals(DepartureSteps.DECISION)
                ? step.and(is("passed", "true"))
                : step;
    }

    private static Measure step(CaseKind kind, String step) {
        return Measure.during(STEP, is("case_kind", kind.name()), is("kind", step));
    }
}
