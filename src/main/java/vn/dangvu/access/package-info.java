/// Who may use the system and where; what was looked at.
///
/// **Owns** accounts, role grants, the access log (schema `access`).
///
/// **Promises** that every signed-in request carries a `Viewer` with its grants, that passwords are
/// kept by Argon2id, and that a line of the access log is written in the transaction of what it
/// tells.
///
/// **Leaves to others** to ask with the viewer: each query carries the scope itself.
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "persistence", "shell", "exchange", "organizations"})
@NullMarked
package vn.dangvu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
