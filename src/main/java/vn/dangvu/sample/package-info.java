/// The sample committee: made-up members who stand behind the published figures.
///
/// **Owns** nothing that is stored: it writes workbooks, which the import reads like any other.
///
/// **Promises** the same rows from every run, a ledger that holds together, and that every
/// published figure of the committee is the count of rows.
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "kernel",
            "exchange",
            "organizations",
            "members",
            "committees",
            "candidates",
            "courses",
            "cases",
            "transfers",
            "reorganizations",
            "reviews"
        })
@NullMarked
package vn.dangvu.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
