package vn.dangvu.transfers;

import org.jspecify.annotations.Nullable;

import vn.dangvu.kernel.Texts;
import vn.dangvu.members.Decision;
import vn.dangvu.members.Entry;
import vn.dangvu.members.MovementKind;

import java.util.Objects;

/// The movement by which a transfer ends, as the ledger is told it.
final class SettlingEntry {

    private SettlingEntry() {}

    /// @param issuer in whose name a slip of ours is signed, unless it says so itself; null where
    ///   nobody knows
    /// @param there what the cell that takes in is called; null outside
    static Entry of(
            Transfer transfer,
            Slip slip,
            Reception reception,
            @Nullable String issuer,
            @Nullable String there) {
        var kind = kind(transfer, reception);
        boolean stays = transfer.temporary();
        boolean crosses = kind == MovementKind.TRANSFER_IN || kind == MovementKind.TRANSFER_OUT;
        var route = transfer.route().orElseThrow().crossing();
        String goal = reception.cell() == null ? transfer.goal().orElseThrow().name() : there;
        return new Entry(
                kind,
                reception.day(),
                stays ? null : reception.cell(),
                kind == MovementKind.TRANSFER_IN ? slip.bearer().standing() : null,
                stays ? transfer.until().orElse(null) : null,
                kind == MovementKind.TRANSFER_IN
                        ? slip.origin()
                        : kind == MovementKind.INTERNAL_TRANSFER ? null : goal,
                crosses ? route : null,
                Texts.VIETNAMESE.get("transfers.cause." + transfer.cause()),
                null,
                new Decision(slip.number(), slip.signedOn(), signedBy(transfer, slip, issuer)),
                reception.note());
    }

    private static String signedBy(Transfer transfer, Slip slip, @Nullable String issuer) {
        String said =
                transfer.fromOutside()
                        ? null
                        : transfer.slip().map(step -> step.step().paper().issuer()).orElse(issuer);
        return Objects.requireNonNullElse(said, slip.origin());
    }

    private static MovementKind kind(Transfer transfer, Reception reception) {
        if (transfer.temporary()) {
            return MovementKind.TEMPORARY_TRANSFER;
        } else if (transfer.fromOutside()) {
            return MovementKind.TRANSFER_IN;
        }
        return reception.cell() == null
                ? MovementKind.TRANSFER_OUT
                : MovementKind.INTERNAL_TRANSFER;
    }
}
