package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Citation;

import java.time.LocalDate;
import java.util.List;

/// One reason why a step cannot be recorded, with the facts a reader needs to check it. The words
/// stand in bundle `transfers` under `transfers.objection.<name>`.
public sealed interface Objection {

    /// The field of the form it speaks of.
    String field();

    /// Where the rule comes from; null where it is plain bookkeeping.
    default @Nullable Citation source() {
        return null;
    }

    record Missing(String field) implements Objection {}

    record InTheFuture(String field, LocalDate today) implements Objection {}

    /// Before what happened last.
    record BeforeTheLast(LocalDate last) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// Somebody else was faster, or it cannot follow.
    record NotNow(StepKind kind) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// The member is in no cell of ours.
    record NotAMember() implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// Another transfer of the member is open.
    record AnotherOpen(long transfer) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// TRF-02.
    ///
    /// @param transfer in which that was recorded, and in which it ends
    record UnderInspection(String paper, long transfer, Citation source) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// TRF-02: whether the member stays one is being decided.
    record UnderExpulsion(HoldsOfMember.Hold hold, Citation source) implements Objection {

        @Override
        public String field() {
            return "day";
        }
    }

    /// TRF-03: so many months ask for the other kind.
    record OtherKind(boolean temporary, int months, Citation source) implements Objection {

        @Override
        public String field() {
            return "temporary";
        }
    }

    /// TRF-03: so short a stay asks for no transfer.
    record TooShort(int months, int least, Citation source) implements Objection {

        @Override
        public String field() {
            return "months";
        }
    }

    /// TRF-08.
    record AwaitsPension(Citation source) implements Objection {

        @Override
        public String field() {
            return "temporary";
        }
    }

    /// TRF-05.
    record SignedTooLow(Signer required, TransferRoute route, Citation source)
            implements Objection {

        @Override
        public String field() {
            return "signer";
        }
    }

    /// The tree says another route than the form.
    record OtherRoute(TransferRoute found) implements Objection {

        @Override
        public String field() {
            return "route";
        }
    }

    /// TRF-01: late, and nothing says why.
    record Late(LocalDate due, Citation source) implements Objection {

        @Override
        public String field() {
            return "reason";
        }
    }

    /// TRF-03: so long a temporary stay there is not.
    record TooLong(LocalDate latest, Citation source) implements Objection {

        @Override
        public String field() {
            return "until";
        }
    }

    record EndsBeforeItBegins() implements Objection {

        @Override
        public String field() {
            return "until";
        }
    }

    /// TRF-11: a lost slip is reported, and somebody confirms the loss.
    record LossNotConfirmed(String field, Citation source) implements Objection {}

    /// The same slip of the same person was taken up before.
    record ShownBefore(long transfer) implements Objection {

        @Override
        public String field() {
            return "paperNumber";
        }
    }

    /// Goes where the member stands already.
    record SamePlace() implements Objection {

        @Override
        public String field() {
            return "goal";
        }
    }

    /// Neither a receipt nor a reason to settle without one.
    record NoReceipt() implements Objection {

        @Override
        public String field() {
            return "paperNumber";
        }
    }

    /// The cell is none of the goal's, or the viewer's.
    record NotTheGoal() implements Objection {

        @Override
        public String field() {
            return "cell";
        }
    }

    /// Nobody in the register has that code.
    record UnknownCode(String code) implements Objection {

        @Override
        public String field() {
            return "code";
        }
    }

    /// What the ledger of members says no to.
    record Ledger(vn.dangvu.members.Objection reason) implements Objection {

        static List<Objection> all(List<vn.dangvu.members.Objection> reasons) {
            return reasons.stream().<Objection>map(Ledger::new).toList();
        }

        @Override
        public String field() {
            return reason.field();
        }

        @Override
        public @Nullable Citation source() {
            return reason.source();
        }
    }
}
