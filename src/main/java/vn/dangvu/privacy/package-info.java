/// What the office owes the persons in its books (handbook 10: Luật 91/2025/QH15, Nghị định
/// 356/2025/NĐ-CP).
///
/// **Owns** the catalogue of what is kept of persons, requests for correction, legal holds, periods
/// of retention (schema `privacy`).
///
/// **Promises** that every column of every table is said to hold what of whom (a test compares the
/// catalogue with the schema), so that the page for everybody and the file of one person leave
/// nothing out; that a request has its dated term; that nothing on hold is listed as due.
///
/// **Leaves to others** to bring what they keep ([PersonalRecords]) and who somebody is ([People]):
/// it stands below them, so that the record of a member can show its requests.
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "kernel",
            "persistence",
            "shell",
            "audit",
            "confirmations",
            "access",
            "organizations"
        })
@NullMarked
package vn.dangvu.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
