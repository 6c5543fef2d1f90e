package vn.dangvu.lives;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseFile;
import vn.dangvu.cases.CaseKind;
import vn.dangvu.cases.Cases.Opening;
import vn.dangvu.cases.Objection;
import vn.dangvu.cases.Openings.Person;
import vn.dangvu.cases.StepEntry;
import vn.dangvu.cases.StepOutcome;
import vn.dangvu.lives.Judge.Answer;
import vn.dangvu.lives.Land.Place;
import vn.dangvu.members.Entry;
import vn.dangvu.members.RecordOutcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Goes through the doors of cases and of the ledger, and has each answer judged.
final class Hands {

    /// So many sit in every committee: the register does not know who.
    static final int SEATS = 9;

    /// VOTE-07.
    private static final int FEWEST = 3;

    /// Since when the grassroots committee decides instead of the one above (ADM-09).
    private static final LocalDate COMMITTEE_DECIDES = LocalDate.of(2026, 7, 26);

    private final World world;

    Hands(World world) {
        this.world = world;
    }

    // ---------- cases

    /// @return the number of the case, or 0 where it was refused
    long open(CaseKind kind, Life life, @Nullable String ground, boolean legal) {
        int home = home(life);
        var viewer = world.officer(home);
        var person =
                life.member == null
                        ? new Person.Candidate(Objects.requireNonNull(life.candidate))
                        : new Person.Member(life.member);
        CaseFile asked = world.doors.openings().asked(viewer, kind, person, world.today()).file();
        world.judge.equal(asked.cell(), home, () -> "where a case of " + life + " opens");
        var told = Paper.of("OPENED", home, world.today()).because(ground).entry();
        var opening = world.doors.cases().open(viewer, asked, told);
        world.judge.act(
                "open " + kind,
                legal,
                switch (opening) {
                    case Opening.Opened _ -> new Answer(true, "");
                    case Opening.Refused(var objections) -> new Answer(false, keys(objections));
                    case Opening.There(long file) -> new Answer(false, "there is " + file);
                },
                life);
        return opening instanceof Opening.Opened(long file) ? file : 0;
    }

    /// Where the case of somebody stands: where he or she is, or was last, or is followed.
    int home(Life life) {
        var cell = life.now().cell();
        if (cell != null) {
            return cell;
        }
        for (int i = life.facts.size() - 1; i >= 0; i--) {
            var at = life.facts.get(i).cell();
            if (at != null) {
                return at;
            }
        }
        return life.noted;
    }

    /// @return the number of the step, or 0 where it was refused
    long step(long file, Paper paper, boolean legal, Life life) {
        return step(file, paper.entry(), legal, life);
    }

    private long step(long file, StepEntry entry, boolean legal, Life life) {
        int home = home(life);
        var outcome = world.doors.cases().record(world.officer(home), file, entry);
        world.judge.act("step " + entry.kind(), legal, answer(outcome), life);
        return outcome instanceof StepOutcome.Recorded(_, long step) ? step : 0;
    }

    static Answer answer(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.Recorded _ -> new Answer(true, "");
            case StepOutcome.Waiting _ -> new Answer(false, "waits");
            case StepOutcome.Refused(var no) ->
                    new Answer(
                            false,
                            Stream.concat(keys(no.objections()).stream(), no.ledger().stream())
                                    .toList());
        };
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Objection::key).toList();
    }

    // ---------- votes

    /// What the cell resolves: two thirds are in favour, or one fewer.
    Paper cellVote(String step, int cell, boolean passes) {
        int base = world.base(cell);
        int needed = (2 * base + 2) / 3;
        return Paper.of(step, cell, world.today())
                .decision()
                .vote(base, Math.max(0, passes ? needed : needed - 1), true);
    }

    /// By more than half of the cell.
    Paper cellMajority(String step, int cell, boolean passes) {
        int base = world.base(cell);
        return Paper.of(step, cell, world.today())
                .decision()
                .vote(base, Math.min(base, passes ? base / 2 + 1 : base / 2), true);
    }

    /// A cell of fewer than three official members resolves nothing (VOTE-07).
    boolean resolves(int cell) {
        return world.officials(cell) >= FEWEST && world.base(cell) > 0;
    }

    /// By two thirds of a committee whose seats somebody counted.
    Paper committeeVote(Place committee, boolean passes) {
        int needed = SEATS * 2 / 3;
        return Paper.of("COMMITTEE_RESOLUTION", committee.id(), world.today())
                .decision()
                .vote(SEATS, passes ? needed : needed - 1, false);
    }

    /// By more than half.
    Paper decision(String step, int organization, boolean passes) {
        return Paper.of(step, organization, world.today())
                .decision()
                .vote(SEATS, passes ? SEATS / 2 + 1 : SEATS / 2, false);
    }

    /// Whose decision it is, by the rules of the key date.
    int authority(int cell, LocalDate keyDate) {
        var committee = world.land.committee(cell);
        return committee != null && !keyDate.isBefore(COMMITTEE_DECIDES)
                ? committee.id()
                : world.land.upper(cell).id();
    }

    // ---------- the ledger

    static Answer answer(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Recorded _ -> new Answer(true, "");
            case RecordOutcome.Refused(var objections) -> new Answer(false, objections);
            case RecordOutcome.Waiting _ -> new Answer(false, "waits");
        };
    }

    RecordOutcome movement(Life life, Entry entry, boolean legal) {
        var outcome = world.doors.memberships().record(world.land.chief(), life.id(), entry);
        world.judge.act("movement " + entry.kind(), legal, answer(outcome), life);
        return outcome;
    }
}
