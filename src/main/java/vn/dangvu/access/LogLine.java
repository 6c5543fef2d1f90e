package vn.dangvu.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Who looked at what, or changed who may look.
///
/// @param organization code and name as they were last; null where the line is about none
public record LogLine(
        long id,
        Instant at,
        String username,
        Action action,
        @Nullable String organization,
        @Nullable Long member,
        @Nullable String detail,
        @Nullable String address) {

    public enum Action {
        MEMBER_OPENED,
        MEMBER_CHANGED,
        EXPORTED,
        SIGNED_IN,
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
