package vn.dangvu.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The lines of an exported file by their place in the chain, and what does not stand in the file
/// where that place says. A database gives its rows in order; a file can be cut up by hand.
///
/// Holds all lines at once; it is asked only where something is wrong.
final class FileOrder implements Verifier.Lines {

    private final TreeMap<Long, Chained> links = new TreeMap<>();
    private final List<Chained> withoutLink = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FileOrder(Verifier.Lines file) {
        var named = new HashSet<ByteBuffer>();
        file.each(line -> {
            if (line.link() != null) {
                named.add(ByteBuffer.wrap(line.link().prev()));
            }
        });
        var places = new ArrayList<Long>();
        file.each(line -> {
            if (line.link() == null) {
                withoutLink.add(line);
            } else {
                place(line, line.link(), named, places);
            }
        });
        for (long seq : moved(places)) {
            findings.add(told(Finding.Kind.REORDERED, Objects.requireNonNull(links.get(seq))));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    @Override
    public void each(Consumer<Chained> line) {
        links.values().forEach(line);
        withoutLink.forEach(line);
    }

    /// Of two lines for one place the one that the next link names is the right one, or the first.
    private void place(Chained line, Link link, Set<ByteBuffer> named, List<Long> places) {
        var other = links.putIfAbsent(link.seq(), line);
        if (other == null) {
            places.add(link.seq());
            return;
        }
        boolean better = isNamed(line, named) && !isNamed(other, named);
        if (better) {
            links.put(link.seq(), line);
        }
        findings.add(told(Finding.Kind.INSERTED, better ? other : line));
    }

    private static boolean isNamed(Chained line, Set<ByteBuffer> named) {
        return line.link() != null && named.contains(ByteBuffer.wrap(line.link().hash()));
    }

    private static Finding told(Finding.Kind kind, Chained line) {
        return Finding.at(kind, Objects.requireNonNull(line.link()).seq(), line.entry());
    }

    /// Two that changed places are both told; of one that was carried far, only it, not all that
    /// made room.
    private static List<Long> moved(List<Long> places) {
        var sorted = places.stream().sorted().toList();
        var shifted = new ArrayList<Long>();
        for (int index = 0; index < places.size(); index++) {
            if (!places.get(index).equals(sorted.get(index))) {
                shifted.add(places.get(index));
            }
        }
        var carried = outsideTheLongestRun(places);
        return shifted.size() <= 2 * carried.size() ? shifted : carried;
    }

    /// Without these, and with no fewer, the rest ascends.
    private static List<Long> outsideTheLongestRun(List<Long> places) {
        long[] ends = new long[places.size()];
        int[] lengths = new int[places.size()];
        int longest = 0;
        for (int index = 0; index < places.size(); index++) {
            int found = -1 - Arrays.binarySearch(ends, 0, longest, places.get(index));
            ends[found] = places.get(index);
            lengths[index] = found + 1;
            longest = Math.max(longest, found + 1);
        }
        var outside = new ArrayList<Long>();
        long above = Long.MAX_VALUE;
        for (int index = places.size() - 1; index >= 0; index--) {
            if (lengths[index] == longest && places.get(index) < above) {
                longest--;
                above = places.get(index);
            } else {
                outside.add(places.get(index));
            }
        }
        return outside;
    }
}
