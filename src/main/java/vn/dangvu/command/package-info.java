/// The command line: one small class a subcommand, each calling a door.
@ApplicationModule(
        displayName = "Command",
        allowedDependencies = {
            "kernel",
            "persistence",
            "audit",
            "exchange",
            "organizations",
            "committees",
            "candidates",
            "courses",
            "cases",
            "transfers",
            "fees",
            "figures",
            "members",
            "radar",
            "reorganizations",
            "forms",
            "reports",
            "reviews",
            "access",
            "backup",
            "sample",
            "shell"
        })
@NullMarked
package vn.dangvu.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
