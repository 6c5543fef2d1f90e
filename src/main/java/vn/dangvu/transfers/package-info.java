/// Transfers of Party activity (chuyển sinh hoạt đảng, handbook 2.6): slips and their way from one
/// office to another.
///
/// **Owns** transfers, what happened to each, and what each slip says (schema `transfers`).
///
/// **Promises** that a member is on one way at a time and stands in the old cell until received, so
/// that nobody is in two places or in none; that both offices see the same transfer, the one that
/// receives no more of the person than the slip says; that a step is taken back, never changed.
///
/// **Publishes** `transfers_api`: how each transfer stands, who is awaited, what happened.
///
/// **Fills** the letter of introduction from a slip ([PapersOfTransfers]).
///
/// **Leaves to others** the movement by which a transfer ends (`members`), and what follows when
/// somebody holds the papers too long: a person decides.
@ApplicationModule(
        displayName = "Transfers",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "exchange",
            "access",
            "organizations",
            "figures",
            "members",
            "papers",
            "radar"
        })
@NullMarked
package vn.dangvu.transfers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
