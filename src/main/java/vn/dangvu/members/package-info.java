/// Members and the ledger of their membership.
///
/// **Owns** members, profiles, names and movements (schema `members`).
///
/// **Promises** that closing = opening + increases - decreases for every organization and period,
/// that a recorded fact is never changed, and that what was known at an instant can be asked.
///
/// **Publishes** `members_api`: membership, flow, profile.
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "confirmations",
            "shell",
            "access",
            "exchange",
            "organizations",
            "radar",
            "figures"
        })
@NullMarked
package vn.dangvu.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
