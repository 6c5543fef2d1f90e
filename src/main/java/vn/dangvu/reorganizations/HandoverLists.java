package vn.dangvu.reorganizations;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.MemberLine;
import vn.dangvu.organizations.TreeEvent;
import vn.dangvu.reorganizations.Handover.Body;
import vn.dangvu.reorganizations.Handover.Person;
import vn.dangvu.reorganizations.Handover.Receiver;
import vn.dangvu.reorganizations.Preview.Move;
import vn.dangvu.reorganizations.Preview.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Sorts organizations and members by who receives them. Pure: members are put in one by one.
final class HandoverLists {

    private final Map<Integer, Node> before = new LinkedHashMap<>();
    private final Map<Integer, Node> after = new LinkedHashMap<>();
    private final Map<String, Integer> idsAfter = new HashMap<>();
    private final Map<Integer, Plan.Decision> receptions = new HashMap<>();
    private final Map<Integer, Integer> goals = new HashMap<>();
    private final Map<String, String> assigned = new HashMap<>();
    private final Map<Integer, Integer> receivers = new LinkedHashMap<>();
    private final Map<Integer, List<Body>> bodies = new LinkedHashMap<>();
    private final Map<Integer, List<Person>> people = new LinkedHashMap<>();
    private final Set<Integer> cells = new LinkedHashSet<>();

    HandoverLists(Plan plan, Preview preview) {
        preview.before().forEach(node -> before.put(node.id(), node));
        preview.after()
                .forEach(node -> {
                    after.put(node.id(), node);
                    idsAfter.put(node.code(), node.id());
                });
        for (var event : preview.events()) {
            if (event.kind() == TreeEvent.Kind.HANDED_OVER) {
                event.subjects().forEach(id -> receptions.put(id, event.reception()));
            }
        }
        plan.assignments().forEach(one -> assigned.put(one.member(), one.cell()));
        for (Move move : preview.moves()) {
            cells.add(move.from());
            if (!move.one()) {
                goals.put(move.from(), move.to());
            }
        }
        before.values().forEach(this::sort);
    }

    /// The cells whose members stand on the lists.
    List<Integer> cells() {
        return List.copyOf(cells);
    }

    void put(int cell, MemberLine line) {
        String own = assigned.get(line.code());
        Integer named = own == null ? null : idsAfter.get(own);
        int to = named == null ? goals.getOrDefault(cell, cell) : named;
        Integer receiver = to == cell ? receivers.get(cell) : Integer.valueOf(to);
        if (receiver != null) {
            people.computeIfAbsent(receiver, _ -> new ArrayList<>())
                    .add(
                            new Person(
                                    line.code(),
                                    line.fullName(),
                                    line.born().text(),
                                    line.standing(),
                                    name(before.get(cell)),
                                    name(after.get(to))));
        }
    }

    List<Receiver> receivers() {
        return after.values().stream()
                .filter(node -> bodies.containsKey(node.id()) || people.containsKey(node.id()))
                .map(node ->
                        new Receiver(
                                node.code(),
                                node.name(),
                                bodies.getOrDefault(node.id(), List.of()),
                                people.getOrDefault(node.id(), List.of())))
                .toList();
    }

    private void sort(Node was) {
        var is = after.get(was.id());
        if (is != null && is.parent() != null && !Objects.equals(was.parent(), is.parent())) {
            bodies.computeIfAbsent(is.parent(), _ -> new ArrayList<>())
                    .add(
                            new Body(
                                    is.code(),
                                    is.name(),
                                    is.kind(),
                                    name(was.parent() == null ? null : before.get(was.parent())),
                                    was.members(),
                                    receptions.getOrDefault(is.id(), Plan.Decision.NONE)));
        }
        if (is != null && is.kind().holdsMembers()) {
            Integer receiver = receiverOf(is);
            if (receiver != null) {
                receivers.put(is.id(), receiver);
                cells.add(is.id());
            }
        }
    }

    /// The new superior of the cell or of the nearest organization above it that has one.
    private @Nullable Integer receiverOf(Node cell) {
        for (Node at = cell; at != null; at = at.parent() == null ? null : after.get(at.parent())) {
            var was = before.get(at.id());
            if (was == null) {
                return null;
            }
            if (!Objects.equals(was.parent(), at.parent())) {
                return at.parent();
            }
        }
        return null;
    }

    private static String name(@Nullable Node node) {
        return node == null ? "" : node.name();
    }
}
