/// Classes that the way into the Party asks for, and their certificates: awareness classes of
/// candidates (ADM-03), classes of new members (ADM-16).
///
/// **Owns** classes, their sessions, who takes part, attendance, results and certificates (schema
/// `courses`).
///
/// **Promises** that a number of a certificate is given once by an organization for a kind, that a
/// certificate counts as long as the rules of its day say ([CoursePolicy]), that whoever was
/// admitted keeps the certificates of the time before, and that a recorded fact is never changed.
///
/// **Publishes** `courses_api`: classes held, participants, certificates and from when until when
/// they count.
///
/// **Leaves to others** what a certificate is needed for: that is `admissions`, which also tells
/// whose cell has resolved already ([CellResolutions]); and what the papers of a class look like:
/// it fills them, `papers` keeps them.
@ApplicationModule(
        displayName = "Courses",
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
            "papers",
            "candidates",
            "radar"
        })
@NullMarked
package vn.dangvu.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
