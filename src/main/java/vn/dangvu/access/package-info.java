/// Who may use the system and where.
///
/// **Owns** accounts and role grants (schema `access`).
///
/// **Promises** that every signed-in request carries a `Viewer` with its grants, that passwords are
/// kept by Argon2id, and that every look at a member's record and every file that leaves is told to
/// the audit in the transaction that shows it.
///
/// **Leaves to others** to ask with the viewer: each query carries the scope itself.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "kernel",
            "persistence",
            "shell",
            "audit",
            "confirmations",
            "exchange",
            "organizations"
        })
@NullMarked
package vn.dangvu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
