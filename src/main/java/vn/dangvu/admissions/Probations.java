package vn.dangvu.admissions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Cases;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.Decision;

import java.util.List;

/// Begins the case of recognition with the ceremony (ADM-14).
@Component
class Probations {

    /// Asked for late: cases know the procedures, and these begin cases.
    private final ObjectProvider<Cases> cases;

    Probations(ObjectProvider<Cases> cases) {
        this.cases = cases;
    }

    /// Of whoever is admitted again, the case of the time before is over.
    ///
    /// @param ceremony whose person helps the new member, where one was named
    void begin(Viewer viewer, CaseFile file, Step ceremony) {
        if (ceremony.supersedes() == null) {
            end(viewer, file, ceremony);
        }
        var asked =
                new CaseFile(
                        0,
                        CaseKind.RECOGNITION,
                        ceremony.cell(),
                        file.member(),
                        null,
                        ceremony.entry().on(),
                        List.of());
        var helper = ceremony.entry().person();
        if (cases.getObject().open(viewer, asked) instanceof Opening.Opened(long opened)
                && helper != null) {
            cases.getObject().record(viewer, opened, helps(ceremony, helper));
        }
    }

    /// Ends the case of recognition that is open, when the ceremony is taken back or annulled: by
    /// the step that ends it where it stands.
    ///
    /// @param because the step of the admission after which there is no probation
    void end(Viewer viewer, CaseFile file, Step because) {
        var member = file.member();
        if (member == null) {
            return;
        }
        cases.getObject()
                .openOf(CaseKind.RECOGNITION, member)
                .ifPresent(open -> {
                    if (close(viewer, open, RecognitionSteps.ENDED, because)
                            instanceof StepOutcome.Refused) {
                        close(viewer, open, RecognitionSteps.NOT_RECOGNIZED, because);
                    }
                });
    }

    /// On the day of what ends it, or of what was recorded of the probation since.
    private StepOutcome close(Viewer viewer, CaseFile open, String step, Step because) {
        var day = because.entry().on();
        var on = day.isBefore(open.stageSince()) ? open.stageSince() : day;
        return cases.getObject().record(viewer, open.id(), StepEntry.of(step, because.cell(), on));
    }

    private static StepEntry helps(Step ceremony, long helper) {
        return new StepEntry(
                RecognitionSteps.HELPER,
                ceremony.cell(),
                ceremony.entry().on(),
                Decision.NONE,
                null,
                null,
                null,
                null,
                helper,
                null,
                null,
                Decision.NONE,
                null);
    }
}
