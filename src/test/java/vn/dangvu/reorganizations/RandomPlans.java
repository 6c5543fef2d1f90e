package vn.dangvu.reorganizations;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Makes up trees, and plans that mostly make sense on them. The same seed makes the same.
final class RandomPlans {

    private static final int NUMBERS = 16;

    private final Random random;
    private int begun;

    RandomPlans(Random random) {
        this.random = random;
    }

    /// A top with committees, cells of both kinds, a few sub-committees and party groups.
    List<Unit> tree(int first) {
        var units = new ArrayList<Unit>();
        var top = add(units, first, "T", OrganizationKind.UPPER_GRASSROOTS, Optional.empty());
        for (int at = 1; at <= 2 + random.nextInt(3); at++) {
            var committee = add(units, first, "T." + at, committee(), Optional.of(top));
            for (int cell = 1; cell <= random.nextInt(4); cell++) {
                String code = committee.code() + "." + cell;
                var below = add(units, first, code, OrganizationKind.CELL, Optional.of(committee));
                if (random.nextInt(4) == 0) {
                    add(
                            units,
                            first,
                            code + ".g",
                            OrganizationKind.PARTY_GROUP,
                            Optional.of(below));
                }
            }
        }
        for (int at = 0; at < random.nextInt(3); at++) {
            add(units, first, "T.c" + at, OrganizationKind.GRASSROOTS_CELL, Optional.of(top));
        }
        return units;
    }

    private OrganizationKind committee() {
        return random.nextInt(4) == 0
                ? OrganizationKind.SUB_COMMITTEE
                : OrganizationKind.GRASSROOTS_PARTY_COMMITTEE;
    }

    private static Unit add(
            List<Unit> units,
            int first,
            String code,
            OrganizationKind kind,
            Optional<Unit> parent) {
        int id = first + NUMBERS * units.size();
        var unit =
                new Unit(
                        id,
                        code,
                        "Name " + code,
                        code,
                        kind,
                        null,
                        parent.isPresent() ? parent.get().id() : null);
        units.add(unit);
        return unit;
    }

    /// Up to `most` lines; of ten that cannot be, nine are left out.
    List<Line> lines(List<Unit> before, int most) {
        var lines = new ArrayList<Line>();
        var now = before;
        for (int at = 0; at < 1 + random.nextInt(most); at++) {
            var more = new ArrayList<>(lines);
            more.addAll(step(now));
            var outcome = Planning.of(before, Lines.read(more, List.of()).steps());
            if (harmless(outcome) || random.nextInt(10) == 0) {
                lines.clear();
                lines.addAll(more);
                now = outcome.after();
            }
        }
        return lines;
    }

    private static boolean harmless(Outcome outcome) {
        return outcome.conflicts().isEmpty()
                && outcome.leaving().values().stream().allMatch(Optional::isPresent);
    }

    private List<Line> step(List<Unit> now) {
        var action = Action.values()[random.nextInt(Action.values().length)];
        return switch (action) {
            case ESTABLISH -> List.of(begin(action, List.of(), any(now), now));
            case RENAME ->
                    List.of(
                            new Line(
                                    action,
                                    List.of(any(now).code()),
                                    random.nextBoolean() ? code() : "",
                                    "Renamed",
                                    "",
                                    "",
                                    "",
                                    ""));
            case CHANGE_KIND ->
                    List.of(new Line(action, List.of(any(now).code()), "", "", "", kind(), "", ""));
            case ABSORB, END, DISSOLVE, DISBAND, MOVE_MEMBERS -> {
                var gone = any(now);
                yield List.of(line(action, List.of(gone.code()), like(gone, now).code()));
            }
            case HAND_OVER ->
                    List.of(line(action, some(any(now), now), any(committees(now)).code()));
            case CONSOLIDATE -> {
                var gone = any(now);
                yield List.of(begin(action, some(gone, now), gone, now));
            }
            case SPLIT -> split(any(now), now);
            case SPLIT_OFF -> {
                var whole = any(now);
                yield List.of(begin(action, List.of(whole.code()), whole, now));
            }
        };
    }

    private List<Line> split(Unit whole, List<Unit> now) {
        var parts =
                Stream.generate(() -> begin(Action.SPLIT, List.of(whole.code()), whole, now))
                        .limit(2)
                        .toList();
        var below =
                now.stream()
                        .filter(unit -> Integer.valueOf(whole.id()).equals(unit.parent()))
                        .map(unit ->
                                line(Action.HAND_OVER, List.of(unit.code()), any(parts).target()));
        return Stream.concat(parts.stream(), below).toList();
    }

    private List<String> some(Unit one, List<Unit> now) {
        return Stream.of(one, like(one, now)).map(Unit::code).distinct().toList();
    }

    private static Line line(Action action, List<String> codes, String target) {
        return new Line(action, codes, target, "", "", "", "", "");
    }

    private Line begin(Action action, List<String> codes, Unit like, List<Unit> now) {
        String parent =
                now.stream()
                        .filter(unit -> Integer.valueOf(unit.id()).equals(like.parent()))
                        .map(Unit::code)
                        .findFirst()
                        .orElse("T");
        String code = code();
        return new Line(action, codes, code, "Name " + code, code, like.kind().name(), "", parent);
    }

    private String code() {
        return "N" + ++begun;
    }

    private String kind() {
        var kinds = OrganizationKind.values();
        return kinds[1 + random.nextInt(kinds.length - 1)].name();
    }

    private Unit like(Unit one, List<Unit> now) {
        var alike =
                now.stream()
                        .filter(unit -> unit.kind().holdsMembers() == one.kind().holdsMembers())
                        .toList();
        return any(alike);
    }

    private static List<Unit> committees(List<Unit> now) {
        return now.stream().filter(unit -> !unit.kind().holdsMembers()).toList();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
