package vn.dangvu.transfers.web;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.NotFound;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.members.ArrivalPapers;
import vn.dangvu.transfers.Slip;
import vn.dangvu.transfers.Stage;
import vn.dangvu.transfers.TransferRecord;
import vn.dangvu.transfers.Transfers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Fills the form of a newcomer from the slip that he or she showed.
@Component
class SlipsOfNewcomers implements ArrivalPapers {

    private final Transfers transfers;

    SlipsOfNewcomers(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public Optional<Map<String, String>> of(Viewer viewer, long transfer) {
        try {
            var record = transfers.open(viewer, transfer);
            var slip = record.slip();
            return record.stage() instanceof Stage.Presented
                            && record.goalHere() != null
                            && slip != null
                    ? Optional.of(fields(record, slip))
                    : Optional.empty();
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    @Override
    public String address(long transfer) {
        return "/transfers/" + transfer;
    }

    private static Map<String, String> fields(TransferRecord record, Slip slip) {
        var bearer = slip.bearer();
        var route = record.transfer().route().orElseThrow();
        var fields = new LinkedHashMap<String, String>();
        fields.put("fullName", bearer.fullName());
        fields.put("sex", bearer.sex());
        fields.put("born", bearer.born().text());
        fields.put("standing", bearer.standing().name());
        fields.put("joinedOn", TransferWords.typed(bearer.joinedOn()));
        fields.put("officialOn", TransferWords.typed(bearer.officialOn()));
        fields.put("cardNumber", Objects.requireNonNullElse(bearer.cardNumber(), ""));
        fields.put("dossierNumber", Objects.requireNonNullElse(bearer.dossierNumber(), ""));
        fields.put("elsewhere", slip.origin());
        fields.put("route", route.crossing().name());
        fields.put("effectiveOn", TransferWords.typed(record.stage().since()));
        fields.put("decisionNumber", slip.number());
        fields.put("decisionDate", TransferWords.typed(slip.signedOn()));
        fields.put("decisionIssuer", slip.origin());
        return fields;
    }
}
