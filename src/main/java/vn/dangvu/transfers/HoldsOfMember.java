package vn.dangvu.transfers;

import java.time.LocalDate;
import java.util.Optional;

/// What other registers know that holds a member where he or she is (TRF-02). Who opened that ends
/// it; no paper of a transfer does.
public interface HoldsOfMember {

    /// A case whose subject the member is and that is not over.
    ///
    /// @param address of its page
    record Hold(LocalDate since, String address) {}

    /// An expulsion that is considered, or decided and not announced yet.
    Optional<Hold> expulsionOf(long member);
}
