package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The order in which links were made, read from the links themselves: each names the one before it
/// by its hash, so from the last one there is only one way back. What is not on the way was put in;
/// what is, but at another place than its number says, was moved.
///
/// Holds all links at once; it is asked only where something is wrong.
final class LinkOrder {

    private record Node(long seq, ByteBuffer prev, ByteBuffer hash, @Nullable Entry entry) {

        Finding told(Finding.Kind kind) {
            return Finding.at(kind, seq, entry);
        }
    }

    private final TreeMap<Long, Node> left = new TreeMap<>();
    private final Map<ByteBuffer, Node> byHash = new HashMap<>();
    private final List<Node> wayBack = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private LinkOrder(Verifier.Lines lines) {
        lines.each(line -> {
            var link = line.link();
            if (link != null) {
                var prev = ByteBuffer.wrap(link.prev());
                var hash = ByteBuffer.wrap(link.hash());
                var node = new Node(link.seq(), prev, hash, line.entry());
                left.put(node.seq(), node);
                byHash.put(hash, node);
            }
        });
    }

    static List<Finding> findings(Verifier.Lines lines, Verifier.Start start) {
        var order = new LinkOrder(lines);
        order.walk(ByteBuffer.wrap(start.hash()));
        order.left.values().forEach(it -> order.findings.add(it.told(Finding.Kind.INSERTED)));
        order.tellMoved();
        return order.findings;
    }

    private void walk(ByteBuffer beginning) {
        var node = left.isEmpty() ? null : left.lastEntry().getValue();
        while (node != null) {
            left.remove(node.seq());
            wayBack.add(node);
            if (node.prev().equals(beginning)) {
                return;
            }
            var before = byHash.get(node.prev());
            node = before != null && left.containsKey(before.seq()) ? before : overTheGap(node);
        }
    }

    /// Nobody has the hash that `node` names. Where a number is missing, too, that was told.
    private @Nullable Node overTheGap(Node node) {
        var before = left.lowerEntry(node.seq());
        if (before == null || before.getKey() == node.seq() - 1) {
            findings.add(node.told(Finding.Kind.BROKEN));
        }
        return before == null ? null : before.getValue();
    }

    private void tellMoved() {
        var numbers = wayBack.stream().map(Node::seq).sorted().toList();
        for (int index = 0; index < wayBack.size(); index++) {
            var node = wayBack.reversed().get(index);
            if (node.seq() != numbers.get(index)) {
                findings.add(node.told(Finding.Kind.REORDERED));
            }
        }
    }
}
