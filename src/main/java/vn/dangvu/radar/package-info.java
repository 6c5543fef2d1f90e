/// What has to be done by when, and what is not right, over everything that the modules know.
///
/// **Owns** addresses of calendar feeds and the log of digests (schema `radar`).
///
/// **Promises** that an entry is reckoned when it is asked for, so that what was done is gone, and
/// that each says what to do and opens the screen that does it.
///
/// **Leaves to others** what a deadline is: each module brings its own ([DeadlineSource]).
@ApplicationModule(
        displayName = "Radar",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "access",
            "organizations"
        })
@NullMarked
package vn.dangvu.radar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
