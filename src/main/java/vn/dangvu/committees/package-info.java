/// Who leads an organization: committees, posts and terms (handbook 1.2, 1.3).
///
/// **Owns** terms and what happened to members in posts (schema `committees`).
///
/// **Promises** that on every day an organization has one secretary at most and a member one
/// position in a body, that a recorded fact is never changed, and that a post ends with its
/// organization and comes back with it when a reorganization is undone.
///
/// **Publishes** `committees_api`: posts, terms, collectives, what is missing.
@ApplicationModule(
        displayName = "Committees",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "access",
            "exchange",
            "organizations",
            "radar",
            "figures",
            "papers",
            "members"
        })
@NullMarked
package vn.dangvu.committees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
