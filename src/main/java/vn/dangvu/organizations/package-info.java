/// The tree of Party organizations over time.
///
/// **Owns** organizations, their dated versions and the closure of the tree (schema
/// `organizations`).
///
/// **Promises** that on every day an organization has one name, kind and parent, that a parent
/// lives as long as its child, and that a locality number is given once.
///
/// **Publishes** `organizations_api`: versions, closure, `scope`, `within`.
@ApplicationModule(
        displayName = "Organizations",
        allowedDependencies = {
            "kernel",
            "persistence",
            "shell",
            "audit",
            "confirmations",
            "exchange"
        })
@NullMarked
package vn.dangvu.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
