package vn.dangvu.cases;

import org.jspecify.annotations.Nullable;

import vn.dangvu.cases.Vote.Reason;
import vn.dangvu.committees.Body;
import vn.dangvu.organizations.OrganizationId;

import java.util.List;

/// Who could vote in a body on a day, as the register has it.
///
/// @param body null of a cell: its official members
/// @param voters nobody where the register does not know who sits in the body
/// @param officials official members of a cell, all of them; of other bodies 0 (VOTE-07)
public record Roll(
        OrganizationId organization,
        String name,
        @Nullable Body body,
        List<Voter> voters,
        int officials) {

    /// @param out why the register does not count him or her; null: it does
    public record Voter(long member, String name, @Nullable Reason out) {

        boolean mayBe(Reason reason) {
            return Roll.mayBe(out, reason);
        }
    }

    /// Whether somebody whom the register leaves out for `out`, or counts, may count otherwise for
    /// that reason (VOTE-02). Who is exempt or away counts where he or she comes and votes; nobody
    /// who is suspended does. Who was away from a congress is for congresses, which no case is.
    public static boolean mayBe(@Nullable Reason out, Reason reason) {
        return switch (reason) {
            case VOTES -> out == Reason.AWAY || out == Reason.EXEMPT;
            case ABSENT_CONGRESS -> false;
            case PROSECUTED, AWAY, EXEMPT, SUSPENDED -> out == null;
        };
    }

    public Roll {
        voters = List.copyOf(voters);
    }

    /// Whether the register can count the base.
    public boolean known() {
        return !voters.isEmpty();
    }

    /// How many the register counts, the exceptions taken in.
    public int base(List<Vote.Deviation> exceptions) {
        return (int) voters.stream().filter(voter -> counts(voter, exceptions)).count();
    }

    private static boolean counts(Voter voter, List<Vote.Deviation> exceptions) {
        return exceptions.stream()
                .filter(exception -> exception.member() == voter.member())
                .findFirst()
                .map(exception -> exception.reason().counts())
                .orElse(voter.out() == null);
    }

    /// Whether the register has somebody there.
    boolean has(long member) {
        return voters.stream().anyMatch(voter -> voter.member() == member);
    }
}
