/// Who may become a member: people of the masses whom a cell notes, helps and follows (quần chúng
/// ưu tú, cảm tình đảng).
///
/// **Owns** candidates, what is so of them and what happened to them (schema `candidates`).
///
/// **Promises** that on every day one cell at most follows a person, that a recorded fact is never
/// changed, that a person is seen by whoever sees the cell that follows him or her now, and that a
/// record is opened with a trace.
///
/// **Publishes** `candidates_api`: who they are, who follows and helps them from when until when,
/// what happened.
///
/// **Leaves to others** certificates of classes (`courses`) and the way from the dossier on
/// (`admissions`), which tell the pages here what they know: [CertificatesOfCandidates],
/// [StepsAhead].
@ApplicationModule(
        displayName = "Candidates",
        allowedDependencies = {
            "kernel",
            "persistence",
            "privacy",
            "audit",
            "shell",
            "access",
            "exchange",
            "organizations",
            "figures",
            "members",
            "radar"
        })
@NullMarked
package vn.dangvu.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
