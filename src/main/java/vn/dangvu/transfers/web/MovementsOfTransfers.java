package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.members.MovementKind;
import vn.dangvu.members.MovementsByCase;
import vn.dangvu.shell.Crumb;
import vn.dangvu.transfers.Stage;
import vn.dangvu.transfers.Transfers;

import java.util.Optional;

/// Who is on a way, or kept from going (TRF-02), goes by that transfer and not beside it.
@Component
class MovementsOfTransfers implements MovementsByCase {

    private final Transfers transfers;

    MovementsOfTransfers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<Way> of(Viewer viewer, Texts texts, MemberRecord member, MovementKind kind) {
        return switch (kind) {
            case INTERNAL_TRANSFER, TRANSFER_OUT, TEMPORARY_TRANSFER ->
                    transfers
                            .inTheWay(viewer, member.id())
                            .map(one -> way(texts.get(one.what()), one.address()));
            case TEMPORARY_RETURN ->
                    transfers.unfinished(viewer, member.id()).stream()
                            .filter(transfer -> transfer.stage() instanceof Stage.There)
                            .findFirst()
                            .map(transfer ->
                                    way(
                                            texts.get("transfers.page.begin"),
                                            "/transfers/" + transfer.id()));
            default -> Optional.empty();
        };
    }

    private static Way way(String what, String address) {
        return new Way(new Crumb(what, address), true, false, null);
    }
}
