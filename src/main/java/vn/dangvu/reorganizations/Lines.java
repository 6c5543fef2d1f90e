package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Line.Action;
import vn.dangvu.reorganizations.Step.Beginning;
import vn.dangvu.reorganizations.Step.Ending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the lines of a plan as steps. What a line lacks is a conflict, and the line no step.
final class Lines {

    record Read(List<Numbered> steps, List<Conflict> conflicts) {}

    /// @param line of which line it was read, counted from 1; 0 where members were assigned
    record Numbered(int line, Step step) {}

    private final List<Numbered> steps = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private int number;

    private Lines() {}

    /// @param assignments cell by member code, in the order they were given
    static Read read(List<Line> lines, List<Assignment> assignments) {
        var reading = new Lines();
        for (int at = 0; at < lines.size(); at++) {
            reading.number = at + 1;
            var line = lines.get(at);
            if (line.action() == Action.SPLIT) {
                int end = at;
                while (end + 1 < lines.size() && samePlace(line, lines.get(end + 1))) {
                    end++;
                }
                reading.split(lines.subList(at, end + 1));
                at = end;
            } else {
                reading.line(line);
            }
        }
        reading.assign(assignments);
        return new Read(List.copyOf(reading.steps), List.copyOf(reading.conflicts));
    }

    private static boolean samePlace(Line line, Line next) {
        return next.action() == Action.SPLIT && next.organization().equals(line.organization());
    }

    private void add(Step step) {
        steps.add(new Numbered(number, step));
    }

    private void line(Line line) {
        if (!namesEnough(line)) {
            return;
        }
        switch (line.action()) {
            case ESTABLISH -> beginning(line).map(Step.Establish::new).ifPresent(this::add);
            case CONSOLIDATE ->
                    beginning(line)
                            .map(into -> new Step.Consolidate(line.organizations(), into))
                            .ifPresent(this::add);
            case SPLIT_OFF ->
                    beginning(line)
                            .map(into -> new Step.SplitOff(line.organization(), into))
                            .ifPresent(this::add);
            case RENAME -> rename(line);
            case CHANGE_KIND ->
                    kind(line)
                            .ifPresent(kind ->
                                    line.organizations()
                                            .forEach(code -> add(new Step.ChangeKind(code, kind))));
            case ABSORB -> {
                if (has("target", line.target())) {
                    add(new Step.Absorb(line.organizations(), line.target()));
                }
            }
            case HAND_OVER -> {
                if (has("target", line.target())) {
                    add(new Step.HandOver(line.organizations(), line.target(), line.reception()));
                }
            }
            case MOVE_MEMBERS -> {
                if (has("target", line.target())) {
                    line.organizations()
                            .forEach(code -> add(new Step.AssignCell(code, line.target())));
                }
            }
            case DISSOLVE -> end(line, Ending.DISSOLUTION);
            case END -> end(line, Ending.END_OF_OPERATION);
            case DISBAND -> end(line, Ending.DISBANDMENT);
            case SPLIT -> throw new IllegalArgumentException("Parts are read together");
        }
    }

    /// A line says to whom it happens, and some can happen to one alone.
    private boolean namesEnough(Line line) {
        int most =
                switch (line.action()) {
                    case RENAME, SPLIT, SPLIT_OFF -> 1;
                    case ABSORB,
                            CONSOLIDATE,
                            CHANGE_KIND,
                            HAND_OVER,
                            DISSOLVE,
                            END,
                            DISBAND,
                            MOVE_MEMBERS,
                            ESTABLISH ->
                            Integer.MAX_VALUE;
                };
        int least = line.action() == Action.ESTABLISH ? 0 : 1;
        if (line.organizations().size() < least || line.organizations().size() > most) {
            conflicts.add(
                    new Conflict.Missing(number, least == most ? "organization" : "organizations"));
            return false;
        }
        return true;
    }

    private void split(List<Line> parts) {
        if (!namesEnough(parts.getFirst())) {
            return;
        }
        var into = parts.stream().flatMap(part -> beginning(part).stream()).toList();
        if (!into.isEmpty()) {
            add(new Step.Split(parts.getFirst().organization(), into, into.getFirst().code()));
        }
    }

    private void rename(Line line) {
        if (has("officialName", line.officialName())) {
            add(
                    new Step.Rename(
                            line.organization(),
                            orNull(line.target()),
                            line.officialName(),
                            brief(line)));
        }
    }

    private void end(Line line, Ending ending) {
        for (String code : line.organizations()) {
            add(new Step.End(code, ending, orNull(line.target())));
        }
    }

    private void assign(List<Assignment> assignments) {
        Map<String, List<String>> byCell = new LinkedHashMap<>();
        assignments.forEach(one ->
                byCell.computeIfAbsent(one.cell(), _ -> new ArrayList<>()).add(one.member()));
        number = 0;
        byCell.forEach((cell, members) -> add(new Step.Assign(members, cell)));
    }

    private Optional<Beginning> beginning(Line line) {
        boolean whole = has("target", line.target()) & has("officialName", line.officialName());
        return kind(line)
                .filter(_ -> whole)
                .map(kind ->
                        new Beginning(
                                line.target(),
                                line.officialName(),
                                brief(line),
                                kind,
                                orNull(line.unitType()),
                                orNull(line.parent())));
    }

    private Optional<OrganizationKind> kind(Line line) {
        for (var kind : OrganizationKind.values()) {
            if (kind.name().equals(line.kind())) {
                return Optional.of(kind);
            }
        }
        conflicts.add(new Conflict.Missing(number, "kind"));
        return Optional.empty();
    }

    private boolean has(String field, String text) {
        if (text.isEmpty()) {
            conflicts.add(new Conflict.Missing(number, field));
            return false;
        }
        return true;
    }

    private static String brief(Line line) {
        return line.shortName().isEmpty() ? line.officialName() : line.shortName();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
