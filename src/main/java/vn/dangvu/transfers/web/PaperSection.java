package vn.dangvu.transfers.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperState;
import vn.dangvu.transfers.PapersOfTransfers;
import vn.dangvu.transfers.Transfer;

import java.time.Instant;

/// The papers of a transfer on its page.
@Component
class PaperSection {

    private final PapersOfTransfers papers;

    PaperSection(PapersOfTransfers papers) {
        this.papers = papers;
    }

    /// Null where there is nothing to see and nothing to write.
    CasePage.@Nullable Papers of(Viewer viewer, Texts texts, Transfer shown) {
        long transfer = shown.id();
        var putRight = shown.putRight().orElse(Instant.MIN);
        var written =
                papers.written(viewer, transfer).stream()
                        .map(line -> written(texts, line, putRight))
                        .toList();
        var offer = papers.offered(viewer, transfer).map(template -> template.name(texts));
        return written.isEmpty() && offer.isEmpty()
                ? null
                : new CasePage.Papers(
                        written, "/transfers/" + transfer + "/papers", offer.orElse(null));
    }

    private static CasePage.Written written(Texts texts, PaperLine line, Instant putRight) {
        boolean holds = line.state() == PaperState.DRAFT || line.state() == PaperState.ISSUED;
        boolean old = holds && !line.writtenAt().isAfter(putRight);
        return new CasePage.Written(
                line.number(),
                line.about(),
                "/papers/" + line.id(),
                texts.get("papers.state." + line.state()),
                old ? texts.get("transfers.page.papers.putRight") : null);
    }
}
