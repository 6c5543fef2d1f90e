package vn.dangvu.years;

import org.jspecify.annotations.Nullable;

import vn.dangvu.members.Decision;

import java.time.LocalDate;

/// An award, a discipline, or time that counts otherwise than the ledger has it, as somebody wants
/// to record it. Why somebody was disciplined stands in the papers, not here.
///
/// @param form which award or discipline; null of time
/// @param level of whoever gave it; null where it is not told
/// @param until of time: the last day of it; else null
public record MeritEntry(
        Kind kind,
        @Nullable String form,
        @Nullable Level level,
        LocalDate on,
        @Nullable LocalDate until,
        Decision decision) {

    /// The names are kept in the database.
    public enum Kind {
        AWARD,
        DISCIPLINE,
        /// Time that does not count as seniority although the ledger has the member there.
        NOT_COUNTED,
        /// Time that counts although the ledger has the member outside: a decision says so.
        COUNTED;

        public boolean time() {
            return this == NOT_COUNTED || this == COUNTED;
        }
    }

    /// The names are kept in the database.
    public enum Level {
        CELL,
        SUB_COMMITTEE,
        GRASSROOTS,
        UPPER,
        PROVINCE,
        CENTRAL
    }

    /// The names are kept in the database (handbook 4).
    public enum Award {
        PRAISE,
        PAPER,
        CERTIFICATE,
        FLAG,
        OTHER
    }
}
