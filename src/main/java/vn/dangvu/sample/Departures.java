package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.Objects;

/// The papers behind those who withdrew and those who were struck off: request or self-review,
/// resolutions of cell and committee, the decision that stands in the ledger (handbook 2.8).
final class Departures {

    private final World world;
    private final Bodies bodies;
    private final FileRows rows;
    private final Dice dice;

    Departures(World world, Bodies bodies) {
        this.world = world;
        this.bodies = bodies;
        this.rows = bodies.rows();
        this.dice = bodies.dice();
    }

    void withdrawal(Fact fact) {
        var subject = subject(fact, "WITHDRAWAL");
        var cell = Objects.requireNonNull(fact.from);
        var signed = Objects.requireNonNull(fact.decision).day;
        var resolved = signed.minusDays(dice.between(10, 20));
        var asked = resolved.minusDays(dice.between(15, 30));
        rows.add(subject, "OPENED", asked).in(cell).because("HARDSHIP").kept("Hồ sơ đảng viên");
        rows.add(subject, "TALK", asked.plusDays(5));
        rows.add(subject, "VIOLATION_CHECK", asked.plusDays(10)).result("NONE");
        decided(subject, fact, cell, resolved);
        rows.add(subject, "CARD_TAKEN", fact.effectiveOn.plusDays(1));
        rows.add(subject, "PAPERS", fact.effectiveOn.plusDays(dice.between(5, 12)));
    }

    /// Of a probationer whose twelve months were over (06-HD/TW 4.6), or of somebody who had stayed
    /// away for more than three months.
    void strikeOff(Fact fact) {
        var subject = subject(fact, "STRIKE_OFF");
        var cell = Objects.requireNonNull(fact.from);
        var signed = Objects.requireNonNull(fact.decision).day;
        boolean official =
                bodies.standings()
                        .on(fact.person, fact.effectiveOn.minusDays(1))
                        .map(Standings.State::official)
                        .orElse(true);
        var resolved = signed.minusDays(official ? dice.between(10, 20) : 7);
        var opened = resolved.minusDays(dice.between(10, 20));
        rows.add(subject, "OPENED", opened)
                .in(cell)
                .because(official ? "NO_MEETINGS" : "NOT_QUALIFIED");
        if (official) {
            rows.add(subject, "BASIS", opened.minusDays(120)).kept("Sổ nghị quyết chi bộ");
        }
        rows.add(subject, "SELF_REVIEW", resolved.minusDays(1)).result("DONE");
        decided(subject, fact, cell, resolved);
        var told = fact.effectiveOn.plusDays(dice.between(2, 5));
        rows.add(subject, "NOTIFIED", told);
        rows.add(subject, "CARD_TAKEN", told);
        var over = told.plusDays(65);
        if (over.isBefore(YearPlan.END)) {
            rows.add(subject, "FINAL", over);
        }
    }

    private void decided(
            FileRows.Subject subject, Fact fact, Organization cell, LocalDate resolved) {
        bodies.cell(subject, cell, resolved);
        bodies.committee(subject, cell, resolved.plusDays(3));
        bodies.authority(
                subject,
                world.organizations.root,
                Objects.requireNonNull(fact.decision),
                fact.effectiveOn);
    }

    private static FileRows.Subject subject(Fact fact, String kind) {
        return new FileRows.Subject(kind, fact.person.code, fact.person.name, fact.recordedOn);
    }
}
