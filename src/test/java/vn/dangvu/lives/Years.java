package vn.dangvu.lives;

import static vn.dangvu.members.MovementKind.*;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.CaseKind;
import vn.dangvu.kernel.WorkingDays;
import vn.dangvu.lives.Judge.Answer;
import vn.dangvu.members.Decision;
import vn.dangvu.years.BadgeEntry;
import vn.dangvu.years.CardEntry;
import vn.dangvu.years.CardReason;
import vn.dangvu.years.Cards.CardOutcome;
import vn.dangvu.years.Manner;
import vn.dangvu.years.Outcome;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What happens to members in the years between recognition and exit: exemption, suspension, cards
/// and badges (handbook 2.5, 2.7, 2.9, 6.3).
final class Years {

    private static final List<MonthDay> ROUNDS =
            List.of(MonthDay.of(2, 3), MonthDay.of(5, 19), MonthDay.of(9, 2), MonthDay.of(11, 7));
    private static final List<Integer> KINDS =
            List.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    private final World world;
    private final Hands hands;

    Years(World world, Hands hands) {
        this.world = world;
        this.hands = hands;
    }

    private Paper told(Life life, String step) {
        return Paper.of(step, hands.home(life), world.today());
    }

    // ---------- exemption

    void exempt(Life life) {
        boolean legal = life.now().inside() && !life.now().exempt();
        if (life.exempting || life.member == null) {
            return;
        }
        long file = hands.open(CaseKind.EXEMPTION, life, null, legal);
        if (!legal) {
            return;
        }
        life.exempting = true;
        String why = world.any(List.of("ILLNESS", "OLD_AGE", "MATERNITY", "LONE_ABROAD"));
        hands.step(file, told(life, "REQUEST").because(why), true, life);
        world.later(1, 30, () -> grantExemption(life, file, why));
    }

    private void grantExemption(Life life, long file, String why) {
        if (!life.now().inside()) {
            hands.step(file, told(life, "ENDED"), true, life);
            life.exempting = false;
            return;
        }
        int cell = hands.home(life);
        var committee = world.land.committee(cell);
        boolean ownGround = why.equals("ILLNESS") || why.equals("OLD_AGE");
        boolean cellDecides = committee == null || ownGround;
        var until = ownGround ? null : world.today().plusDays(world.between(90, 400));
        var asCell = hands.cellMajority("CELL_DECISION", cell, true);
        boolean resolves = hands.resolves(cell);
        if (!ownGround && cellDecides) {
            hands.step(file, asCell, false, life);
        }
        if (cellDecides) {
            hands.step(file, asCell.until(until), resolves, life);
        } else {
            hands.step(file, asCell.until(until), false, life);
            var proposal = hands.cellMajority("PROPOSAL", cell, true);
            hands.step(file, proposal, resolves, life);
            if (resolves) {
                var decision =
                        hands.decision(
                                "COMMITTEE_DECISION", Objects.requireNonNull(committee).id(), true);
                hands.step(file, decision, false, life);
                hands.step(file, decision.until(until), true, life);
            }
        }
        if (!resolves) {
            hands.step(file, told(life, "ENDED"), true, life);
            life.exempting = false;
            return;
        }
        world.happens(life, EXEMPTION, until);
        world.later(40, 600, () -> returnFromExemption(life, file, until));
    }

    private void returnFromExemption(Life life, long file, @Nullable LocalDate until) {
        boolean late = until != null && world.today().isAfter(until.plusDays(1));
        boolean legal = life.now().exempt() && !late;
        hands.step(file, told(life, "RETURNED"), legal, life);
        if (legal) {
            world.happens(life, EXEMPTION_END);
        } else {
            hands.step(file, told(life, "ENDED"), true, life);
        }
        life.exempting = false;
    }

    // ---------- suspension

    void suspend(Life life) {
        boolean legal = life.now().inside() && !life.now().suspended();
        if (life.suspending || life.member == null) {
            return;
        }
        long file = hands.open(CaseKind.SUSPENSION, life, null, legal);
        if (!legal) {
            return;
        }
        life.suspending = true;
        world.later(0, 10, () -> decideSuspension(life, file));
    }

    private void decideSuspension(Life life, long file) {
        int upper = world.land.upper(hands.home(life)).id();
        var latest = WorkingDays.VIETNAM.after(world.today(), 90);
        var decision = hands.decision("DECISION", upper, true);
        hands.step(file, decision.until(latest.plusDays(1)), false, life);
        boolean legal = life.now().inside();
        var until = latest.minusDays(world.between(0, 60));
        hands.step(file, decision.until(until), legal, life);
        if (legal) {
            world.happens(life, SUSPENSION, until);
            world.later(5, 130, () -> liftSuspension(life, file, until));
        } else {
            hands.step(file, told(life, "ENDED"), true, life);
            life.suspending = false;
        }
    }

