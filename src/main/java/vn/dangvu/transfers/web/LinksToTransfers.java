package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.CaseLink;
import vn.dangvu.shell.Crumb;
import vn.dangvu.transfers.PapersOfTransfers;
import vn.dangvu.transfers.Transfers;

import java.time.Instant;
import java.util.Optional;

/// Where the transfer of a paper is opened.
@Component
class LinksToTransfers implements CaseLink {

    private final Transfers transfers;

    LinksToTransfers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public String module() {
        return PapersOfTransfers.MODULE;
    }

    @Override
    public Optional<Crumb> of(Viewer viewer, Texts texts, long id) {
        return transfers.shows(viewer, id)
                ? Optional.of(new Crumb(texts.get("transfers.page.begin"), "/transfers/" + id))
                : Optional.empty();
    }

    @Override
    public Optional<Instant> putRight(Viewer viewer, long id) {
        return transfers.putRight(viewer, id);
    }

    @Override
    public Optional<Recorded> recorded(Viewer viewer, long id) {
        return transfers
                .written(viewer, id)
                .map(slip -> new Recorded(slip.number(), slip.signedOn()));
    }
}
