package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.Vote;
import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Case files made up for tests of rules, without a database.
final class Files {

    static final int CELL = 7;

    private final CaseKind kind;
    private final LocalDate opened;
    private final List<Step> steps = new ArrayList<>();

    private Files(CaseKind kind, LocalDate opened) {
        this.kind = kind;
        this.opened = opened;
    }

    static Files admission(String opened) {
        return new Files(CaseKind.ADMISSION, day(opened)).with("OPENED", opened);
    }

    static Files recognition(String opened) {
        return new Files(CaseKind.RECOGNITION, day(opened)).with("OPENED", opened);
    }

    /// A dossier in which nothing is missing.
    static Files complete(String opened) {
        var file = admission(opened);
        for (String item : AdmissionSteps.CHECKLIST) {
            file.told(item, opened, "YES", null, null);
        }
        return file.told("INTRODUCTION", opened, null, null, 1L)
                .told("INTRODUCTION", opened, null, null, 2L);
    }

    Files with(String step, String on) {
        return told(step, on, null, null, null);
    }

    Files told(
            String step,
            String on,
            @Nullable String outcome,
            @Nullable String ground,
            @Nullable Long person) {
        steps.add(
                step(
                        new StepEntry(
                                step,
                                CELL,
                                day(on),
                                Decision.NONE,
                                null,
                                outcome,
                                ground,
                                null,
                                person,
                                null,
                                null,
                                Decision.NONE,
                                null),
                        null));
        return this;
    }

    /// A ballot that passed, or failed.
    Files voted(String step, String on, boolean passed) {
        var vote = new Vote(9, 9, passed ? 9 : 1, 0, 0, true, List.of());
        steps.add(step(StepEntry.of(step, CELL, day(on)).voted(vote), passed));
        return this;
    }

    private Step step(StepEntry entry, @Nullable Boolean passed) {
        return new Step(
                steps.size() + 1L,
                entry,
                null,
                CELL,
                steps.size(),
                passed == null ? null : Majority.TWO_THIRDS,
                passed,
                List.of(),
                "",
                null,
                null,
                Instant.EPOCH,
                "test",
                null,
                null);
    }

    CaseFile file() {
        return new CaseFile(1, kind, CELL, null, 5L, opened, steps);
    }

    static StepEntry entry(String step, String on) {
        return StepEntry.of(step, CELL, day(on));
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
