package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.CasesOfMember;
import vn.dangvu.members.MemberRecord;
import vn.dangvu.shell.Crumb;
import vn.dangvu.transfers.Stage;
import vn.dangvu.transfers.Transfers;

import java.util.List;

/// Tells the record of a member which transfers are open, and where one is begun.
@Component
class CasesOfTransfers implements CasesOfMember {

    private final Transfers transfers;

    CasesOfTransfers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<Case> open(Viewer viewer, Texts texts, long member) {
        var words = new TransferWords(texts);
        return transfers.unfinished(viewer, member).stream()
                .map(transfer -> {
                    String state = CasePages.state(transfer.stage());
                    return new Case(
                            words.page("member." + state),
                            "/transfers/" + transfer.id(),
                            TransferLists.icon(state),
                            !(transfer.stage() instanceof Stage.There));
                })
                .toList();
    }

    @Override
    public List<Crumb> beginnings(Viewer viewer, Texts texts, MemberRecord member) {
        boolean goes =
                transfers.unfinished(viewer, member.id()).stream()
                        .anyMatch(transfer -> !(transfer.stage() instanceof Stage.There));
        return member.now().inside() && !goes
                ? List.of(
                        new Crumb(
                                texts.get("transfers.page.begin"),
                                "/transfers/new?member=" + member.id()))
                : List.of();
    }
}
