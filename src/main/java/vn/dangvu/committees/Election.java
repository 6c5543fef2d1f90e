package vn.dangvu.committees;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The result of a congress, checked seat by seat and then body by body.
record Election(Congress congress, Setting setting) {

    /// Adds everything that stands against it, and everything unusual.
    void check(List<Objection> objections, List<Warning> warnings) {
        var roster = Roster.EMPTY;
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        for (PostEntry entry : congress.entries()) {
            var against = PostRules.objectionsTo(entry, roster, setting).toList();
            objections.addAll(against);
            boolean shaped = PostRules.shape(entry, setting).findAny().isEmpty();
            if (shaped) {
                roster = roster.after(entry);
                bodies.add(entry.body());
            }
        }
        boolean appointed = congress.seats().stream().allMatch(Congress.Seat::appointed);
        var rules =
                new BodyRules(
                        roster,
                        setting,
                        congress.term().beginsOn(),
                        appointed,
                        congress.consent().number() != null);
        for (Body body : bodies) {
            objections.addAll(rules.objectionsTo(body));
            warnings.addAll(rules.warningsOf(body));
            seats(body, roster.size(body), warnings);
        }
        if (!bodies.isEmpty()) {
            heads(roster, bodies, warnings);
        }
    }

    private void seats(Body body, int seats, List<Warning> warnings) {
        Integer decided = setting.sizes().of(body);
        if (decided != null && seats < decided) {
            warnings.add(new Warning.FewerThanDecided(body, seats, decided));
        }
    }

    private static void heads(Roster roster, Set<Body> bodies, List<Warning> warnings) {
        if (roster.head(Position.SECRETARY).isEmpty()) {
            warnings.add(new Warning.NoHead(bodies.iterator().next()));
        }
        if (bodies.contains(Body.INSPECTION_COMMISSION) && roster.head(Position.CHAIR).isEmpty()) {
            warnings.add(new Warning.NoHead(Body.INSPECTION_COMMISSION));
        }
    }
}
