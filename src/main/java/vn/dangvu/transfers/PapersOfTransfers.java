package vn.dangvu.transfers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.organizations.OrganizationId;
import vn.dangvu.papers.PaperLine;
import vn.dangvu.papers.PaperOutcome;
import vn.dangvu.papers.PaperSubject;
import vn.dangvu.papers.PaperTemplate;
import vn.dangvu.papers.Papers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The letters of introduction that are written from transfers (TRF-06): by the organization that
/// introduces the members of the cell (TRF-05), in its own register and with its own numbers.
@Service
public class PapersOfTransfers {

    public static final String MODULE = "transfers";

    private final TransferCases cases;
    private final SlipAddresses addresses;
    private final TransferReadings readings;
    private final SlipWords words;
    private final Papers papers;

    PapersOfTransfers(
            TransferCases cases,
            SlipAddresses addresses,
            TransferReadings readings,
            SlipWords words,
            Papers papers) {
        this.cases = cases;
        this.addresses = addresses;
        this.readings = readings;
        this.words = words;
        this.papers = papers;
    }

    /// What was written, as far as the viewer may see it; the newest first.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    @Transactional(readOnly = true)
    public List<PaperLine> written(Viewer viewer, long transfer) {
        return papers.of(viewer, subject(cases.get(viewer, transfer)));
    }

    /// What this viewer can write now; empty of a transfer that has no slip of ours, or is given
    /// up.
    ///
    /// @throws NotFound if there is no such transfer for this viewer
    @Transactional(readOnly = true)
    public Optional<PaperTemplate> offered(Viewer viewer, long transfer) {
        var found = cases.get(viewer, transfer);
        return issuer(found)
                .filter(issuer -> addresses.mayRecord(viewer, issuer.value()))
                .flatMap(_ -> readings.slip(transfer))
                .map(_ -> template(found.transfer()));
    }

    /// Writes a draft from the slip.
    ///
    /// @throws NotFound if there is no such transfer for this viewer, no slip of ours, or the
    ///   viewer does not see who introduces
    /// @throws Forbidden if the viewer may not record there
    @Transactional
    public PaperOutcome write(Viewer viewer, long transfer) {
        var found = cases.get(viewer, transfer);
        var template = template(found.transfer());
        var issuer = issuer(found).orElseThrow(() -> new NotFound("paper of " + transfer));
        var head = papers.letterhead(viewer, issuer, template.type());
        var slip = readings.slip(transfer).orElseThrow(() -> new NotFound("slip of " + transfer));
        int from = Objects.requireNonNull(found.from());
        var printed = addresses.printed(viewer, found.transfer(), slip, from);
        var content = words.fill(template.fill(head), viewer, found.member(), printed).content();
        return papers.draft(
                viewer, template.draft(issuer, subject(found), found.member(), content));
    }

    private Optional<OrganizationId> issuer(Case found) {
        boolean givenUp = found.transfer().stage() instanceof Stage.Cancelled;
        return Optional.ofNullable(found.from())
                .filter(_ -> !givenUp && !found.transfer().fromOutside())
                .flatMap(addresses::introducer);
    }

    private static PaperTemplate template(Transfer transfer) {
        return transfer.temporary()
                ? PaperTemplate.TEMPORARY_TRANSFER_SLIP
                : PaperTemplate.TRANSFER_SLIP;
    }

    private static PaperSubject subject(Case found) {
        return new PaperSubject(MODULE, found.id());
    }
}
