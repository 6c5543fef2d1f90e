/// Reorganizations of the tree: planned, previewed, carried out in one transaction, undone.
///
/// **Owns** plans (schema `reorganizations`). The tree itself, its events and its heirs belong to
/// `organizations`, the ledger of members to `members`.
///
/// **Promises** that a plan writes all of itself or nothing, that nobody is left out or lands
/// twice, and that an undo brings back the same state or names the facts in the way.
@ApplicationModule(
        displayName = "Reorganizations",
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
            "members",
            "reviews"
        })
@NullMarked
package vn.dangvu.reorganizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
