package vn.dangvu.admissions;

import static vn.dangvu.figures.Filter.is;

import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFacts;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.figures.Filter;
import vn.dangvu.figures.Indicator;
import vn.dangvu.figures.IndicatorCatalog;
import vn.dangvu.figures.Measure;

import java.util.ArrayList;
import java.util.List;

/// What can be counted of the way to membership: what happened, and who is where on it.
@Component
class AdmissionFigures implements IndicatorCatalog {

    private static final Measure OPENED = happened(CaseKind.ADMISSION, "OPENED");
    private static final Measure HELD = happened(CaseKind.ADMISSION, "CEREMONY");
    private static final Measure OPEN =
            Measure.closing(CaseFacts.STAGE, is("kind", CaseKind.ADMISSION.name()));
    private static final Measure ON_PROBATION =
            Measure.closing(CaseFacts.STAGE, is("kind", CaseKind.RECOGNITION.name()));

    @Override
    public List<Indicator> indicators() {
        var all = new ArrayList<Indicator>();
        all.add(Indicator.count("admissions.opened", OPENED));
        all.add(voted("admissions.cellResolved", AdmissionSteps.CELL_RESOLUTION, "true"));
        all.add(voted("admissions.cellFailed", AdmissionSteps.CELL_RESOLUTION, "false"));
        all.add(voted("admissions.committeeResolved", AdmissionSteps.COMMITTEE_RESOLUTION, "true"));
        all.add(voted("admissions.decided", AdmissionSteps.DECISION, "true"));
        all.add(Indicator.countOf("admissions.held", HELD, OPENED));
        all.add(Indicator.share("admissions.held.share", HELD, OPENED));
        for (String end :
                List.of(
                        AdmissionSteps.REFUSED,
                        AdmissionSteps.WITHDRAWN,
                        AdmissionSteps.ANNULLED)) {
            all.add(Indicator.count("admissions.ended." + end, happened(CaseKind.ADMISSION, end)));
        }
        all.add(Indicator.count("admissions.open", OPEN));
        for (String stage : AdmissionSteps.STAGES) {
            all.add(in("admissions.open." + stage, OPEN, stage));
        }
        for (Span span : Span.values()) {
            all.add(
                    Indicator.countOf(
                            "admissions.open.age." + span,
                            OPEN.and(new Filter.Between("age.months", span.from, span.to)),
                            OPEN));
        }
        for (String stage : AdmissionSteps.STAGES) {
            all.add(
                    Indicator.count(
                            "admissions.passed." + stage, passed(CaseKind.ADMISSION, stage)));
        }
        for (String stage : RecognitionSteps.STAGES) {
            all.add(
                    Indicator.count(
                            "recognitions.passed." + stage, passed(CaseKind.RECOGNITION, stage)));
        }
        all.add(Indicator.count("recognitions.open", ON_PROBATION));
        for (String stage : RecognitionSteps.STAGES) {
            all.add(in("recognitions.open." + stage, ON_PROBATION, stage));
        }
        all.add(
                Indicator.count(
                        "recognitions.decided",
                        happened(CaseKind.RECOGNITION, RecognitionSteps.DECISION)
                                .and(is("passed", "true"))));
        all.add(
                Indicator.count(
                        "recognitions.refused",
                        happened(CaseKind.RECOGNITION, RecognitionSteps.NOT_RECOGNIZED)));
        return List.copyOf(all);
    }

    /// Full months since the dossier was made (ADM-04).
    private enum Span {
        M0(0, 2),
        M3(3, 5),
        M6(6, 8),
        M9(9, 11),
        M12(12, 600);

        private final int from;
        private final int to;

        Span(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private static Measure happened(CaseKind kind, String step) {
        return Measure.during(CaseFacts.STEP, is("what", kind + "." + step));
    }

    private static Measure passed(CaseKind kind, String stage) {
        return Measure.during(CaseFacts.PASSAGE, is("what", kind + "." + stage));
    }

    private static Indicator voted(String code, String step, String passed) {
        return Indicator.count(code, happened(CaseKind.ADMISSION, step).and(is("passed", passed)));
    }

    private static Indicator in(String code, Measure open, String stage) {
        return Indicator.countOf(code, open.and(is("stage", stage)), open);
    }
}
