package vn.dangvu.radar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One attempt to send a mail of what waits.
///
/// @param username of the account
/// @param name of its person
/// @param trouble why it could not be sent, or null
public record DigestLine(
        Instant at,
        String username,
        String name,
        Rhythm rhythm,
        Outcome outcome,
        int entries,
        @Nullable Trouble trouble) {

    /// How it ended.
    public enum Outcome {
        SENT,
        /// There was nothing to tell.
        NOTHING,
        FAILED
    }

    /// Why a mail could not be sent; what the server said is not kept, since it may name people.
    public enum Trouble {
        /// No mail server answers under the name that was set.
        UNREACHABLE,
        /// It does not take our name and password.
        SIGN_IN,
        /// It does not know the address.
        ADDRESS,
        /// It does not take the mail.
        REFUSED,
        /// The mail could not be written: mostly a wrong sender.
        BROKEN,
        /// What it should tell could not be found: a fault of the program.
        NOT_MADE,
        /// The office does not let mails go to that address any more.
        OTHER_DOMAIN
    }
}
