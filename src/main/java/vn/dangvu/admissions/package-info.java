/// How somebody becomes a member: from the dossier to the ceremony, through probation to the card
/// (handbook 2.1 to 2.5).
///
/// **Owns** the procedures of admission and recognition and their rules, ADM-01 to ADM-21, by the
/// regulation in force on the key date of each case.
///
/// **Promises** that nobody is admitted or recognized against a rule unless whoever may exempt has
/// consented on paper, that a refusal names every rule and what would satisfy it, and that every
/// admission and recognition in the ledger made here has its case.
///
/// **Publishes** `admissions_api`: dossiers by stage, with how long they were in each.
///
/// **Leaves to others** who the people are before (`candidates`), what they learn (`courses`), what
/// membership means afterwards (`members`), how a vote is counted (`cases`).
@ApplicationModule(
        displayName = "Admissions",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "access",
            "organizations",
            "figures",
            "members",
            "cases",
            "papers",
            "candidates",
            "courses"
        })
@NullMarked
package vn.dangvu.admissions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
