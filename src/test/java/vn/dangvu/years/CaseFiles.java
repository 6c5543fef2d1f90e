package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.members.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Case files made up for tests of rules, without a database.
final class CaseFiles {

    static final int CELL = 7;

    private final CaseKind kind;
    private final LocalDate opened;
    private final List<Step> steps = new ArrayList<>();

    private CaseFiles(CaseKind kind, LocalDate opened) {
        this.kind = kind;
        this.opened = opened;
    }

    static CaseFiles exemption(String opened, String ground) {
        return new CaseFiles(CaseKind.EXEMPTION, day(opened))
                .step(entry("REQUEST", opened, null, ground), null, null);
    }

    static CaseFiles suspension(String opened) {
        return new CaseFiles(CaseKind.SUSPENSION, day(opened));
    }

    CaseFiles with(String step, String on, @Nullable String until) {
        return step(entry(step, on, until, null), true, null);
    }

    CaseFiles failed(String step, String on, @Nullable String until) {
        return step(entry(step, on, until, null), false, null);
    }

    private CaseFiles step(StepEntry entry, @Nullable Boolean passed, @Nullable String stage) {
        steps.add(
                new Step(
                        steps.size() + 1L,
                        entry,
                        stage,
                        CELL,
                        steps.size(),
                        passed == null ? null : Majority.MORE_THAN_HALF,
                        passed,
                        List.of(),
                        "",
                        null,
                        null,
                        Instant.EPOCH,
                        "test",
                        null,
                        null));
        return this;
    }

    CaseFile file() {
        return new CaseFile(1, kind, CELL, 5L, null, opened, steps);
    }

    static StepEntry entry(
            String step, String on, @Nullable String until, @Nullable String ground) {
        return new StepEntry(
                step,
                CELL,
                day(on),
                Decision.NONE,
                null,
                null,
                ground,
                until == null ? null : day(until),
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    /// Below a grassroots committee.
    static Setting committee() {
        return new Setting(
                day("2026-12-31"),
                Map.of(
                        Decider.CELL, seat("CELL", false),
                        Decider.GRASSROOTS_COMMITTEE, seat("GRASSROOTS_PARTY_COMMITTEE", true)));
    }

    /// A grassroots cell.
    static Setting alone() {
        return new Setting(day("2026-12-31"), Map.of(Decider.CELL, seat("GRASSROOTS_CELL", true)));
    }

    private static Seat seat(String kind, boolean grassroots) {
        return new Seat(CELL, kind, kind, grassroots, null);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
