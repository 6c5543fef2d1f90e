package vn.dangvu.departures;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Decider;
import vn.dangvu.cases.Majority;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Procedure.Seat;
import vn.dangvu.cases.Procedure.Setting;
import vn.dangvu.cases.Step;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.Vote;
import vn.dangvu.members.Decision;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Case files made up for tests of rules, without a database.
final class Dossier {

    static final int CELL = 7;
    static final int COMMITTEE = 6;
    static final int UPPER = 1;

    /// An official member on whatever day.
    static final Leaver OFFICIAL = leaver(Standing.OFFICIAL, null, null);

    private final CaseKind kind;
    private final LocalDate opened;
    private final List<Step> steps = new ArrayList<>();

    private Dossier(CaseKind kind, LocalDate opened) {
        this.kind = kind;
        this.opened = opened;
    }

    static Dossier of(CaseKind kind, String opened, @Nullable String ground) {
        var dossier = new Dossier(kind, day(opened));
        dossier.add(told("OPENED", opened, null, ground, Decision.NONE), null);
        return dossier;
    }

    static Dossier strikeOff(String ground) {
        return of(CaseKind.STRIKE_OFF, "2025-08-01", ground);
    }

    /// One in which the member has reviewed himself or herself.
    static Dossier reviewed(String ground) {
        return strikeOff(ground).with("SELF_REVIEW", "2025-08-04", "DONE");
    }

    Dossier with(String step, String on) {
        return with(step, on, null);
    }

    Dossier with(String step, String on, @Nullable String outcome) {
        return add(told(step, on, outcome, null, Decision.NONE), null);
    }

    Dossier paper(String step, String on, String number) {
        return add(told(step, on, null, null, new Decision(number, day(on), null)), null);
    }

    /// A ballot that passed, or failed.
    Dossier voted(String step, String on, boolean passed) {
        var vote = new Vote(9, 9, passed ? 9 : 1, 0, 0, true, List.of());
        return add(StepEntry.of(step, CELL, day(on)).voted(vote), passed);
    }

    private Dossier add(StepEntry entry, @Nullable Boolean passed) {
        steps.add(
                new Step(
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
                        null));
        return this;
    }

    CaseFile file() {
        return new CaseFile(1, kind, CELL, 5L, null, opened, steps);
    }

    static StepEntry entry(String step, String on) {
        return told(step, on, null, null, Decision.NONE);
    }

    static StepEntry told(
            String step,
            String on,
            @Nullable String outcome,
            @Nullable String ground,
            Decision paper) {
        return new StepEntry(
                step,
                CELL,
                day(on),
                paper,
                null,
                outcome,
                ground,
                null,
                null,
                null,
                null,
                Decision.NONE,
                null);
    }

    static Leaver leaver(
            @Nullable Standing standing,
            @Nullable LocalDate probationSince,
            @Nullable MovementKind left) {
        return new Leaver(standing, standing, probationSince, null, left, true, false, null);
    }

    /// A cell below a grassroots committee that an upper committee decides above.
    static Setting belowCommittee() {
        return setting(
                Map.of(
                        Decider.CELL, seat(CELL),
                        Decider.GRASSROOTS_COMMITTEE, seat(COMMITTEE),
                        Decider.AUTHORITY, seat(UPPER)));
    }

    /// One whose committee decides itself.
    static Setting belowDecidingCommittee() {
        return setting(
                Map.of(
                        Decider.CELL, seat(CELL),
                        Decider.GRASSROOTS_COMMITTEE, seat(COMMITTEE),
                        Decider.AUTHORITY, seat(COMMITTEE)));
    }

    /// A grassroots cell.
    static Setting alone() {
        return setting(Map.of(Decider.CELL, seat(CELL), Decider.AUTHORITY, seat(UPPER)));
    }

    private static Setting setting(Map<Decider, Seat> seats) {
        return new Setting(day("2026-12-31"), seats);
    }

    private static Seat seat(int organization) {
        return new Seat(organization, "Tổ chức " + organization, "CELL", false, null);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static List<String> keys(List<Objection> objections) {
        return objections.stream()
                .map(one -> one.key().replaceFirst("^departures\\.objection\\.", ""))
                .toList();
    }

    static List<String> expected(@Nullable String objection) {
        return objection == null ? List.of() : List.of(objection);
    }
}
