package vn.dangvu.radar;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.PERSONAL;
import static vn.dangvu.privacy.Nature.SECRET;

import org.springframework.stereotype.Component;

import vn.dangvu.kernel.Viewer;
import vn.dangvu.privacy.KeptTable;
import vn.dangvu.privacy.PersonalRecords;
import vn.dangvu.privacy.Topic;

import java.util.List;
import java.util.Map;

/// What this module keeps of persons: of whoever uses the program, nothing of members.
@Component
class RecordsOfRadar implements PersonalRecords {

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("radar.feed", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id")
                        .with(SECRET, "token_hash")
                        .with(PERSONAL, "language", "uses")
                        .with(HISTORY, "created_at", "revoked_at", "last_used_at"),
                KeptTable.of("radar.digest_choice", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id")
                        .with(PERSONAL, "rhythm", "email", "language")
                        .with(HISTORY, "chosen_at"),
                KeptTable.of("radar.digest", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id")
                        .with(PERSONAL, "rhythm", "outcome", "entries", "trouble")
                        .with(HISTORY, "tried_at"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of();
    }
}
