/// Papers in the layout of Party documents (handbook 7.4).
///
/// **Owns** what a paper looks like as Word, PDF, a sheet and text.
///
/// **Promises** that the same paper looks the same in every form, and that a signature never stands
/// alone on a page.
///
/// **Leaves to others** what a paper says: reports and cases fill it.
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {
            "kernel",
            "persistence",
            "audit",
            "shell",
            "access",
            "organizations"
        })
@NullMarked
package vn.dangvu.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
