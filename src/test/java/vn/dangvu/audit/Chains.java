package vn.dangvu.audit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Chains on paper, and what somebody may do to them.
final class Chains {

    static final KeyPair KEY = key();

    private Chains() {}

    static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Of `length` entries, as the database would make it.
    static List<Chained> of(int length, long seed) {
        var random = new Random(seed);
        var chain = new ArrayList<Chained>();
        byte[] previous = CanonicalForm.beginning();
        for (int seq = 1; seq <= length; seq++) {
            var link = link(seq, previous, entry(100 + 2L * seq, random));
            chain.add(link);
            previous = linkOf(link).hash();
        }
        return chain;
    }

    static Chained link(long seq, byte[] previous, Entry entry) {
        byte[] hash = CanonicalForm.hash(previous, entry);
        return new Chained(new Link(seq, entry.id(), previous, hash), entry);
    }

    static Entry entry(long id, Random random) {
        var acts = Act.values();
        return new Entry(
                id,
                Instant.parse("2026-03-01T00:00:00.123456Z").plusSeconds(id * 60),
                "user" + random.nextInt(5),
                null,
                random.nextBoolean() ? "192.0.2." + random.nextInt(200) : null,
                acts[random.nextInt(acts.length)].name(),
                random.nextInt(1000),
                random.nextBoolean() ? random.nextLong(1000) : null,
                null,
                null,
                null,
                "{\"reason\":\"" + random.nextInt(1000) + "\"}",
                null);
    }

    static Link linkOf(Chained line) {
        return Objects.requireNonNull(line.link());
    }

    static Entry entryOf(Chained line) {
        return Objects.requireNonNull(line.entry());
    }

    /// The same place in the chain with another number.
    static Chained at(long seq, Chained line) {
        var link = linkOf(line);
        return new Chained(new Link(seq, link.entry(), link.prev(), link.hash()), line.entry());
    }

    /// Numbered anew from 1, as a careful hand would.
    static List<Chained> numbered(List<Chained> lines) {
        var anew = new ArrayList<Chained>();
        for (var line : lines) {
            anew.add(at(anew.size() + 1, line));
        }
        return anew;
    }

    static Entry told(Entry entry, String act) {
        return new Entry(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.onBehalf(),
                entry.address(),
                act,
                entry.organization(),
                entry.member(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.before(),
                entry.after(),
                entry.detail());
    }

    static Checkpoint signed(List<Chained> chain, int seq, KeyPair key) {
        var day = LocalDate.of(2026, 3, 1).plusDays(seq);
        var at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        byte[] hash = linkOf(chain.get(seq - 1)).hash();
        byte[] signature = signer(key).sign(Checkpoint.message(day, seq, hash, at));
        return new Checkpoint(day, seq, hash, at, key.getPublic().getEncoded(), signature);
    }

    static ExportEnd.Signer signer(KeyPair key) {
        return message -> signature(key, message);
    }

    private static byte[] signature(KeyPair key, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Verification verify(List<Chained> chain, Checkpoint... checkpoints) {
        return verify(chain, Verifier.Start.WHOLE, checkpoints);
    }

    static Verification verify(
            List<Chained> chain, Verifier.Start start, Checkpoint... checkpoints) {
        return Verifier.verify(
                line ->
                        chain.stream()
                                .filter(one -> one.link() == null || one.link().seq() > start.seq())
                                .forEach(line),
                start,
                List.of(checkpoints),
                KEY.getPublic().getEncoded());
    }
}
