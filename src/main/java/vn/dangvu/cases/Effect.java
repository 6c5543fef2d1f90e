package vn.dangvu.cases;

import vn.dangvu.members.Entry;
import vn.dangvu.members.NewMember;

import java.util.function.Supplier;

/// What a step does to the ledger.
public sealed interface Effect {

    /// Something happens to a member.
    record Moves(long member, Entry entry) implements Effect {}

    /// Somebody becomes a member.
    ///
    /// @param who asked for only when the member is entered
    record Enters(Supplier<NewMember> who, Entry entry) implements Effect {

        public NewMember person() {
            return who.get();
        }
    }

    /// A movement that should never have been is taken back.
    record TakesBack(long movement) implements Effect {}
}
