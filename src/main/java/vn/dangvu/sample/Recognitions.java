package vn.dangvu.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The papers behind recognitions and first cards: probation, class for new members, resolutions,
/// the decision and the card of the next batch (ADM-14 to ADM-16).
final class Recognitions {

    private final World world;
    private final Bodies bodies;
    private final Aspirants aspirants;
    private final FileRows rows;
    private final Dice dice;

    private final Map<Person, Fact> begun = new HashMap<>();
    private final Map<Person, Fact> cards = new HashMap<>();

    Recognitions(World world, Bodies bodies, Aspirants aspirants) {
        this.world = world;
        this.bodies = bodies;
        this.aspirants = aspirants;
        this.rows = bodies.rows();
        this.dice = bodies.dice();
        for (Fact fact : world.register.facts) {
            switch (fact.kind) {
                case "ADMISSION", "READMISSION", "TRANSFER_IN" -> begun.put(fact.person, fact);
                case "CARD_ISSUE" -> cards.put(fact.person, fact);
                default -> {}
            }
        }
    }

    /// Whether the recognition, or the card that followed it, is of that year.
    boolean touches(Fact recognition, int year) {
        var card = cards.get(recognition.person);
        return recognition.effectiveOn.getYear() == year
                || card != null && card.effectiveOn.getYear() == year;
    }

    void recognition(Fact fact) {
        var person = fact.person;
        var begin = Objects.requireNonNull(begun.get(person));
        var entered = Objects.requireNonNull(begin.to);
        var due = fact.effectiveOn;
        var cell = Objects.requireNonNull(fact.to);
        var decision = Objects.requireNonNull(fact.decision);
        var subject =
                new FileRows.Subject("RECOGNITION", person.code, person.name, fact.recordedOn);
        aspirants.certifiedElsewhere(
                person.code, "NEW_MEMBER", due.minusDays(dice.between(25, 150)));
        rows.add(subject, "OPENED", begin.effectiveOn).in(entered);
        var helpers = bodies.standings().voters(entered, begin.effectiveOn);
        rows.add(subject, "HELPER", begin.effectiveOn)
                .naming(helpers.get(dice.below(helpers.size())));
        for (String paper : List.of("SELF_REVIEW", "HELPER_COMMENT")) {
            rows.add(subject, paper, due.minusDays(dice.between(0, 6))).kept("Hồ sơ đảng viên");
        }
        for (String opinion : List.of("OPINIONS_MASS", "OPINIONS_RESIDENCE")) {
            rows.add(subject, opinion, due.minusDays(dice.between(0, 6))).result("YES");
        }
        LocalDate resolved = due.plusDays(dice.between(0, 1));
        bodies.cell(subject, cell, resolved);
        bodies.committee(subject, cell, resolved.plusDays(1));
        bodies.authority(subject, world.organizations.root, decision, decision.day);
        var card = cards.get(person);
        if (card != null) {
            rows.add(subject, "CARD", card.effectiveOn)
                    .decided(card.decision, card.issuer)
                    .saying(Objects.requireNonNull(card.cardNumber));
        }
    }
}
