/// Case files: a matter of one person on its way through a procedure, with papers, votes and dates.
///
/// **Owns** case files, their steps and votes (schema `cases`), and how a vote is counted (VOTE-01
/// to VOTE-08).
///
/// **Promises** that a step is kept only when every rule of its procedure allows it, or a consent
/// on paper exempts from the rules that stand against it; that the regulation of its key date is
/// kept with each step; that a recorded step is never changed; and that what a step does to the
/// ledger is recorded with it or not at all.
///
/// Papers of the past come by a sheet ([CaseSheet]) and through the same rules.
///
/// **Publishes** `cases_api`: case files with where they stand, steps, stages.
///
/// **Leaves to others** what the steps of a procedure are and which rules hold: modules above bring
/// a [Procedure].
@ApplicationModule(
        displayName = "Cases",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "confirmations",
            "shell",
            "exchange",
            "access",
            "organizations",
            "figures",
            "members",
            "committees",
            "papers",
            "candidates",
            "reorganizations",
            "radar"
        })
@NullMarked
package vn.dangvu.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
