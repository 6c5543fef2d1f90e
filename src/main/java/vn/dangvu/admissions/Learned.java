package vn.dangvu.admissions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/// Which certificates somebody has.
interface Learned {

    /// The newest of the awareness course that was issued by `day` (ADM-03).
    Optional<Certificate> awareness(@Nullable Long candidate, @Nullable Long member, LocalDate day);

    /// The newest of the class for new members that was issued by `day` (ADM-16).
    Optional<Certificate> newMember(long member, LocalDate day);
}
