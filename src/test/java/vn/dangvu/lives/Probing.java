package vn.dangvu.lives;

import vn.dangvu.lives.Judge.Answer;

/// Asks whether any movement whatever could be recorded of somebody today. What could, is not
/// recorded: lives go their own ways. What could not, is tried.
final class Probing {

    private final World world;
    private final Hands hands;
    private final RandomEntries entries;

    Probing(World world, Hands hands) {
        this.world = world;
        this.hands = hands;
        this.entries =
                new RandomEntries(
                        world.random,
                        () -> world.chance(5) ? world.land.province().id() : world.anyCell().id(),
                        () -> Recognizing.number(world, world.today()));
    }

    void probe(Life life) {
        if (life.member == null) {
            return;
        }
        var entry = entries.any(world.today());
        Integer cell = entry.cell();
        boolean holds = cell == null || world.land.cells().contains(world.land.get(cell));
        boolean legal = holds && Legal.allows(life, entry, world.today());
        var door = world.doors.memberships();
        var prospect = door.prospect(world.land.chief(), life.member, entry);
        world.judge.act(
                "probe " + entry.kind(),
                legal,
                new Answer(prospect.possible(), prospect.objections()),
                life);
        if (!legal) {
            hands.movement(life, entry, false);
        }
        var now = life.now().cell();
        if (now != null && world.chance(20)) {
            var stranger = world.land.stranger(now);
            if (!stranger.equals(world.land.officer(now))) {
                world.judge.forbidden(
                        "movement by a stranger",
                        () -> door.record(stranger, life.id(), entry),
                        life);
            }
        }
    }
}
