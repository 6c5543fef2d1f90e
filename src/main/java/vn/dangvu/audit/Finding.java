package vn.dangvu.audit;

import org.jspecify.annotations.Nullable;

/// Something that is not as it was written.
///
/// @param seq the place in the chain; null for an entry that has none
/// @param act what the entry tells now; null where it is gone
/// @param entry the number of the entry; null where it is gone with its link
/// @param detail the day of a checkpoint, the fingerprint of a key, or what was counted and what
///   was said
public record Finding(
        Kind kind,
        @Nullable Long seq,
        @Nullable String act,
        @Nullable Long entry,
        @Nullable String detail) {

    public enum Kind {
        /// The entry is another than the one that was hashed.
        CHANGED,
        /// The entry, or the entry with its link, is gone.
        REMOVED,
        /// There is an entry that no transaction of the program chained.
        INSERTED,
        /// The entry stands at another place than the one it was chained at.
        REORDERED,
        /// Just before this entry the chain does not hold: the one before was rewritten together
        /// with its hash, or one in between was removed and the rest numbered anew.
        BROKEN,
        /// The chain ends before what a checkpoint has signed.
        CUT_OFF,
        /// The chain up to here is not the one that was signed on that day.
        NOT_AS_SIGNED,
        /// The checkpoint is not signed by the key of the audit.
        FORGED_CHECKPOINT,
        /// The key is another one than the reader has on paper; `detail` is its fingerprint.
        OTHER_KEY,
        /// The exported file has more or fewer lines than its end says.
        COUNT_DIFFERS,
        /// The exported file has more or fewer checkpoints than its signed end says.
        CHECKPOINTS_DIFFER,
        /// The exported file has no end: it was cut, or not written to the last.
        NO_END,
        /// The end of the file is not signed: made by an older version, or by somebody's hand.
        UNSIGNED_END,
        /// The end of the file carries a signature that is not of the key of the audit.
        FORGED_END,
        /// The last entry is not the one that was signed as the last, `seq`.
        END_NOT_AS_SIGNED
    }

    static Finding at(Kind kind, long seq, @Nullable Entry entry) {
        return new Finding(
                kind,
                seq,
                entry == null ? null : entry.act(),
                entry == null ? null : entry.id(),
                null);
    }

    static Finding of(Kind kind, Checkpoint checkpoint) {
        return new Finding(kind, checkpoint.seq(), null, null, checkpoint.day().toString());
    }
}
