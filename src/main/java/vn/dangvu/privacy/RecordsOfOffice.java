package vn.dangvu.privacy;

import static vn.dangvu.privacy.Nature.BOOKKEEPING;
import static vn.dangvu.privacy.Nature.HISTORY;
import static vn.dangvu.privacy.Nature.PERSONAL;
import static vn.dangvu.privacy.Nature.PLACE;
import static vn.dangvu.privacy.Nature.SECRET;
import static vn.dangvu.privacy.Nature.SENSITIVE;
import static vn.dangvu.privacy.Nature.WRITER;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.dangvu.confirmations.Confirmations;
import vn.dangvu.kernel.Texts;
import vn.dangvu.kernel.Viewer;

import java.util.List;
import java.util.Map;

/// What this module keeps of persons, and what those below it do, which cannot bring it themselves:
/// accounts, the audit, imports. What the audit says of a member is told apart ([PersonFile.Look]).
@Component
class RecordsOfOffice implements PersonalRecords {

    private final OwnRowStore rows;
    private final Confirmations confirmations;

    RecordsOfOffice(OwnRowStore rows, Confirmations confirmations) {
        this.rows = rows;
        this.confirmations = confirmations;
    }

    @Override
    public List<KeptTable> tables() {
        return List.of(
                KeptTable.of("privacy.correction_request", Topic.REQUESTS)
                        .with(BOOKKEEPING, "id", "member_id")
                        .with(PERSONAL, "field", "claimed", "asked_by", "received_on")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("privacy.correction_step", Topic.REQUESTS)
                        .with(BOOKKEEPING, "id", "request_id", "entry_id")
                        .with(PERSONAL, "step", "words")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("privacy.hold", Topic.REQUESTS)
                        .with(BOOKKEEPING, "id", "member_id")
                        .with(PLACE, "organization_id")
                        .with(SENSITIVE, "reason", "set_on")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("privacy.hold_lifted", Topic.REQUESTS)
                        .with(BOOKKEEPING, "hold_id")
                        .with(SENSITIVE, "reason", "lifted_on")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("privacy.archived", Topic.REQUESTS)
                        .with(BOOKKEEPING, "member_id")
                        .with(PERSONAL, "decision_number", "decision_date")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("privacy.contact", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id")
                        .with(PERSONAL, "words")
                        .with(HISTORY, "recorded_at")
                        .with(WRITER, "recorded_by"),
                KeptTable.of("confirmations.prepared", Topic.REQUESTS)
                        .with(BOOKKEEPING, "id", "member", "organizations")
                        .with(SENSITIVE, "kind", "payload", "outcome", "reason")
                        .with(HISTORY, "prepared_at", "decided_at")
                        .with(WRITER, "prepared_by", "decided_by"),
                KeptTable.of("audit.entry", Topic.AUDIT)
                        .with(BOOKKEEPING, "id", "member", "subject_kind", "subject_id")
                        .with(PLACE, "organization")
                        .with(PERSONAL, "at", "actor", "on_behalf", "address", "act")
                        .with(PERSONAL, "before", "after", "detail"),
                KeptTable.of("access.account", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "revision")
                        .with(PERSONAL, "username", "display_name", "administrator")
                        .with(PERSONAL, "must_change_password", "second_step_required")
                        .with(SECRET, "password_hash")
                        .with(HISTORY, "disabled_at", "created_at")
                        .with(WRITER, "created_by"),
                KeptTable.of("access.role_grant", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id", "passed_from")
                        .with(PLACE, "organization_id")
                        .with(PERSONAL, "role", "sees_rows", "valid_from", "valid_until")
                        .with(HISTORY, "granted_at", "revoked_at", "kept_at")
                        .with(WRITER, "granted_by"),
                KeptTable.of("access.failed_sign_in", Topic.ACCOUNTS)
                        .with(PERSONAL, "at", "username", "address", "step")
                        .with(SECRET, "device"),
                KeptTable.of("access.second_step", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "account_id", "last_step")
                        .with(SECRET, "secret")
                        .with(HISTORY, "confirmed_at"),
                KeptTable.of("access.recovery_code", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "account_id")
                        .with(SECRET, "code_hash")
                        .with(HISTORY, "used_at"),
                KeptTable.of("access.session", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id", "revision")
                        .with(SECRET, "key_hash")
                        .with(PERSONAL, "address", "user_agent")
                        .with(HISTORY, "created_at", "last_seen_at"),
                KeptTable.of("access.passkey_handle", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "account_id")
                        .with(SECRET, "handle"),
                KeptTable.of("access.passkey", Topic.ACCOUNTS)
                        .with(BOOKKEEPING, "id", "account_id", "signature_count", "verified")
                        .with(BOOKKEEPING, "transports", "backup_eligible", "backed_up")
                        .with(SECRET, "credential_id", "public_key", "attestation")
                        .with(SECRET, "attestation_client_data")
                        .with(PERSONAL, "label")
                        .with(HISTORY, "created_at", "last_used_at"),
                KeptTable.of("exchange.import", Topic.IMPORTS)
                        .with(BOOKKEEPING, "id", "file_hash", "rows_new", "rows_changed")
                        .with(BOOKKEEPING, "rows_same", "rows_refused", "sheets")
                        .with(PERSONAL, "username", "file_name")
                        .with(HISTORY, "at"));
    }

    @Override
    public Map<String, List<Row>> about(Viewer viewer, long member, boolean whole) {
        return Map.of(
                "privacy.correction_request", rows.requests(member),
                "privacy.correction_step", rows.steps(member),
                "privacy.hold", rows.holds(member),
                "privacy.hold_lifted", rows.lifted(member),
                "privacy.archived", rows.archived(member),
                "confirmations.prepared", prepared(member));
    }

    private List<Row> prepared(long member) {
        return confirmations.rowsAbout(member).stream().map(Row::of).toList();
    }

    @Override
    public @Nullable String told(Texts texts, String column, String value) {
        String key = "privacy." + column + "." + value;
        return (column.equals("field") || column.equals("step")) && texts.has(key)
                ? texts.get(key)
                : null;
    }
}
