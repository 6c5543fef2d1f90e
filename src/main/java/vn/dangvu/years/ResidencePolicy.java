package vn.dangvu.years;

import java.util.Set;

/// Who keeps the link with the place of residence (213-QĐ/TW, handbook 2.11): members who work;
/// those who live where their cell is have no need to.
final class ResidencePolicy {

    /// Occupations of those who work elsewhere than they live.
    static final Set<String> WORKING =
            Set.of(
                    "STATE_OFFICIAL",
                    "PARTY_OFFICIAL",
                    "COMMUNE_OFFICIAL",
                    "PUBLIC_EMPLOYEE",
                    "PRIVATE_SERVICE_WORKER",
                    "ENTERPRISE_MANAGER",
                    "ENTERPRISE_STAFF",
                    "ENTERPRISE_WORKER");

    /// Working days until the slip is back. No document that we hold says so; it is what a slip of
    /// a transfer has (TRF-01).
    static final int SLIP_DAYS = 30;

    private ResidencePolicy() {}
}
