package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// Looks through a chain, and names what is not as it was written. Knows no database and no home:
/// the lines may come from either, or from an exported file on another machine.
///
/// A chain that holds is read once, line by line. Only one whose links do not follow each other is
/// read again, to tell what was put where ([LinkOrder]).
final class Verifier {

    /// More than these need not be told apart; somebody has rewritten the whole.
    private static final int COMPARED = 500;

    /// Missing places that are told one by one.
    private static final int LISTED = 1_000;

    /// Lines by their place in the chain, then the entries without one. Read as often as asked.
    interface Lines {
        void each(Consumer<Chained> line);
    }

    /// The link after which to begin.
    ///
    /// @param seq 0 for the whole chain
    record Start(long seq, byte[] hash) {

        static final Start WHOLE = new Start(0, CanonicalForm.beginning());

        static Start after(Checkpoint checkpoint) {
            return new Start(checkpoint.seq(), checkpoint.hash());
        }
    }

    private final Lines lines;
    private final Start start;
    private final List<Checkpoint> checkpoints;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Chained> unlike = new ArrayList<>();
    private long last;
    private byte[] head;
    private long entries;
    private boolean outOfOrder;

    private Verifier(Lines lines, Start start, List<Checkpoint> checkpoints) {
        this.lines = lines;
        this.start = start;
        this.checkpoints = checkpoints;
        this.last = start.seq();
        this.head = start.hash();
    }

    /// @param key whose signature counts
    static Verification verify(Lines lines, Start start, List<Checkpoint> checkpoints, byte[] key) {
        return new Verifier(lines, start, checkpoints).verified(key);
    }

    private Verification verified(byte[] key) {
        var signed = new ArrayList<Checkpoint>();
        for (var checkpoint : checkpoints) {
            if (checkpoint.isSignedBy(key)) {
                signed.add(checkpoint);
            } else {
                findings.add(Finding.of(Finding.Kind.FORGED_CHECKPOINT, checkpoint));
            }
        }
        lines.each(line -> look(line, signed));
        tellUnlike();
        if (outOfOrder) {
            findings.addAll(LinkOrder.findings(lines, start));
        }
        for (var checkpoint : signed) {
            if (checkpoint.seq() > last) {
                findings.add(Finding.of(Finding.Kind.CUT_OFF, checkpoint));
            }
        }
        var seen =
                new Verification(
                        start.seq() + 1,
                        last,
                        entries,
                        signed.size(),
                        HexFormat.of().formatHex(head),
                        SigningKey.fingerprint(key),
                        List.of());
        return seen.and(findings);
    }

    private void look(Chained line, List<Checkpoint> signed) {
        var link = line.link();
        var entry = line.entry();
        if (entry != null) {
            entries++;
        }
        if (link == null) {
            if (entry != null) {
                findings.add(inserted(entry));
            }
            return;
        }
        follow(link);
        if (entry == null) {
            findings.add(Finding.at(Finding.Kind.REMOVED, link.seq(), null));
        } else if (!link.binds(entry)) {
            unlike.add(line);
        }
        for (var checkpoint : signed) {
            if (checkpoint.seq() == link.seq() && !Arrays.equals(checkpoint.hash(), link.hash())) {
                findings.add(Finding.of(Finding.Kind.NOT_AS_SIGNED, checkpoint));
            }
        }
    }

    private void follow(Link link) {
        boolean gap = link.seq() > last + 1;
        for (long missing = last + 1; missing < Math.min(link.seq(), last + LISTED); missing++) {
            findings.add(Finding.at(Finding.Kind.REMOVED, missing, null));
        }
        outOfOrder |= !gap && !link.follows(head);
        last = link.seq();
        head = link.hash();
    }

    /// An entry that does not give its hash was changed, unless it gives that of another place.
    private void tellUnlike() {
        for (var line : unlike) {
            var link = line.link();
            if (link != null) {
                var kind = isAnothers(line, link) ? Finding.Kind.REORDERED : Finding.Kind.CHANGED;
                findings.add(Finding.at(kind, link.seq(), line.entry()));
            }
        }
    }

    private boolean isAnothers(Chained line, Link link) {
        return unlike.size() <= COMPARED
                && unlike.stream()
                        .filter(other -> other != line)
                        .map(Chained::entry)
                        .anyMatch(entry -> bindsUnderEitherNumber(link, entry));
    }

    /// Two entries may have changed places with their numbers or without.
    private static boolean bindsUnderEitherNumber(Link link, @Nullable Entry entry) {
        return entry != null && (link.binds(entry) || link.binds(entry.numbered(link.entry())));
    }

    private static Finding inserted(Entry entry) {
        return new Finding(Finding.Kind.INSERTED, null, entry.act(), entry.id(), null);
    }
}
