/// Papers in the layout of Party documents (handbook 7.4): what they look like, and those that are
/// written for a case, numbered, issued and kept.
///
/// **Owns** what a paper looks like as Word, PDF, a sheet and text; drafts, issued papers and their
/// numbers (schema `papers`).
///
/// **Promises** that the same paper looks the same in every form; that an issued paper is never
/// changed, carries its hashes and can be shown to; that a number has one paper in the series of
/// its type and term.
///
/// **Leaves to others** what a paper says (reports and cases fill it), which term an organization
/// is in ([TermSource]), where a case is opened ([CaseLink]), and whom it is about ([CasePeople]).
@ApplicationModule(
        displayName = "Papers",
        allowedDependencies = {
            "kernel",
            "persistence",
            "audit",
            "privacy",
            "shell",
            "access",
            "organizations"
        })
@NullMarked
package vn.dangvu.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
