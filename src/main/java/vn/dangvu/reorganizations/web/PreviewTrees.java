package vn.dangvu.reorganizations.web;

import org.jspecify.annotations.Nullable;

import vn.dangvu.organizations.OrganizationKind;
import vn.dangvu.reorganizations.Preview;
import vn.dangvu.reorganizations.Preview.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Draws the trees before and after: what is touched, and the way from the top down to it.
final class PreviewTrees {

    private static final int MOST = 600;

    private final PlanWords words;
    private final Map<Integer, Node> before = new LinkedHashMap<>();
    private final Map<Integer, Node> after = new LinkedHashMap<>();
    private final Set<Integer> wanted = new HashSet<>();
    private int drawn;
    private boolean cut;

    PreviewTrees(Preview preview, PlanWords words) {
        this.words = words;
        preview.before().forEach(node -> before.put(node.id(), node));
        preview.after().forEach(node -> after.put(node.id(), node));
        before.values().stream().filter(Node::touched).forEach(node -> wanted.add(node.id()));
        after.values().stream().filter(Node::touched).forEach(node -> wanted.add(node.id()));
        preview.moves()
                .forEach(move -> {
                    wanted.add(move.from());
                    wanted.add(move.to());
                });
    }

    /// Whether there is more than a page can show.
    boolean cut() {
        return cut;
    }

    List<PreviewPage.Node> before() {
        return tree(before);
    }

    List<PreviewPage.Node> after() {
        return tree(after);
    }

    private List<PreviewPage.Node> tree(Map<Integer, Node> nodes) {
        drawn = 0;
        var shown = new HashSet<Integer>();
        for (Integer id : wanted) {
            for (Node at = nodes.get(id); at != null && shown.add(at.id()); at = above(nodes, at)) {
                // Up to the top, or to what is on the way already.
            }
        }
        var below = new HashMap<Integer, List<Node>>();
        var tops = new ArrayList<Node>();
        for (Node node : nodes.values()) {
            var superior = above(nodes, node);
            if (superior == null) {
                tops.add(node);
            } else {
                below.computeIfAbsent(superior.id(), _ -> new ArrayList<>()).add(node);
            }
        }
        return draw(tops, below, shown, nodes == before);
    }

    private List<PreviewPage.Node> draw(
            List<Node> level, Map<Integer, List<Node>> below, Set<Integer> shown, boolean was) {
        var drawings = new ArrayList<PreviewPage.Node>();
        for (Node node : level) {
            if (!shown.contains(node.id())) {
                continue;
            }
            if (++drawn > MOST) {
                cut = true;
                break;
            }
            var children = below.getOrDefault(node.id(), List.of());
            long rest = children.stream().filter(one -> !shown.contains(one.id())).count();
            drawings.add(
                    drawing(
                            node,
                            draw(children, below, shown, was),
                            rest == 0 ? null : words.page("restOf", words.number(rest)),
                            was));
        }
        return drawings;
    }

    private PreviewPage.Node drawing(
            Node node, List<PreviewPage.Node> below, @Nullable String rest, boolean was) {
        String fate = fate(node, was);
        return new PreviewPage.Node(
                node.name(),
                words.kind(node.kind()) + " · " + node.code(),
                node.kind() == OrganizationKind.PARTY_GROUP
                        ? null
                        : words.page("members", words.number(node.members())),
                node.id() < 0 ? null : "/organizations/" + node.id(),
                fate == null ? null : words.page("fate." + fate),
                fate == null ? "" : state(fate),
                fate == null ? "" : icon(fate),
                below,
                rest);
    }

    /// What becomes of it, or became of it.
    private @Nullable String fate(Node node, boolean was) {
        if (node.id() < 0) {
            return "begins";
        }
        var other = (was ? after : before).get(node.id());
        if (other == null) {
            return "ends";
        }
        if (!Objects.equals(node.parent(), other.parent())) {
            return "moves";
        }
        if (node.touched()) {
            return "changes";
        }
        return node.kind().holdsMembers() && node.members() != other.members() ? "count" : null;
    }

    private static String state(String fate) {
        return switch (fate) {
            case "begins" -> "state-good";
            case "ends" -> "state-bad";
            default -> "state-warn";
        };
    }

    private static String icon(String fate) {
        return switch (fate) {
            case "begins" -> "plus";
            case "ends" -> "x";
            case "moves" -> "switch-horizontal";
            case "count" -> "users";
            default -> "pencil";
        };
    }

    private static @Nullable Node above(Map<Integer, Node> nodes, Node node) {
        return node.parent() == null ? null : nodes.get(node.parent());
    }
}
