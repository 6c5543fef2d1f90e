package vn.dangvu.transfers;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.PERSONAL;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What this module keeps of persons: their transfers, and what the slips say.
@Component
class RecordsOfTransfers implements PersonalRecords {

    private static final List<KeptTable> TABLES =
            List.of(
                    KeptTable.of("transfers.transfer", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "id", "member_id")
                            .with(SENSITIVE, "temporary", "cause")
                            .with(HISTORY, "recorded_at", "entered_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("transfers.event", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "id", "transfer_id", "ordinal")
                            .with(BOOKKEEPING, "movement_id", "supersedes")
                            .with(SENSITIVE, "kind", "effective_on", "elsewhere", "route")
                            .with(SENSITIVE, "cause_on", "months", "due_on", "until_on", "signer")
                            .with(SENSITIVE, "paper_number", "paper_date", "paper_issuer")
                            .with(SENSITIVE, "reason", "note")
                            .with(PLACE, "cell_id", "toward")
                            .with(HISTORY, "recorded_at", "entered_at", "superseded_at")
                            .with(WRITER, "recorded_by"),
                    KeptTable.of("transfers.slip", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "event_id", "transfer_id")
                            .with(BOOKKEEPING, "given", "middle", "family")
                            .with(PERSONAL, "full_name", "sex", "born_on", "born_precision")
                            .with(SENSITIVE, "standing", "joined_on", "official_on")
                            .with(SENSITIVE, "card_number", "dossier_number", "fees_until")
                            .with(SENSITIVE, "documents", "origin"),
                    KeptTable.of("transfers.stage", Topic.MOVEMENTS)
                            .with(BOOKKEEPING, "transfer_id", "member_id", "places")
                            .with(BOOKKEEPING, "temporary", "cause", "elsewhere", "route")
                            .with(BOOKKEEPING, "cause_on", "held_by", "slip_number", "slip_on")
                            .with(BOOKKEEPING, "due_on", "until_on")
                            .with(SENSITIVE, "state", "since", "until")
                            .with(PLACE, "from_cell", "toward", "there", "kept_by"));

    /// Columns whose codes have words under `transfers.<column>.<code>`.
    private static final Set<String> CODED = Set.of("cause", "kind", "route", "signer", "state");

    private final TransferRowStore rows;

    RecordsOfTransfers(TransferRowStore rows) {
        this.rows = rows;
    }

    @Override
    public List<KeptTable> tables() {
        return TABLES;
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        var about = new LinkedHashMap<String, List<Row>>();
        about.put("transfers.transfer", rows.transfers(member));
        about.put("transfers.event", rows.events(member));
        about.put("transfers.slip", rows.slips(member));
        about.put("transfers.stage", rows.stages(member));
        return about;
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "transfers." + column + "." + value;
        return CODED.contains(column) && texts.has(key) ? texts.get(key) : null;
    }
}
