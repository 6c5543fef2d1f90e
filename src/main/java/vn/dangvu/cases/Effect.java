package vn.dangvu.cases;

import vn.dangvu.members.Entry;
import vn.dangvu.members.NewMember;

/// What a step does to the ledger.
public sealed interface Effect {

    /// Something happens to a member.
    record Moves(long member, Entry entry) implements Effect {}

    /// Somebody becomes a member.
    record Enters(NewMember person, Entry entry) implements Effect {}

    /// A movement that should never have been is taken back.
    record TakesBack(long movement) implements Effect {}
}