    private void liftSuspension(Life life, long file, LocalDate until) {
        var expires = until.plusDays(1);
        boolean over = world.today().isAfter(until);
        int upper = world.land.upper(hands.home(life)).id();
        if (over) {
            var lifted = Paper.of("LIFTED", upper, world.today()).decision();
            hands.step(file, lifted, false, life);
        }
        // Whoever left meanwhile, and came back, is not suspended any more.
        var stood = life.at(expires);
        boolean legal = over ? stood.suspended() : life.now().suspended();
        var paper =
                over
                        ? Paper.of("EXPIRED", hands.home(life), expires)
                        : Paper.of("LIFTED", upper, world.today()).decision();
        hands.step(file, paper, legal, life);
        if (legal) {
            var day = over ? expires : world.today();
            world.happens(life, new Life.Fact(SUSPENSION_END, day, null, false, day));
        } else {
            hands.step(file, told(life, "ENDED"), true, life);
        }
        life.suspending = false;
    }

    // ---------- cards

    void loseCard(Life life) {
        if (life.cards.isEmpty() || life.member == null) {
            return;
        }
        boolean lost = world.chance(60);
        boolean reported = !lost || world.chance(90);
        boolean taken = world.chance(5) && holdsAnother(life);
        String number = taken ? someCard(life) : Recognizing.number(world, world.today());
        var entry =
                new CardEntry(
                        lost ? CardReason.LOST : CardReason.DAMAGED,
                        world.today(),
                        number,
                        new Decision("5-QĐ", world.today(), null),
                        new CardEntry.Report(reported ? "2-BC" : null, null, null));
        boolean old = world.today().isBefore(LocalDate.of(2025, 9, 2));
        boolean legal =
                life.now().inside()
                        && life.now().official()
                        && reported
                        && !taken
                        && number.length() == (old ? 8 : 12);
        Answer answer;
        var outcome = world.doors.cards().give(world.land.chief(), Map.of(life.id(), entry));
        answer =
                switch (outcome) {
                    case CardOutcome.Given _ -> new Answer(true, "");
                    case CardOutcome.Refused(var refusals, var ledger) ->
                            new Answer(false, List.of(refusals, ledger));
                };
        world.judge.act("card anew", legal, answer, life);
        if (legal) {
            life.cards.add(number);
            world.happens(life, CARD_REISSUE);
        }
    }

    private boolean holdsAnother(Life life) {
        return world.lives.stream().anyMatch(one -> one != life && !one.cards.isEmpty());
    }

    private String someCard(Life life) {
        return world.lives.stream()
                .filter(one -> one != life && !one.cards.isEmpty())
                .findFirst()
                .orElseThrow()
                .cards
                .getLast();
    }

    // ---------- badges

    /// On the day of a round, of somebody who may be long enough in the Party.
    void badge(Life life) {
        if (life.member == null || life.began() == null || !life.now().inside()) {
            return;
        }
        var began = Objects.requireNonNull(life.began());
        int years = life.years(world.today());
        var due =
                KINDS.stream()
                        .filter(kind -> kind <= years + 1 && !life.badges.contains(kind))
                        .findFirst();
        int kind = due.isPresent() ? due.get() : world.any(KINDS);
        var full = life.fullOn(began, kind);
        int early = kind >= 70 ? 24 : 12;
        boolean legal =
                !life.badges.contains(kind)
                        && full != null
                        && !world.today().isBefore(full.minusMonths(early));
        var entry =
                new BadgeEntry(
                        kind,
                        full != null && world.today().isBefore(full)
                                ? Manner.EARLY
                                : Manner.REGULAR,
                        world.today(),
                        null,
                        new Decision("3-QĐ/TU", world.today(), null));
        var outcome = world.doors.badges().record(world.land.chief(), life.id(), entry);
        world.judge.act(
                "badge",
                legal,
                switch (outcome) {
                    case Outcome.Kept _ -> new Answer(true, "");
                    case Outcome.Refused(var refusals) -> new Answer(false, refusals);
                },
                life);
        if (legal) {
            life.badges.add(kind);
        }
    }

    /// The next day of giving badges.
    static LocalDate round(LocalDate day) {
        return ROUNDS.stream()
                .map(round -> round.atYear(day.getYear()))
                .filter(round -> !round.isBefore(day))
                .findFirst()
                .orElseGet(() -> ROUNDS.getFirst().atYear(day.getYear() + 1));
    }
}
