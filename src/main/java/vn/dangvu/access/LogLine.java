package vn.dangvu.access;

/// What this module tells the audit of.
public final class LogLine {

    private LogLine() {}

    /// By the names of [vn.dangvu.audit.Act].
    public enum Action {
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        ACCOUNT_CREATED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        ROLE_GRANTED,
        ROLE_REVOKED,
        SECOND_STEP_SET,
        SECOND_STEP_REMOVED,
        SECOND_STEP_REQUIRED,
        SECOND_STEP_OPTIONAL,
        RECOVERY_CODES_RENEWED,
        RECOVERY_CODE_USED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        SESSION_ENDED,
        SESSIONS_ENDED
    }
}
