/// How somebody leaves the Party, and comes back by right: strike-off, withdrawal, expulsion,
/// death, complaint and restoration (handbook 2.8, 6.3).
///
/// **Owns** the procedures of leaving and their rules, by the regulation in force on the key date
/// of each case. Has no tables of its own: case files are kept by `cases`, memberships by
/// `members`.
///
/// **Promises** that nobody leaves the register by a rule alone: an alert opens nothing, a person
/// opens the case and bodies decide it. That a case which was decided is open to a complaint for as
/// long as the regulation gives, and that whoever was wronged gets back the standing of before.
///
/// **Leaves to others** discipline short of expulsion, party badges (`years`), admission again
/// (`admissions`), the count of years in the Party, and how a vote is counted (`cases`).
@ApplicationModule(
        displayName = "Departures",
        allowedDependencies = {
            "kernel",
            "persistence",
            "organizations",
            "figures",
            "members",
            "cases",
            "transfers",
            "reviews",
            "radar"
        })
@NullMarked
package vn.dangvu.departures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
